import { kmsSigner } from '../../adapters/anchors/kms-signer.ts';
import { s3Store } from '../../adapters/anchors/s3-store.ts';
import { accessesIn } from '../../adapters/dynamodb/accesses.ts';
import { chainsIn } from '../../adapters/dynamodb/chains.ts';
import { newId } from '../../adapters/links/new-id.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const given = parseEnvironment(environment);
const wired = await wireWeb(given);

export const handler = webFunction(
  routes({
    ...wired,
    ...chainsIn(wired.table),
    accesses: accessesIn(wired.table),
    anchors: { store: s3Store(given.ANCHOR_BUCKET), signer: kmsSigner(given.ANCHOR_KEY_ID) },
    newId,
    accessKeptDays: given.ACCESS_KEPT_DAYS,
  }),
  wired,
);
