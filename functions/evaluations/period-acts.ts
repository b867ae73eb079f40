import { isPeriodAct } from '../../core/periods/act.ts';
import { actingOnPeriod } from '../../core/periods/acting.ts';
import { periodActFormSchema } from '../../core/periods/write-act.ts';
import { writePeriodLine } from '../../core/usecases/write-period-line.ts';
import type { FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import type { PeriodsView } from '../../pages/periods/periods-view.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { requireFormToken } from '../middleware/forms.ts';
import type { Answer } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { type PeriodPorts, periodsShown, seenPeriods } from './periods.ts';
import { afterWriting } from './written-line.ts';

/** Takes what is done about the document of a period: a signature, an objection, an explanation, a decision. */
export async function postPeriodAct(visit: SignedInVisit, ports: PeriodPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const shown = await seenPeriods(visit, ports);
  const { formToken: _, period = '', seen = '', ...values } = visit.form;
  const act = isPeriodAct(values.act) ? values.act : null;
  if (!act || !/^\d{1,4}$/.test(seen)) throw new WebError(400, 'badRequest');
  const again = (form: FormView, told: PeriodsView['told'] = null) =>
    periodsShown(visit, shown, { form, told, chosen: period, act }, ports);
  const parsed = periodActFormSchema.safeParse(values);
  if (!parsed.success) return again({ values, errors: formErrors(parsed.error) });
  const { state } = shown;
  const { personId } = visit.session;
  const acting = actingOnPeriod({ state, periodId: period, form: parsed.data, personId });
  const acted = await writePeriodLine({ state, seen: Number(seen) }, acting, ports);
  return afterWriting(acted, {
    to: paths.periods(state.evaluationId, { recorded: period, did: act }),
    values,
    again,
  });
}
