import { localDate } from '../../core/calendar/working-days.ts';
import { lawfulDates, newCycleSchema } from '../../core/cycle/new-cycle.ts';
import { createCycle } from '../../core/usecases/create-cycle.ts';
import { renderCycles } from '../../pages/cycles/list.tsx';
import { renderNewCycle } from '../../pages/cycles/new.tsx';
import type { FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { nested, requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import type { CyclePorts } from './ports.ts';

/** All cycles. */
export async function listPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const [cycles, roster] = await Promise.all([ports.cycles.list(), ports.rosters.current()]);
  return show(renderCycles({ cycles, rosterReady: roster !== undefined }, frameOf(visit, ports)));
}

/** The form of a new cycle, filled in with the dates that the regulation gives the year. */
export async function newPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const today = localDate(ports.clock(), visit.calendar.utcOffsetHours);
  // From October on HR prepares the next year; before, the present one.
  const year = Number(today.slice(0, 4)) + (Number(today.slice(5, 7)) >= 10 ? 1 : 0);
  return formPage(visit, { values: { year: String(year), ...lawfulDates(year) }, errors: [] }, ports);
}

/** Takes the form of a new cycle. */
export async function createPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const parsed = newCycleSchema.safeParse(nested(visit.form));
  if (!parsed.success) {
    const errors = formErrors(parsed.error);
    return formPage(visit, { values: { ...visit.form }, errors }, ports);
  }
  const created = await createCycle(parsed.data, ports);
  if (!created.created) {
    const path = created.why === 'nameTaken' ? 'name' : 'year';
    return formPage(visit, { values: { ...visit.form }, errors: [{ path, code: created.why }] }, ports);
  }
  ports.log.info('CYCLE_CREATED', { cycleId: created.cycle.cycleId });
  return seeOther(paths.cycle(created.cycle.cycleId));
}

async function formPage(visit: SignedInVisit, form: FormView, ports: CyclePorts): Promise<Answer> {
  const roster = (await ports.rosters.current()) ?? null;
  return show(renderNewCycle({ form, roster }, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}
