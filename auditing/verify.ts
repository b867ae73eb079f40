/** `npm run verify-audit`: verifies every record, and keeps a root of all of them outside the table. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { cyclesIn } from '../adapters/dynamodb/cycles.ts';
import { evaluationsIn } from '../adapters/dynamodb/evaluations.ts';
import { connectTable } from '../adapters/dynamodb/table.ts';
import { digest } from '../adapters/links/digest.ts';
import { type Anchor, verifyAudit } from '../core/usecases/verify-audit.ts';

const { values } = parseArgs({
  options: {
    table: { type: 'string', default: process.env.TABLE_NAME ?? '' },
    console: { type: 'string', default: '' },
    anchors: { type: 'string', default: join('.data', 'audit-anchors.ndjson') },
  },
});
const name = values.console ? await tableBehind(values.console) : values.table;
if (!name) {
  console.error('which table? --table <name>, or --console <address of the console on one machine>');
  process.exit(2);
}
const file = values.anchors;
const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
const table = connectTable(name);
const verdict = await verifyAudit(
  { at: new Date(), anchors: lines.map((line) => JSON.parse(line) as Anchor) },
  { cycles: cyclesIn(table), evaluations: evaluationsIn(table), digest },
);
console.log(
  JSON.stringify({ evaluations: verdict.evaluations, events: verdict.events, anchors: lines.length }),
);
if (verdict.bad) console.error(`first bad record: ${verdict.bad.evaluationId}, line ${verdict.bad.seq}`);
if (verdict.brokenAnchor) console.error(`the records do not lead to the root of ${verdict.brokenAnchor}`);
if (verdict.bad || verdict.brokenAnchor) process.exit(1);
mkdirSync(dirname(file), { recursive: true });
appendFileSync(file, `${JSON.stringify(verdict.anchor)}\n`);
console.log(`all records hold; root ${verdict.anchor.root} kept in ${file}`);

/** The one table of a system on this machine; its console says where the database answers. */
async function tableBehind(consoleUrl: string): Promise<string | undefined> {
  const status = await fetch(`${consoleUrl}/status`);
  const { database } = (await status.json()) as { database: string };
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: database,
    AWS_REGION: 'ap-southeast-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const { TableNames } = await new DynamoDBClient({}).send(new ListTablesCommand({}));
  return TableNames?.[0];
}
