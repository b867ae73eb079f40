import type { WorkingCalendar } from '../calendar/working-days.ts';
import { type Cycle, headInBrief } from '../cycle/cycle.ts';
import type { PersonInBrief } from '../people/person.ts';
import { deadlineOf } from '../rules/deadline-of.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Command } from './commands.ts';
import { isIndependent } from './independence.ts';
import type { Refusal } from './refusal.ts';
import type { EvaluationState } from './state.ts';
import { outcomeOfDecision } from './study.ts';

/** Who would decide an appeal of this employee; null where none is possible. */
export function deciderOf(state: EvaluationState, cycle: Cycle): PersonInBrief | null {
  const { route } = cycle.appeals[state.population];
  // A rating by the head of the body, or by a superior who came in an assessor's place, is final (annex BAB IV A.11, A.12).
  if (route === 'none' || state.appealDecider === null) return null;
  return route === 'headOfBody' ? headInBrief(cycle) : state.appealDecider;
}

/** Why a step of an appeal is not lawful here. */
export function appealRefusal(
  state: EvaluationState,
  command: Command,
  { now, cycle }: { now: Date; cycle: Cycle },
): Refusal | undefined {
  switch (command.name) {
    case 'fileAppeal': {
      const decider = deciderOf(state, cycle);
      const possible = decider !== null && isIndependent(state, decider.personId, []);
      return possible ? undefined : { reason: 'appealNotPossible' };
    }
    case 'lapseExplanation':
    case 'lapseReply':
      return notDueYet(state, now);
    case 'passAppealOn':
      if (!isIndependent(state, command.appealDecider.personId, command.superiors))
        return { reason: 'notThisPerson' };
      if (command.appealDecider.personId === state.appealDecider?.personId)
        return { reason: 'notThisPerson' };
      return command.because === 'silent' ? notDueYet(state, now) : undefined;
    case 'decideAppeal':
      return changesNothing(state, command) ? sameRating : undefined;
    default:
      return undefined;
  }
}

const sameRating: Refusal = { reason: 'reviewIncomplete', path: 'outcome', code: 'sameRating' };

/** A decision changes the rating or confirms it (annex BAB V B.5); one that changes nothing is a confirmation. */
function changesNothing(
  state: EvaluationState,
  { decision }: Extract<Command, { name: 'decideAppeal' }>,
): boolean {
  const { outcome } = state;
  if (decision.outcome !== 'changed' || outcome === null) return false;
  const { resultRating, behaviourRating, predicate } = outcomeOfDecision(state, decision);
  return (
    resultRating === outcome.resultRating &&
    behaviourRating === outcome.behaviourRating &&
    predicate === outcome.predicate
  );
}

function notDueYet({ dueAt }: EvaluationState, now: Date): Refusal | undefined {
  return dueAt !== null && Date.parse(dueAt) >= now.getTime() ? { reason: 'notDueYet', dueAt } : undefined;
}

/** What a step of an appeal changes besides the stage: who decides, since when, and who let the time pass. */
export function afterAppealStep(
  state: EvaluationState,
  command: Command,
  about: { now: Date; cycle: Cycle; calendar: WorkingCalendar },
): Partial<EvaluationState> {
  if (command.name === 'fileAppeal')
    return { appealFiledAt: about.now.toISOString(), appealDecider: deciderOf(state, about.cycle) };
  if (command.name !== 'passAppealOn') return {};
  const former = command.because === 'silent' ? state.appealDecider : null;
  const counted = { ruleSet: ruleSetOf(state.ruleSet), calendar: about.calendar };
  return {
    appealDecider: command.appealDecider,
    formerDeciders: former ? [...state.formerDeciders, former] : state.formerDeciders,
    ...(state.stage === 'appeal' ? { dueAt: deadlineOf('appealDecision', about.now, counted) } : {}),
  };
}
