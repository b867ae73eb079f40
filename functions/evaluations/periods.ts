import * as z from 'zod';
import { may } from '../../core/access/permissions.ts';
import { cycleIdOf, type EvaluationState } from '../../core/evaluation/state.ts';
import { isPeriodAct } from '../../core/periods/act.ts';
import { evaluatingPeriod } from '../../core/periods/evaluating.ts';
import { brokenPeriodLine, type PeriodEntry } from '../../core/periods/line.ts';
import { hasWritten } from '../../core/periods/standing.ts';
import { holdersIn, mayRecord, surveyPeriods } from '../../core/periods/survey.ts';
import { actsOpenTo } from '../../core/periods/write-act.ts';
import { periodFormSchema } from '../../core/periods/write-line.ts';
import type { CalendarInForce } from '../../core/ports/calendar.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Digest, NewId, Seals } from '../../core/ports/keys.ts';
import type { Periods } from '../../core/ports/periods.ts';
import type { Accesses } from '../../core/ports/privacy.ts';
import type { Substitutions } from '../../core/ports/substitutions.ts';
import { noteAccess } from '../../core/usecases/note-access.ts';
import { periodsUnder, readPeriodsUnder } from '../../core/usecases/periods-due.ts';
import { writePeriodLine } from '../../core/usecases/write-period-line.ts';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import { renderDue } from '../../pages/periods/due.tsx';
import { renderPeriods } from '../../pages/periods/periods.tsx';
import type { PeriodsView, ShownPeriod } from '../../pages/periods/periods-view.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { underWay } from '../middleware/reading-ahead.ts';
import { type Answer, type Asked, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { afterWriting } from './written-line.ts';

export type PeriodPorts = {
  periods: Periods;
  evaluations: Evaluations;
  cycles: Cycles;
  substitutions: Pick<Substitutions, 'of' | 'all'>;
  accesses: Accesses;
  clock: Clock;
  digest: Digest;
  calendar: CalendarInForce;
  seals: Seals;
  newId: NewId;
  accessKeptDays: number;
};

/** The periods of a year as a reader may see them. */
export type SeenPeriods = {
  state: EvaluationState;
  cycleName: string;
  periods: ShownPeriod[];
  lines: PeriodEntry[];
};
type Shown = Pick<PeriodsView, 'form' | 'told' | 'act'> & { chosen: string | null };

/** Reads an evaluation with what was recorded of its periods. */
export function beginPeriods(evaluationId: string, { evaluations, cycles, periods }: PeriodPorts) {
  return {
    state: evaluations.load(evaluationId),
    cycle: cycles.load(cycleIdOf(evaluationId)),
    lines: periods.of(evaluationId),
  };
}
type Read = ReturnType<typeof beginPeriods>;

/** Reads whose periods may wait for somebody, of their own people or of whom the address says they act for. */
export function beginDuePeriods({ claims, query }: Asked, ports: PeriodPorts) {
  const { for: other } = dueQuerySchema.parse(query);
  return readPeriodsUnder(other ?? claims?.personId ?? '', ports);
}

/** What stands in the address; anything odd in it is as if it were not there. */
const dueQuerySchema = z.object({ for: z.string().max(80).nullable().catch(null).default(null) });

/** Everybody whose period waits for the reader. Writes nothing. */
export async function duePeriodsPage(
  visit: SignedInVisit,
  read: ReturnType<typeof beginDuePeriods>,
  ports: PeriodPorts,
): Promise<Answer> {
  const { personId } = visit.session;
  const { due, actsFor } = personId ? await periodsUnder(personId, read, ports) : { due: [], actsFor: [] };
  const chosen = actsFor.find((each) => each.personId === visit.query.for) ?? null;
  return show(renderDue({ due, actsFor, chosen }, frameOf(visit, ports)));
}

/** The periods of one person's year. Writes nothing but who looked. */
export async function periodsPage(visit: SignedInVisit, read: Read, ports: PeriodPorts): Promise<Answer> {
  const seen = await seenPeriods(visit, ports, read);
  await noteAccess(visit.session, 'evaluation', { evaluation: seen.state }, ports);
  const { query } = visit;
  const waiting = seen.periods.find((each) => each.mayRecord && !each.standing)?.period.id;
  const chosen = query.period ?? (query.recorded ? null : (waiting ?? null));
  const act = isPeriodAct(query.act) ? query.act : null;
  const values = act ? {} : fieldsOfStanding(seen, chosen);
  return periodsShown(visit, seen, { form: { values, errors: [] }, told: null, chosen, act }, ports);
}

/** Takes the form of a period. */
export async function postPeriod(visit: SignedInVisit, ports: PeriodPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const seen = await seenPeriods(visit, ports);
  const { formToken: _, period = '', seen: seenLines = '', ...values } = visit.form;
  const again = (form: FormView, told: PeriodsView['told'] = null) =>
    periodsShown(visit, seen, { form, told, chosen: period, act: null }, ports);
  const parsed = periodFormSchema.safeParse(values);
  if (!parsed.success) return again({ values, errors: formErrors(parsed.error) });
  if (!/^\d{1,4}$/.test(seenLines)) throw new WebError(400, 'badRequest');
  const { personId } = visit.session;
  const { state } = seen;
  const evaluating = evaluatingPeriod({ state, periodId: period, form: parsed.data, personId });
  const recorded = await writePeriodLine({ state, seen: Number(seenLines) }, evaluating, ports);
  return afterWriting(recorded, {
    to: paths.periods(state.evaluationId, { recorded: period }),
    values,
    again,
  });
}

/** @throws WebError 404: others are not told that the evaluation exists */
export async function seenPeriods(
  visit: SignedInVisit,
  ports: PeriodPorts,
  read: Read = underWay(beginPeriods(visit.params.evaluationId ?? '', ports)),
): Promise<SeenPeriods> {
  const [state, cycle] = await Promise.all([read.state, read.cycle]);
  if (!state || !cycle) throw new WebError(404, 'notFound');
  const [lines, substitutions] = await Promise.all([read.lines, ports.substitutions.of(holdersIn(state))]);
  const now = ports.clock();
  const about = { cycle, lines, substitutions, calendar: visit.calendar, now };
  const { personId } = visit.session;
  const periods = surveyPeriods(state, about).map((surveyed) => ({
    ...surveyed,
    mayRecord: mayRecord(surveyed, personId, { state, now }),
    mayDo: actsOpenTo(surveyed, personId, { ...about, state }),
  }));
  if (may(visit.session, 'readContents', state)) return { state, cycleName: cycle.name, periods, lines };
  // Whoever has moved away, or decides an objection, reads what is theirs to evaluate or to answer, or was.
  const own = periods.filter(
    ({ mayRecord, mayDo, standing }) =>
      mayRecord || mayDo.length > 0 || (standing && hasWritten(standing, personId)),
  );
  if (own.length === 0) throw new WebError(404, 'notFound');
  return { state, cycleName: cycle.name, periods: own, lines };
}

/** Mending begins with what stands. */
function fieldsOfStanding({ periods }: SeenPeriods, chosen: string | null): Record<string, string> {
  const line = periods.find(({ period }) => period.id === chosen)?.standing?.line;
  if (!line) return emptyForm.values;
  const { basis, ratings, predicate, achievement, feedback, recommendation, evidence } = line;
  const rated = { resultRating: ratings?.result ?? '', behaviourRating: ratings?.behaviour ?? '' };
  return { basis, ...rated, predicate, achievement: achievement ?? '', feedback, recommendation, evidence };
}

/** The page of the periods, with a form of one of them. */
export function periodsShown(
  visit: SignedInVisit,
  seen: SeenPeriods,
  shown: Shown,
  ports: PeriodPorts,
): Answer {
  const { state, cycleName, periods, lines } = seen;
  const view = {
    ...{ state, cycleName, periods },
    ...shown,
    seen: lines.length,
    recorded: visit.query.recorded ?? null,
    did: isPeriodAct(visit.query.did) ? visit.query.did : null,
    brokenAt: brokenPeriodLine(lines, ports.digest) ?? null,
  };
  const status = shown.told ? 409 : shown.form.errors.length > 0 ? 422 : 200;
  return show(renderPeriods(view, frameOf(visit, ports)), status);
}
