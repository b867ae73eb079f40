import type { Effect, MailTemplate } from '../evaluation/effects.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { PeriodAct } from './act.ts';
import { periodMail } from './period-mail.ts';
import type { PeriodStanding } from './standing.ts';
import { type SurveyedPeriod, surveyPeriods } from './survey.ts';
import {
  actsOpenTo,
  type Doer,
  type PeriodActForm,
  type PeriodActRefusal,
  periodActFor,
} from './write-act.ts';
import type { PeriodWriter } from './writer.ts';

/** A form as somebody sent it. */
export type PeriodActOrder = {
  state: EvaluationState;
  periodId: string;
  form: PeriodActForm;
  personId: string | null;
};

/**
 * Signs for the document of a period, objects to it, explains it, or decides the objection (PermenPAN-RB 6/2022,
 * article 29; annex BAB V A.6, A.10 and B).
 */
export function actingOnPeriod({
  state,
  periodId,
  form,
  personId,
}: PeriodActOrder): PeriodWriter<PeriodAct, PeriodActRefusal> {
  return (sight) => {
    const { lines, now, digest } = sight;
    const asked = surveyPeriods(state, sight).find(({ period }) => period.id === periodId);
    const standing = asked?.standing;
    if (!asked || !standing || !actsOpenTo(asked, personId, { ...sight, state }).includes(form.act))
      return 'notYours';
    const doer = doerOf(form, { ...asked, standing }, { state, personId });
    const made = periodActFor(form, { standing, lines, ruleSet: state.ruleSet, doer, now, digest });
    return 'refusal' in made
      ? made
      : { line: made.act, told: mailsAbout(made.act, { ...asked, standing }, state) };
  };
}

type Recorded = Pick<SurveyedPeriod, 'objection'> & { standing: PeriodStanding };

function doerOf(
  { act }: PeriodActForm,
  { objection: { explainer, decider }, standing }: Recorded,
  { state, personId }: { state: EvaluationState; personId: string | null },
): Doer {
  const asked = { signed: null, objected: null, explained: explainer, decided: decider }[act];
  if (asked?.person.personId === personId) return { by: asked.person, onBehalfOf: asked.onBehalfOf };
  // Whoever rated explains in their own name, though they are in that office no more.
  return { by: act === 'explained' ? standing.line.by : state.employee, onBehalfOf: null };
}

/** Who hears of it: those who have to answer an objection, and both sides of what was decided. */
function mailsAbout({ act }: PeriodAct, { objection, standing }: Recorded, state: EvaluationState): Effect[] {
  if (act === 'signed') return [];
  const decider = objection.decider?.person.personId;
  const rater = standing.line.by.personId;
  const told: Record<typeof act, [MailTemplate, (string | undefined)[]]> = {
    objected: ['periodObjection', [rater, objection.explainer.person.personId, decider]],
    explained: ['periodObjection', [decider]],
    decided: ['periodDecided', [state.employee.personId, rater]],
  };
  const [template, people] = told[act];
  const to = [...new Set(people)].filter((personId) => personId !== undefined);
  return to.map((personId) => periodMail(template, state.evaluationId, personId));
}
