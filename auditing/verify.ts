/** `npm run verify-audit`: verifies every record, and keeps a root of all of them outside the table. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { kmsSigner } from '../adapters/anchors/kms-signer.ts';
import { s3Store } from '../adapters/anchors/s3-store.ts';
import { chainsIn } from '../adapters/dynamodb/chains.ts';
import { digest } from '../adapters/links/digest.ts';
import { type ReadAnchors, readAnchors } from '../core/usecases/read-anchors.ts';
import { type Anchor, verifyAudit } from '../core/usecases/verify-audit.ts';
import { openTable } from './open-table.ts';

const { values } = parseArgs({
  options: {
    table: { type: 'string', default: process.env.TABLE_NAME ?? '' },
    console: { type: 'string', default: '' },
    bucket: { type: 'string', default: process.env.ANCHOR_BUCKET ?? '' },
    key: { type: 'string', default: process.env.ANCHOR_KEY_ID ?? '' },
    anchors: { type: 'string', default: join('.data', 'audit-anchors.ndjson') },
  },
});
const table = await openTable(values);
const file = values.anchors;
const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
const signed = await signedAnchors();
if (signed.bad) {
  console.error(`the anchor ${signed.bad.name} does not hold: ${signed.bad.why}`);
  process.exit(1);
}
const verdict = await verifyAudit(
  {
    at: new Date(),
    anchors: lines.map((line) => JSON.parse(line) as Anchor),
    claims: signed.claims,
  },
  { ...chainsIn(table), digest },
);
const { evaluations, events, notes, periods, corrections } = verdict;
console.log(
  `read ${evaluations} evaluations: ${events} lines of records, ${notes} of notes, ${periods} of periods, ${corrections} of corrections`,
);
console.log(
  `held against signed anchors (${values.bucket ? signed.anchors : 'none: no --bucket'}) and the roots in ${file} (${lines.length})`,
);
if (verdict.bad) {
  const { chain, id, seq } = verdict.bad;
  console.error(`the first line that does not hold (${chain}): ${id}, line ${seq}`);
}
if (verdict.brokenAnchor) console.error(`the records do not lead to the root of ${verdict.brokenAnchor}`);
if (verdict.bad || verdict.brokenAnchor) process.exit(1);
mkdirSync(dirname(file), { recursive: true });
appendFileSync(file, `${JSON.stringify(verdict.anchor)}\n`);
console.log(
  `all records hold, notes, periods and corrections too; root ${verdict.anchor.root} kept in ${file}`,
);

/** What the signed anchors say; nothing where there is no bucket. */
async function signedAnchors(): Promise<ReadAnchors> {
  if (!values.bucket) return { anchors: 0, bad: null, claims: new Map() };
  if (!values.key) {
    console.error('which key signed? --key <id of the KMS key>');
    process.exit(2);
  }
  return readAnchors({ store: s3Store(values.bucket), signer: kmsSigner(values.key), digest });
}
