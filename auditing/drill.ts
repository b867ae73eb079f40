/** `npm run drill`: restores the table into a new one, verifies it, begins work on it, and says how long it took. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { kmsSigner } from '../adapters/anchors/kms-signer.ts';
import { s3Store } from '../adapters/anchors/s3-store.ts';
import { zoneNames } from '../core/calendar/zones.ts';
import { held, reportOf } from './drill-report.ts';
import { openTable, whichTable } from './open-table.ts';
import { runDrill } from './run-drill.ts';

const { values } = parseArgs({
  options: {
    table: { type: 'string', default: process.env.TABLE_NAME ?? '' },
    console: { type: 'string', default: '' },
    bucket: { type: 'string', default: process.env.ANCHOR_BUCKET ?? '' },
    key: { type: 'string', default: process.env.ANCHOR_KEY_ID ?? '' },
    zone: { type: 'string', default: process.env.ZONE ?? 'WIB' },
    folder: { type: 'string', default: join('.data', 'drills') },
    'point-in-time': { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
if (!values.console && !values.table) {
  console.error(whichTable);
  process.exit(2);
}
const zone = zoneNames.find((name) => name === values.zone);
if (!zone) {
  console.error(`--zone is one of ${zoneNames.join(', ')}`);
  process.exit(2);
}
const at = values['point-in-time'];
if (at !== undefined && at !== 'latest' && Number.isNaN(Date.parse(at))) {
  console.error('--point-in-time is "latest" or an instant such as 2027-01-31T03:00:00Z');
  process.exit(2);
}
const source = (await openTable(values)).name;
mkdirSync(values.folder, { recursive: true });
const target = `${source}-drill-${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}`;
const drilled = await runDrill({
  client: new DynamoDBClient({}),
  source,
  target,
  folder: values.folder,
  zone,
  pointInTime: at === undefined ? undefined : at === 'latest' ? 'latest' : new Date(at),
  anchors:
    values.bucket && values.key
      ? { store: s3Store(values.bucket), signer: kmsSigner(values.key) }
      : undefined,
  keep: values.keep,
});
for (const line of reportOf(drilled, target)) console.log(line);
const file = join(values.folder, `${target}.json`);
writeFileSync(file, `${JSON.stringify(drilled, null, 2)}\n`);
console.log(`all of it in ${file}`);
if (!held(drilled)) process.exit(1);
