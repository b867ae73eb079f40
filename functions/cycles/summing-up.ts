import { may, mayAny } from '../../core/access/permissions.ts';
import { type CycleSummary, summaryOf } from '../../core/cycle/summary.ts';
import { predicates } from '../../core/rating/rating.ts';
import { publishResults } from '../../core/usecases/publish-results.ts';
import { renderSummary } from '../../pages/cycles/summary.tsx';
import { paths } from '../../pages/paths.ts';
import { wordsFor } from '../../pages/words.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { type CyclePorts, cycleOf } from './ports.ts';

async function summed(visit: SignedInVisit, ports: CyclePorts) {
  const { cycleId = '' } = visit.params;
  const [cycle, states] = await Promise.all([cycleOf(visit, ports), ports.evaluations.ofCycle(cycleId)]);
  return { cycle, summary: summaryOf(states.filter((state) => may(visit.session, 'seeCycles', state))) };
}

/** What came out of a cycle, by organisation and unit. */
export async function summaryPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const mayPublish = mayAny(visit.session, 'runCycles');
  return show(renderSummary({ ...(await summed(visit, ports)), mayPublish }, frameOf(visit, ports)));
}

/** Lets everybody read how the predicates are spread. */
export async function publishPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const { cycleId = '' } = visit.params;
  const outcome = await publishResults(cycleId, ports);
  if (outcome === 'unknown') throw new WebError(404, 'notFound');
  if (outcome !== 'published') throw new WebError(409, 'tryAgain');
  ports.log.info('RESULTS_PUBLISHED', { cycleId });
  return seeOther(paths.summary(cycleId));
}

/** The same as a table for a spreadsheet. */
export async function summaryFile(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const { cycle, summary } = await summed(visit, ports);
  const content = Buffer.from(`\uFEFF${csvOf(summary, visit, ports)}`);
  const file = { name: `kinerja-${cycle.cycleId}.csv`, contentType: 'text/csv; charset=utf-8', content };
  return { status: 200, file };
}

function csvOf({ organisations }: CycleSummary, visit: SignedInVisit, { clock }: CyclePorts): string {
  const w = wordsFor({ ...visit, now: clock() });
  const head = [
    w.t('list.organisation'),
    w.t('list.unit'),
    w.t('cycle.number'),
    ...predicates.map((predicate) => w.t(`predicate.${predicate}`)),
    w.t('summary.unfinished'),
    w.t('stage.excluded'),
  ];
  const rows = organisations.flatMap(({ name, units }) =>
    units.map((unit) => [
      name,
      unit.name,
      unit.total,
      ...predicates.map((predicate) => unit.predicates[predicate] ?? 0),
      unit.unfinished,
      unit.excluded,
    ]),
  );
  return [head, ...rows].map((row) => row.map(safeCell).join(';')).join('\r\n');
}

/** No text of anybody becomes a formula in whatever opens the file (OWASP: CSV injection). */
export function safeCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
