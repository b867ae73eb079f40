import { accessesIn } from '../../adapters/dynamodb/accesses.ts';
import { newId } from '../../adapters/links/new-id.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const given = parseEnvironment(environment);
const wired = await wireWeb(given);
const { table } = wired;
const ports = { ...wired, accesses: accessesIn(table), newId, accessKeptDays: given.ACCESS_KEPT_DAYS };

export const handler = webFunction(routes(ports), wired);
