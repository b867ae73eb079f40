/** `npm run export-audit`: writes the record of a cycle, or of one evaluation, as JSON Lines, page by page. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { kmsSigner } from '../adapters/anchors/kms-signer.ts';
import { s3Store } from '../adapters/anchors/s3-store.ts';
import { accessesIn } from '../adapters/dynamodb/accesses.ts';
import { chainsIn } from '../adapters/dynamodb/chains.ts';
import { newId } from '../adapters/links/new-id.ts';
import { type ExportLine, type ExportOrder, exportRecord } from '../core/usecases/export-record.ts';
import { noteAccess } from '../core/usecases/note-access.ts';
import { openTable } from './open-table.ts';

const { values } = parseArgs({
  options: {
    table: { type: 'string', default: process.env.TABLE_NAME ?? '' },
    console: { type: 'string', default: '' },
    bucket: { type: 'string', default: process.env.ANCHOR_BUCKET ?? '' },
    key: { type: 'string', default: process.env.ANCHOR_KEY_ID ?? '' },
    cycle: { type: 'string', default: '' },
    evaluation: { type: 'string' },
    out: { type: 'string', default: '' },
    days: { type: 'string', default: '1825' },
  },
});
const usage =
  'which, and where to? --table <name> (or --console <address>) --cycle <id> [--evaluation <id>] --out <file>';
if (!values.cycle || !values.out) {
  console.error(usage);
  process.exit(2);
}
const accessKeptDays = Number(values.days);
if (!Number.isInteger(accessKeptDays) || accessKeptDays < 1) {
  console.error('--days is for how many days it is noted who took the copy: a whole number, 1 or more');
  process.exit(2);
}
const table = await openTable(values, usage);
const clock = () => new Date();
const chains = chainsIn(table);
const ports = {
  ...chains,
  anchors:
    values.bucket && values.key
      ? { store: s3Store(values.bucket), signer: kmsSigner(values.key) }
      : undefined,
  clock,
};
// Who takes a copy is in the access log, by this door too.
const reader = { personId: null, name: `command: ${userInfo().username}`, roles: [] };
const noting = { accesses: accessesIn(table), clock, newId, accessKeptDays };
const isKnown = (await chains.cycles.load(values.cycle)) !== undefined;
let lines = 0;
let after: string | null = null;
do {
  const order: ExportOrder = { cycleId: values.cycle, evaluationId: values.evaluation ?? null, after };
  const page: ExportLine[] | undefined = isKnown ? await exportRecord(order, ports) : undefined;
  if (!page) {
    console.error('there is nothing of this name; nothing was written');
    process.exit(1);
  }
  if (after === null) {
    await noteAccess(reader, 'export', { cycleId: values.cycle }, noting);
    writeFileSync(values.out, '');
  }
  appendFileSync(values.out, page.map((line) => `${JSON.stringify(line)}\n`).join(''));
  lines += page.length;
  const end = page.at(-1);
  after = end?.kind === 'end' ? end.next : null;
} while (after !== null);
console.log(`${lines} lines in ${values.out}; its first line says how to verify it`);
