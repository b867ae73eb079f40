import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { progressOf } from '../adapters/dynamodb/migrate.ts';
import { connectTable, type Table } from '../adapters/dynamodb/table.ts';
import { tableBehind } from './on-this-machine.ts';

/** Flags that say which table; bucket and key of the anchors are filled in where a console tells them. */
type Flags = { table: string; console: string; bucket?: string; key?: string };

export const whichTable = 'which table? --table <name>, or --console <address of the console on one machine>';

/**
 * The table that a command is about, once it answers. Ends the process with 2, and says in one line what to set, where
 * nobody says which table, or it cannot be reached.
 */
export async function openTable(flags: Flags, usage = whichTable): Promise<Table> {
  const found = { bucket: flags.bucket ?? '', key: flags.key ?? '' };
  const name = flags.console ? await tableBehind(flags.console, found) : flags.table;
  Object.assign(flags, found);
  if (!name) return end(usage);
  const { config } = new DynamoDBClient({});
  const region = await config.region().catch(() => undefined);
  if (!region) return end('which Region? set AWS_REGION, for instance to ap-southeast-3');
  const known = await config.credentials().catch(() => undefined);
  if (!known) return end('whose credentials? sign in to AWS, or set AWS_PROFILE');
  const table = connectTable(name);
  try {
    await progressOf(table);
  } catch (error) {
    return end(`the table ${name} does not answer in ${region}: ${nameOf(error)}`);
  }
  return table;
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

/** Tells what is wrong in one line. */
function end(why: string): never {
  console.error(why);
  process.exit(2);
}
