import { executionsIn } from '../../adapters/dynamodb/executions.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { wireTable } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { handler as handle } from './handler.ts';

const { table, log, evaluations } = wireTable(parseEnvironment(environment));

export const handler = handle({ executions: executionsIn(table), evaluations, log });
