import { addressesIn } from '../../adapters/dynamodb/addresses.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { preferencesIn } from '../../adapters/dynamodb/preferences.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const wired = await wireWeb(parseEnvironment(environment));
const { table } = wired;
const ports = {
  ...wired,
  addresses: addressesIn(table),
  people: peopleIn(table),
  preferences: preferencesIn(table),
};

export const handler = webFunction(routes(ports), wired);
