import * as z from 'zod';
import { anchorPrefix } from '../../core/evaluation/anchor.ts';
import type { AnchorStore, Signer } from '../../core/ports/anchors.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { NewId, Seals } from '../../core/ports/keys.ts';
import type { Notes } from '../../core/ports/notes.ts';
import type { Periods } from '../../core/ports/periods.ts';
import type { Accesses, Corrections } from '../../core/ports/privacy.ts';
import { exportRecord } from '../../core/usecases/export-record.ts';
import { noteAccess } from '../../core/usecases/note-access.ts';
import { renderAccessLog } from '../../pages/audit/access-log.tsx';
import { renderAudit } from '../../pages/audit/audit.tsx';
import { allowed, type SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';

type Ports = {
  evaluations: Evaluations;
  cycles: Cycles;
  notes: Pick<Notes, 'of'>;
  periods: Pick<Periods, 'of'>;
  corrections: Pick<Corrections, 'ofPerson'>;
  accesses: Accesses;
  anchors: { store: AnchorStore; signer: Signer };
  newId: NewId;
  accessKeptDays: number;
  seals: Seals;
  clock: Clock;
};

const shownAnchors = 31;
const pageSize = 50;

/** What auditors see besides everybody's evaluations: the anchors, copies of the record, who looked at whom. */
export function routes(ports: Ports): Route[] {
  const forAuditors = (page: (visit: SignedInVisit, ports: Ports) => Promise<Answer>) =>
    allowed('exportRecord', (visit) => page(visit, ports));
  return [
    { method: 'GET', path: '/audit', page: forAuditors(auditPage) },
    { method: 'GET', path: '/audit/accesses', page: forAuditors(accessesPage) },
    { method: 'GET', path: '/audit/export/{cycleId}', page: forAuditors(exportPage) },
    { method: 'GET', path: '/audit/export/{cycleId}/{evaluationId}', page: forAuditors(exportPage) },
  ];
}

async function auditPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const [cycles, names] = await Promise.all([ports.cycles.list(), ports.anchors.store.names(anchorPrefix)]);
  const anchors = names.slice(-shownAnchors).reverse();
  const view = { cycles, anchors: anchors.map(dayOf), today: ports.clock().toISOString().slice(0, 10) };
  return show(renderAudit(view, frameOf(visit, ports)));
}

const dayOf = (name: string) => name.slice(anchorPrefix.length, -'.json'.length);

const querySchema = z.object({
  day: z.iso.date().optional().catch(undefined),
  after: z.string().max(2_000).optional().catch(undefined),
});

async function accessesPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const { day = ports.clock().toISOString().slice(0, 10), after } = querySchema.parse(visit.query);
  const page = await ports.accesses.onDay(day, after ? { limit: pageSize, after } : { limit: pageSize });
  const view = { day, accesses: page.items, after: after ?? null, next: page.next ?? null };
  return show(renderAccessLog(view, frameOf(visit, ports)));
}

/** One page of an export as a file; its last line says where the next page begins. Taking it is noted first. */
async function exportPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const { cycleId = '', evaluationId } = visit.params;
  const after = visit.query.after ?? null;
  const state = evaluationId ? await ports.evaluations.load(evaluationId) : undefined;
  if (evaluationId ? state?.cycleId !== cycleId : !(await ports.cycles.load(cycleId)))
    throw new WebError(404, 'notFound');
  await noteAccess(visit.session, 'export', state ? { evaluation: state } : { cycleId }, ports);
  const lines = await exportRecord({ cycleId, evaluationId: evaluationId ?? null, after }, ports);
  if (!lines) throw new WebError(404, 'notFound');
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return {
    status: 200,
    file: {
      name: `kinerja-${evaluationId ?? cycleId}${after ? '-next' : ''}.jsonl`.replaceAll(/[^\w.-]/g, '-'),
      contentType: 'application/jsonl; charset=utf-8',
      content: Buffer.from(text, 'utf8'),
    },
  };
}
