import type { EvaluationState } from '../evaluation/state.ts';
import type { PeriodLine } from './line.ts';
import { periodMail } from './period-mail.ts';
import { mayRecord, surveyPeriods } from './survey.ts';
import { type PeriodForm, type PeriodRefusal, periodLineFor } from './write-line.ts';
import type { PeriodWriter } from './writer.ts';

/** A form as somebody sent it. */
export type PeriodOrder = {
  state: EvaluationState;
  periodId: string;
  form: PeriodForm;
  personId: string | null;
};

/** Evaluates a period, and tells the employee (PermenPAN-RB 6/2022, article 24; annex BAB IV). */
export function evaluatingPeriod({
  state,
  periodId,
  form,
  personId,
}: PeriodOrder): PeriodWriter<PeriodLine, PeriodRefusal> {
  return (sight) => {
    const { lines, now, digest } = sight;
    const { evaluationId, ruleSet } = state;
    const asked = surveyPeriods(state, sight).find(({ period }) => period.id === periodId);
    if (!asked || !mayRecord(asked, personId, { state, now })) return 'notYours';
    const made = periodLineFor(form, { ...asked, evaluationId, ruleSet, lines, now, digest });
    if ('refusal' in made) return made;
    // The employee hears that there is a result (annex BAB V A.5).
    return { line: made.line, told: [periodMail('periodRated', evaluationId, state.employee.personId)] };
  };
}
