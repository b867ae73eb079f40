import { migrateTable } from '../../adapters/dynamodb/migrate.ts';
import { connectTable } from '../../adapters/dynamodb/table.ts';
import { jsonLog } from '../../adapters/telemetry/log.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { environment } from './env.ts';
import { handler as handle } from './handler.ts';

const table = connectTable(parseEnvironment(environment).TABLE_NAME);

export const handler = handle({
  migrate: (mayGoOn) => migrateTable(table, { mayGoOn }),
  now: Date.now,
  log: jsonLog(),
});
