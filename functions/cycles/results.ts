import { may, mayAny } from '../../core/access/permissions.ts';
import { localDate } from '../../core/calendar/working-days.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { recognitionOf } from '../../core/cycle/recognition.ts';
import {
  countOf,
  reportDueAt,
  reportFormSchema,
  reportingOf,
  toBeFollowedUp,
} from '../../core/cycle/reporting.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { ideasOfYear } from '../../core/ideas/decide-idea.ts';
import { ideasEndAt } from '../../core/ideas/reach.ts';
import { renderResults } from '../../pages/cycles/results.tsx';
import { emptyForm, type FieldError, type FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { type CyclePorts, cycleOf } from './ports.ts';

/** How many people a list of the page names. */
const shown = 40;
/** Ideas that were adopted or have spread, the newest of all years, among which those of the year are looked for. */
const ideasRead = 200;

/** What follows from the results of a cycle. */
export async function resultsPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  return showResults(visit, cycleOf(visit, ports), emptyForm, ports);
}

/** HR records that an organisation's results were reported. */
export async function recordReportPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const cycle = await cycleOf(visit, ports);
  const { formToken: _, ...values } = visit.form;
  const refuse = (errors: FieldError[]) => showResults(visit, cycle, { values, errors }, ports);
  const parsed = reportFormSchema.safeParse(values);
  if (!parsed.success) return refuse(formErrors(parsed.error));
  const now = ports.clock();
  const { organisation, reportedOn } = parsed.data;
  if (reportedOn > localDate(now, visit.calendar.utcOffsetHours))
    return refuse([{ path: 'reportedOn', code: 'inFuture' }]);
  const [seen, reports] = await Promise.all([
    evaluationsSeen(visit, cycle, ports),
    ports.reports.ofCycle(cycle.cycleId),
  ]);
  const members = seen.filter((state) => state.organisation === organisation);
  if (members.length === 0) return refuse([{ path: 'organisation', code: 'required' }]);
  const before = reports.find((report) => report.organisation === organisation);
  const recorded = await ports.reports.record(cycle.cycleId, {
    ...parsed.data,
    ...countOf(members),
    recordedBy: visit.session.personId ?? visit.session.email,
    recordedAt: now.toISOString(),
    version: (before?.version ?? 0) + 1,
  });
  if (recorded === 'conflict') return refuse([{ path: 'organisation', code: 'unitChanged' }]);
  return seeOther(paths.results(cycle.cycleId));
}

/** @param reading the cycle, which is read beside what belongs to it */
async function showResults(
  visit: SignedInVisit,
  reading: Cycle | Promise<Cycle>,
  form: FormView,
  ports: CyclePorts,
): Promise<Answer> {
  const { cycleId = '' } = visit.params;
  const [cycle, states, reports, adopted] = await Promise.all([
    reading,
    evaluationsSeen(visit, { cycleId }, ports),
    ports.reports.ofCycle(cycleId),
    ports.ideas.list({ of: 'adopted', organisation: ideasEndAt(visit.session) }, { limit: ideasRead }),
  ]);
  const ideas = ideasOfYear(adopted.items, cycle.year, visit.calendar.utcOffsetHours);
  const recognition = recognitionOf(states, ideas);
  const followUp = some(toBeFollowedUp(states));
  const plans = await Promise.all(
    followUp.states.map(({ evaluationId }) => ports.followUps.load(evaluationId)),
  );
  const dueAt = reportDueAt(cycle, visit.calendar);
  const view = {
    cycle,
    reportDueAt: dueAt,
    reporting: reportingOf(states, reports, dueAt, ports.clock()),
    recognised: {
      people: recognition.slice(0, shown),
      all: recognition.length,
      ideasLeftOut: adopted.next === undefined ? null : ideasRead,
    },
    followUp,
    plans: Object.fromEntries(plans.flatMap((plan) => (plan ? [[plan.evaluationId, plan]] : []))),
    today: localDate(ports.clock(), visit.calendar.utcOffsetHours),
    form,
    mayRecord: mayAny(visit.session, 'runCycles'),
  };
  return show(renderResults(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

const some = (states: EvaluationState[]) => ({ states: states.slice(0, shown), all: states.length });

async function evaluationsSeen(
  { session }: SignedInVisit,
  { cycleId }: Pick<Cycle, 'cycleId'>,
  { evaluations }: CyclePorts,
) {
  const states = await evaluations.ofCycle(cycleId);
  return states.filter((state) => may(session, 'seeCycles', state));
}
