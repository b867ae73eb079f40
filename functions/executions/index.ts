import { executionsIn } from '../../adapters/dynamodb/executions.ts';
import { stepFunctionsHistory } from '../../adapters/workflows/execution-history.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const wired = await wireWeb(parseEnvironment(environment));
const ports = { ...wired, executions: executionsIn(wired.table), history: stepFunctionsHistory() };

export const handler = webFunction(routes(ports), wired);
