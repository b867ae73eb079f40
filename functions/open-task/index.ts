import { tasksIn } from '../../adapters/dynamodb/tasks.ts';
import { stepFunctionsWaits } from '../../adapters/workflows/step-functions.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { wireTable } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { handler as handle } from './handler.ts';

const wired = wireTable(parseEnvironment(environment));

export const handler = handle({ ...wired, tasks: tasksIn(wired.table), engine: stepFunctionsWaits() });
