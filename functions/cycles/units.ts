import { may, mayAny } from '../../core/access/permissions.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { isIssued, recordOfUnit, unitPredicateFormSchema } from '../../core/rating/unit-predicate.ts';
import { type DepartingRating, renderUnits } from '../../pages/cycles/units.tsx';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { type CyclePorts, cycleOf } from './ports.ts';

/** How many departures the page names, with the words of their assessors. */
const departuresShown = 50;

/** What units achieved, and which ratings depart from the pattern. */
export async function unitsPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  return showUnits(visit, cycleOf(visit, ports), emptyForm, ports);
}

/** Takes what HR records of one unit. */
export async function recordUnitPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const cycle = await cycleOf(visit, ports);
  const { formToken: _, ...values } = visit.form;
  const parsed = unitPredicateFormSchema.safeParse(values);
  if (!parsed.success) {
    const errors = formErrors(parsed.error);
    return showUnits(visit, cycle, { values, errors }, ports);
  }
  const now = ports.clock();
  if (!isIssued(parsed.data.publishedOn, now, visit.calendar.utcOffsetHours))
    return showUnits(visit, cycle, { values, errors: [{ path: 'publishedOn', code: 'inFuture' }] }, ports);
  const before = await ports.unitPredicates.load(cycle.cycleId, parsed.data);
  const by = visit.session.personId ?? visit.session.email;
  const record = recordOfUnit(parsed.data, { by, now, before });
  if ((await ports.unitPredicates.record(cycle.cycleId, record)) === 'conflict')
    return showUnits(visit, cycle, { values, errors: [{ path: 'unit', code: 'unitChanged' }] }, ports);
  return seeOther(paths.units(cycle.cycleId));
}

/** @param reading the cycle, which is read beside what belongs to it */
async function showUnits(
  visit: SignedInVisit,
  reading: Cycle | Promise<Cycle>,
  form: FormView,
  ports: CyclePorts,
): Promise<Answer> {
  const { cycleId = '' } = visit.params;
  const [cycle, records, states] = await Promise.all([
    reading,
    ports.unitPredicates.ofCycle(cycleId),
    ports.evaluations.ofCycle(cycleId),
  ]);
  const seen = states.filter((state) => may(visit.session, 'seeCycles', state));
  const organisations = namesOf(seen.map(({ organisation }) => organisation));
  const mayRecord = mayAny(visit.session, 'runCycles');
  const view = {
    cycle,
    records: mayRecord ? records : records.filter(({ organisation }) => organisations.includes(organisation)),
    organisations,
    units: namesOf(seen.map(({ unit }) => unit)),
    departing: await departingOf(seen, ports),
    form,
    mayRecord,
  };
  return show(renderUnits(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

const namesOf = (names: readonly string[]) => [...new Set(names)].filter(Boolean).sort();

async function departingOf(
  states: readonly EvaluationState[],
  { evaluations }: CyclePorts,
): Promise<DepartingRating[]> {
  const departing = states.filter((state) => state.departsFromPattern).slice(0, departuresShown);
  return Promise.all(
    departing.map(async (state) => {
      const review = await evaluations.loadWithDocuments(state).then((documents) => documents.review);
      return { state, reason: review?.distributionReason ?? '' };
    }),
  );
}
