import { kmsSigner } from '../../adapters/anchors/kms-signer.ts';
import { s3Store } from '../../adapters/anchors/s3-store.ts';
import { chainsIn } from '../../adapters/dynamodb/chains.ts';
import { embeddedMetrics } from '../../adapters/telemetry/metrics.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { wireTable } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { handler as handle } from './handler.ts';

const given = parseEnvironment(environment);
const wired = wireTable(given);

export const handler = handle({
  ...wired,
  ...chainsIn(wired.table),
  store: s3Store(given.ANCHOR_BUCKET),
  signer: kmsSigner(given.ANCHOR_KEY_ID),
  metrics: embeddedMetrics(),
});
