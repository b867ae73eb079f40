import { ordersIn } from '../../adapters/dynamodb/orders.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { rostersIn } from '../../adapters/dynamodb/rosters.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { wireTable } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { handler as handle } from './handler.ts';

const wired = wireTable(parseEnvironment(environment));

const { table } = wired;

export const handler = handle({
  ...wired,
  rosters: rostersIn(table),
  people: peopleIn(table),
  orders: ordersIn(table),
});
