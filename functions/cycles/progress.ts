import * as z from 'zod';
import { may, mayAny } from '../../core/access/permissions.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { alignmentOf, isLate, progressOf } from '../../core/cycle/progress.ts';
import { stageSchema } from '../../core/evaluation/stage.ts';
import { renderCycle } from '../../pages/cycles/cycle.tsx';
import { renderEvaluations } from '../../pages/cycles/evaluations.tsx';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { type CyclePorts, cycleOf } from './ports.ts';

/** How many late evaluations the cycle's page names. */
const lateShown = 20;
const pageSize = 50;

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
  const [rosterImport, states] = await Promise.all([
    ports.rosters.load(cycle.importId),
    cycle.status === 'draft' ? [] : evaluationsSeen(visit, cycle, ports),
  ]);
  const { counts, organisations, late } = progressOf(states, ports.clock());
  const view = {
    cycle,
    people: rosterImport?.accepted ?? states.length,
    counts,
    organisations,
    late: late.slice(0, lateShown),
    lateCount: late.length,
    alignment: alignmentOf(cycle.goals, states),
    form,
    mayRun: mayAny(visit.session, 'runCycles'),
  };
  return show(renderCycle(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

/** The evaluations of a cycle that are this person's business. */
async function evaluationsSeen({ session }: SignedInVisit, { cycleId }: Cycle, { evaluations }: CyclePorts) {
  const states = await evaluations.ofCycle(cycleId);
  return states.filter((state) => may(session, 'seeCycles', state));
}

/** What stands in the address; anything odd in it is as if it were not there. */
const querySchema = z.object({
  stage: stageSchema.nullable().catch(null).default(null),
  organisation: z.string().max(160).nullable().catch(null).default(null),
  late: z.literal('yes').optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
});

/** The list behind the numbers. The cursor is a place in the list, which is sorted by name. */
export async function evaluationsPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const cycle = await cycleOf(visit, ports);
  const { stage, organisation, late, after } = querySchema.parse(visit.query);
  const now = ports.clock();
  const all = await evaluationsSeen(visit, cycle, ports);
  const organisations = [...new Set(all.map((state) => state.organisation))].sort((a, b) =>
    a.localeCompare(b),
  );
  const found = all.filter(
    (state) =>
      (!stage || state.stage === stage) &&
      (!organisation || state.organisation === organisation) &&
      (!late || isLate(state, now)),
  );
  found.sort(
    (a, b) => a.employee.name.localeCompare(b.employee.name) || (a.evaluationId < b.evaluationId ? -1 : 1),
  );
  const end = after + pageSize;
  const view = {
    cycle,
    filter: { stage, organisation, late: late === 'yes' },
    organisations,
    evaluations: found.slice(after, end),
    total: found.length,
    after: after > 0 ? String(after) : null,
    next: end < found.length ? String(end) : null,
  };
  return show(renderEvaluations(view, frameOf(visit, ports)));
}
