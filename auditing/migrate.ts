/** `npm run migrate`: brings a table to the newest layout; a run that broke off goes on where it was. */
import { parseArgs } from 'node:util';
import { migrateTable, progressOf } from '../adapters/dynamodb/migrate.ts';
import { migrations } from '../adapters/dynamodb/migrations.ts';
import { openTable } from './open-table.ts';

const { values } = parseArgs({
  options: {
    table: { type: 'string', default: process.env.TABLE_NAME ?? '' },
    console: { type: 'string', default: '' },
  },
});
const table = await openTable(values);
const newest = migrations.length;
console.log(`the layout of ${table.name} is version ${(await progressOf(table)).version} of ${newest}`);
const { version, changed, pages } = await migrateTable(table);
console.log(
  pages === 0
    ? 'it is the newest: nothing was done'
    : `brought to version ${version}: ${changed} items changed, in ${pages} pages of the table`,
);
