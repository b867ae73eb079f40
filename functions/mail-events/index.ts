import { addressesIn } from '../../adapters/dynamodb/addresses.ts';
import { mailsIn } from '../../adapters/dynamodb/mails.ts';
import { outboxIn } from '../../adapters/dynamodb/outbox.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { wireTable } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { handler as handle } from './handler.ts';

const wired = wireTable(parseEnvironment(environment));
const { table } = wired;

export const handler = handle({
  ...wired,
  mails: mailsIn(table),
  addresses: addressesIn(table),
  outbox: outboxIn(table),
});
