import { mayAny } from '../../core/access/permissions.ts';
import { calendarFormSchema, editOf } from '../../core/calendar/edit-form.ts';
import { yearInForce } from '../../core/calendar/edits.ts';
import { builtInYear, calendarYears } from '../../core/calendar/holidays.ts';
import { localDate } from '../../core/calendar/working-days.ts';
import type { CalendarActs } from '../../core/ports/calendar.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Seals } from '../../core/ports/keys.ts';
import { editCalendar } from '../../core/usecases/edit-calendar.ts';
import { renderCalendarYear } from '../../pages/calendar/year.tsx';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import { allowed, type SignedInVisit } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';

type Ports = { calendarActs: CalendarActs; seals: Seals; clock: Clock };

/** Holidays and collective leave of a year; HR adds to them and takes away, and every act stays to be read. */
export function routes(ports: Ports): Route[] {
  const path = '/hr/calendar/{year}';
  return [
    {
      method: 'GET',
      path: '/hr/calendar',
      page: allowed('seeCycles', async (visit) => toThisYear(visit, ports)),
    },
    { method: 'GET', path, page: allowed('seeCycles', (visit) => yearPage(visit, ports)) },
    { method: 'POST', path, page: allowed('editCalendar', (visit) => editPage(visit, ports)) },
  ];
}

/** The year that it is on the calendar of the body. */
function toThisYear({ calendar }: SignedInVisit, { clock }: Ports): Answer {
  const today = localDate(clock(), calendar.utcOffsetHours);
  return seeOther(paths.calendarYear(Number(today.slice(0, 4))));
}

async function yearPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  return showYear(visit, { form: emptyForm, conflict: false }, ports);
}

async function editPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const year = yearOf(visit);
  const { formToken: _, seen, ...values } = visit.form;
  const parsed = calendarFormSchema.safeParse(values);
  if (!parsed.success) {
    // Which form it was, no browser leaves out.
    if (parsed.error.issues.some(({ path }) => path[0] === 'do')) throw new WebError(400, 'badRequest');
    return showYear(visit, { form: { values, errors: formErrors(parsed.error) }, conflict: false }, ports);
  }
  const about = { year, edit: editOf(parsed.data), seen: Number(seen), by: visit.session.name };
  const edited = await editCalendar(about, ports);
  if (edited.outcome === 'conflict')
    return showYear(visit, { form: { values, errors: [] }, conflict: true }, ports);
  if (edited.outcome === 'refused')
    return showYear(visit, { form: { values, errors: [edited.refusal] }, conflict: false }, ports);
  return seeOther(paths.calendarYear(year));
}

async function showYear(
  visit: SignedInVisit,
  { form, conflict }: { form: FormView; conflict: boolean },
  ports: Ports,
): Promise<Answer> {
  const year = yearOf(visit);
  const acts = await ports.calendarActs.of(year);
  const view = {
    year: yearInForce(builtInYear(year), acts),
    acts,
    form,
    conflict,
    mayEdit: mayAny(visit.session, 'editCalendar'),
  };
  const status = conflict ? 409 : form.errors.length > 0 ? 422 : 200;
  return show(renderCalendarYear(view, frameOf(visit, ports)), status);
}

/** @throws WebError 404 for what is no year that can be counted in */
function yearOf({ params }: SignedInVisit): number {
  const year = /^\d{4}$/.test(params.year ?? '') ? Number(params.year) : 0;
  if (year < calendarYears.first || year > calendarYears.last) throw new WebError(404, 'notFound');
  return year;
}
