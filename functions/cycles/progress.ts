import * as z from 'zod';
import { may, mayAny } from '../../core/access/permissions.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { alignmentOf, progressOf } from '../../core/cycle/progress.ts';
import { stageSchema } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { selected } from '../../core/orders/targets.ts';
import { renderCycle } from '../../pages/cycles/cycle.tsx';
import { renderEvaluations } from '../../pages/cycles/evaluations.tsx';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { ordersFor } from './ordering.ts';
import { type CyclePorts, cycleOf } from './ports.ts';

/** How many late evaluations the cycle's page names. */
const lateShown = 20;
const ordersShown = 20;
/** More units than this make no choice any more: the organisation narrows them down. */
const unitsShown = 60;
const pageSize = 50;
/** While evaluations are being started the page asks again so often. */
const refreshSeconds = 3;

/** A cycle and how far it has come. */
export async function cyclePage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  return progressPage(visit, await cycleOf(visit, ports), emptyForm, ports);
}

/** The same with the form that was just sent, when something is wrong with it. */
export async function progressPage(
  visit: SignedInVisit,
  cycle: Cycle,
  form: FormView,
  ports: CyclePorts,
): Promise<Answer> {
  const [rosterImport, orders, states] = await Promise.all([
    ports.rosters.load(cycle.importId),
    ports.orders.ofCycle(cycle.cycleId),
    cycle.status === 'draft' ? [] : evaluationsSeen(visit, cycle, ports),
  ]);
  const { counts, ages, organisations, late } = progressOf(states, ports.clock());
  const people = Math.max((rosterImport?.accepted ?? states.length) - cycle.excluded.length, 0);
  const refreshes = cycle.status === 'running' && states.length < people && visit.query.still !== 'yes';
  const view = {
    cycle,
    people,
    counts,
    ages,
    orders: orders.slice(0, ordersShown),
    orderKinds: ordersFor(visit, cycle),
    refreshes,
    organisations,
    late: late.slice(0, lateShown),
    lateCount: late.length,
    alignment: alignmentOf(cycle.goals, states),
    form,
    mayRun: mayAny(visit.session, 'runCycles'),
  };
  const answer = show(renderCycle(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
  return refreshes ? { ...answer, refreshSeconds } : answer;
}

/** The evaluations of a cycle that are this person's business. */
export async function evaluationsSeen(
  { session }: SignedInVisit,
  { cycleId }: Pick<Cycle, 'cycleId'>,
  { evaluations }: CyclePorts,
): Promise<EvaluationState[]> {
  const states = await evaluations.ofCycle(cycleId);
  return states.filter((state) => may(session, 'seeCycles', state));
}

/** What stands in the address; anything odd in it is as if it were not there. */
const querySchema = z.object({
  stage: stageSchema.nullable().catch(null).default(null),
  organisation: z.string().max(160).nullable().catch(null).default(null),
  unit: z.string().max(160).nullable().catch(null).default(null),
  q: z.string().max(120).nullable().catch(null).default(null),
  late: z.literal('yes').optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
});

/** The list behind the numbers. The cursor is a place in the list, which is sorted by name. */
export async function evaluationsPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const cycle = await cycleOf(visit, ports);
  const { after, ...query } = querySchema.parse(visit.query);
  const filter = { ...query, late: query.late === 'yes' };
  const all = await evaluationsSeen(visit, cycle, ports);
  const namesOf = (names: string[]) => [...new Set(names)].sort((a, b) => a.localeCompare(b));
  const organisations = namesOf(all.map((state) => state.organisation));
  const near = all.filter((state) => !filter.organisation || state.organisation === filter.organisation);
  const units = namesOf(near.map(({ unit }) => unit)).slice(0, unitsShown);
  const found = selected(all, { ...filter, evaluation: null }, ports.clock());
  const end = after + pageSize;
  const view = {
    cycle,
    filter,
    organisations,
    units,
    orderKinds: ordersFor(visit, cycle),
    evaluations: found.slice(after, end),
    total: found.length,
    after: after > 0 ? String(after) : null,
    next: end < found.length ? String(end) : null,
  };
  return show(renderEvaluations(view, frameOf(visit, ports)));
}
