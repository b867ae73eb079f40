import { calendarActsIn } from '../../adapters/dynamodb/calendar-acts.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const wired = await wireWeb(parseEnvironment(environment));

export const handler = webFunction(routes({ ...wired, calendarActs: calendarActsIn(wired.table) }), wired);
