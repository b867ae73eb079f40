import { may } from '../../core/access/permissions.ts';
import { localDate } from '../../core/calendar/working-days.ts';
import { brokenPeriodLine, type PeriodEntry } from '../../core/periods/line.ts';
import { explainerOf } from '../../core/periods/objection.ts';
import { observationsOf, takesObservations } from '../../core/periods/observation.ts';
import { observingTeacher } from '../../core/periods/observing.ts';
import { holdersIn } from '../../core/periods/survey.ts';
import {
  type ObservationEntry,
  observationFormSchema,
  reflectionFormSchema,
} from '../../core/periods/write-observation.ts';
import { noteAccess } from '../../core/usecases/note-access.ts';
import { writePeriodLine } from '../../core/usecases/write-period-line.ts';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { renderObservations } from '../../pages/observations/observations.tsx';
import type { ObservationsView } from '../../pages/observations/observations-view.ts';
import { paths } from '../../pages/paths.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { underWay } from '../middleware/reading-ahead.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { beginPeriods, type PeriodPorts } from './periods.ts';
import { afterWriting } from './written-line.ts';

type Read = ReturnType<typeof beginPeriods>;
type Seen = Pick<ObservationsView, 'state' | 'cycleName' | 'mayObserve' | 'mayReflect'> & {
  lines: PeriodEntry[];
};

/** What was observed of a teacher, with the form of the next one, or of a reflection. Writes nothing but who looked. */
export async function observationsPage(
  visit: SignedInVisit,
  read: Read,
  ports: PeriodPorts,
): Promise<Answer> {
  const seen = await seenBy(visit, read, ports);
  await noteAccess(visit.session, 'evaluation', { evaluation: seen.state }, ports);
  const today = localDate(ports.clock(), visit.calendar.utcOffsetHours);
  const reflectsOn = Number(visit.query.reflect) || null;
  const form = reflectsOn ? emptyForm : { values: { on: today }, errors: [] };
  return page(visit, seen, { form, reflectsOn, told: null }, ports);
}

/** Takes the form of an observation, or of a reflection on one. */
export async function postObservation(visit: SignedInVisit, ports: PeriodPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const read = underWay(beginPeriods(visit.params.evaluationId ?? '', ports));
  const shown = await seenBy(visit, read, ports);
  const { formToken: _, seen = '', ...values } = visit.form;
  if (!/^\d{1,4}$/.test(seen)) throw new WebError(400, 'badRequest');
  const reflectsOn = values.reflectsOn === undefined ? null : Number(values.reflectsOn) || 0;
  const again = (form: FormView, told: ObservationsView['told'] = null) =>
    page(visit, shown, { form, reflectsOn, told }, ports);
  const entry = entryOf(values);
  if ('errors' in entry) return again(entry);
  const { state } = shown;
  const observing = observingTeacher({ state, entry, personId: visit.session.personId });
  const observed = await writePeriodLine({ state, seen: Number(seen) }, observing, ports);
  return afterWriting(observed, {
    to: paths.observations(state.evaluationId, { recorded: 'yes' }),
    values,
    again,
  });
}

function entryOf(values: Record<string, string>): ObservationEntry | FormView {
  if (values.reflectsOn !== undefined) {
    const parsed = reflectionFormSchema.safeParse(values);
    return parsed.success
      ? { kind: 'reflected', form: parsed.data }
      : { values, errors: formErrors(parsed.error) };
  }
  const parsed = observationFormSchema.safeParse(values);
  return parsed.success
    ? { kind: 'observed', form: parsed.data }
    : { values, errors: formErrors(parsed.error) };
}

/** @throws WebError 404 where there is none, where it is no teacher's, and where it is not the visitor's to read */
async function seenBy(visit: SignedInVisit, read: Read, ports: PeriodPorts): Promise<Seen> {
  const [state, cycle] = await Promise.all([read.state, read.cycle]);
  if (!state || !cycle || state.population !== 'teachers') throw new WebError(404, 'notFound');
  const [lines, substitutions] = await Promise.all([read.lines, ports.substitutions.of(holdersIn(state))]);
  const observer = explainerOf(state, { state, cycle, substitutions, now: ports.clock() });
  const is = (personId: string) => takesObservations(state) && personId === visit.session.personId;
  const mayObserve = is(observer.person.personId);
  if (!mayObserve && !may(visit.session, 'readContents', state)) throw new WebError(404, 'notFound');
  return { state, cycleName: cycle.name, lines, mayObserve, mayReflect: is(state.employee.personId) };
}

function page(
  visit: SignedInVisit,
  { lines, ...seen }: Seen,
  shown: Pick<ObservationsView, 'form' | 'reflectsOn' | 'told'>,
  ports: PeriodPorts,
): Answer {
  const view = {
    ...seen,
    ...shown,
    observations: observationsOf(lines),
    seen: lines.length,
    recorded: visit.query.recorded === 'yes',
    brokenAt: brokenPeriodLine(lines, ports.digest) ?? null,
  };
  const status = shown.told ? 409 : shown.form.errors.length > 0 ? 422 : 200;
  return show(renderObservations(view, frameOf(visit, ports)), status);
}
