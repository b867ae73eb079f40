import { tasksIn } from '../../adapters/dynamodb/tasks.ts';
import { stepFunctionsWaits } from '../../adapters/workflows/step-functions.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { wireKeys, wireTable } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { handler as handle } from './handler.ts';

const given = parseEnvironment(environment);
const wired = wireTable(given);
const { links } = await wireKeys(given);

export const handler = handle({ ...wired, links, tasks: tasksIn(wired.table), engine: stepFunctionsWaits() });
