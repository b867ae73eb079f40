import { linked } from '../evaluation/chain.ts';
import type { Effect } from '../evaluation/effects.ts';
import { nextDecider } from '../evaluation/independence.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { inBrief, type Person, type PersonInBrief } from '../people/person.ts';
import { headOfPeriods, type PeriodsHead } from './line.ts';
import { decisionDueAt, holderOfDecision } from './objection.ts';
import type { PassedLine } from './passed-line.ts';
import { periodMail } from './period-mail.ts';
import { openObjectionOf, type PeriodStanding } from './standing.ts';
import { type SurveyCircumstances, surveyPeriods } from './survey.ts';

/** The periods whose objection should have been decided by now, by what stands of them. */
export function undecidedPeriods(
  { objections }: PeriodsHead,
  about: Parameters<typeof decisionDueAt>[1] & { now: Date },
): string[] {
  const late = Object.entries(objections).filter(
    ([, objection]) => Date.parse(decisionDueAt(objection, about)) < about.now.getTime(),
  );
  return late.map(([period]) => period);
}

/** An objection that waits: whose it is to decide, and who had a hand in what it is about. */
export type WaitingObjection = {
  standing: PeriodStanding;
  assessor: PersonInBrief;
  holder: PersonInBrief;
};

/** The objection to a period that waits to be decided; undefined where none does. */
export function waitingObjection(
  state: EvaluationState,
  periodId: string,
  about: SurveyCircumstances,
): WaitingObjection | undefined {
  const surveyed = surveyPeriods(state, about).find(({ period }) => period.id === periodId);
  const { office, standing } = surveyed ?? {};
  const open = standing && openObjectionOf(standing);
  if (!office || !open) return undefined;
  const disputed = { raterId: standing.line.by.personId, passed: open.passed };
  const holder = holderOfDecision(office, { state, cycle: about.cycle, ...disputed });
  return holder ? { standing, assessor: office.assessor, holder } : undefined;
}

/**
 * The objection falls to the next one up who had no hand in the result, with the same days as the first: the regulation
 * sets the days of a decision (annex BAB V B.6) and says nothing of a decider who lets them pass. That of the year goes
 * up in the same way.
 * @param about.above everybody above the one who rated, the nearest first
 * @returns undefined where nobody is left
 */
export function passingOn(
  { standing, assessor, holder }: WaitingObjection,
  about: Pick<SurveyCircumstances, 'lines' | 'now'> & {
    state: EvaluationState;
    above: readonly Person[];
    digest: (text: string) => string;
  },
): { line: PassedLine; told: Effect[] } | undefined {
  const { line, passed, acts } = standing;
  const formerDeciders = passed.map(({ passedFrom }) => passedFrom);
  // Whoever explained for the assessor has spoken for one side.
  const raters = { assessor, replacedAssessor: line.by, rated: acts.explained ?? null };
  const next = nextDecider(
    { ...raters, employee: about.state.employee, appealDecider: holder, formerDeciders },
    about.above,
  );
  if (!next) return undefined;
  const { evaluationId, period, seq } = line;
  const head = headOfPeriods(evaluationId, about.lines);
  const unsealed = {
    ...{ evaluationId, seq: head.lines + 1, period, about: seq, passedFrom: holder, passedTo: inBrief(next) },
    ...{ at: about.now.toISOString(), previousHash: head.hash },
  };
  return {
    line: linked<PassedLine>(unsealed, about.digest),
    told: [periodMail('periodObjection', evaluationId, next.personId)],
  };
}
