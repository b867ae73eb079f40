/** `npm run migrate`: brings a table to the newest layout; a run that broke off goes on where it was. */
import { parseArgs } from 'node:util';
import { migrateTable, progressOf } from '../adapters/dynamodb/migrate.ts';
import { migrations } from '../adapters/dynamodb/migrations.ts';
import { connectTable } from '../adapters/dynamodb/table.ts';
import { tableBehind } from './on-this-machine.ts';

const { values } = parseArgs({
  options: {
    table: { type: 'string', default: process.env.TABLE_NAME ?? '' },
    console: { type: 'string', default: '' },
  },
});
const name = values.console ? await tableBehind(values.console, { bucket: '', key: '' }) : values.table;
if (!name) {
  console.error('which table? --table <name>, or --console <address of the console on one machine>');
  process.exit(2);
}
const table = connectTable(name);
const newest = migrations.length;
console.log(`the layout of ${name} is version ${(await progressOf(table)).version} of ${newest}`);
const { version, changed, pages } = await migrateTable(table);
console.log(
  pages === 0
    ? 'it is the newest: nothing was done'
    : `brought to version ${version}: ${changed} items changed, in ${pages} pages of the table`,
);
