import { parseEnvironment } from '../middleware/environment.ts';
import { wireTable } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { handler as handle } from './handler.ts';

export const handler = handle(wireTable(parseEnvironment(environment)));
