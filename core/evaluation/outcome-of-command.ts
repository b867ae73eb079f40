import type { Outcome } from '../rating/rating.ts';
import type { Command } from './commands.ts';
import { patternSeen, type RatingStanding } from './distribution-refusal.ts';
import type { StoredDocument } from './documents.ts';
import { phaseOf } from './effects.ts';
import type { Exclusion } from './exclusion.ts';
import type { NewMove } from './move.ts';
import { isOfficeAct } from './office-acts.ts';
import type { Plan } from './plan-document.ts';
import { isPrivacyAct } from './privacy-acts.ts';
import { suggestedFor } from './review-refusal.ts';
import { waitsForAPerson } from './stage.ts';
import type { EvaluationState } from './state.ts';
import { outcomeOfDecision, outcomeOfReview } from './study.ts';

/** The document that a command brings, if it brings one, with its next version. */
export function documentOf(
  state: EvaluationState,
  command: Command,
  standing?: RatingStanding,
): StoredDocument | null {
  const { documents } = state;
  switch (command.name) {
    case 'submitPlan':
    case 'settlePlan':
    case 'proposeChange':
    case 'declineChange':
      return { kind: 'plan', version: documents.plan + 1, content: command.plan };
    case 'submitSelfAssessment':
      return {
        kind: 'selfAssessment',
        version: documents.selfAssessment + 1,
        content: command.selfAssessment,
      };
    case 'submitReview':
      return {
        kind: 'review',
        version: documents.review + 1,
        content: {
          ...command.review,
          suggested: suggestedFor(state, command.review),
          pattern: patternSeen(state, command.review, standing),
        },
      };
    case 'fileAppeal':
      return { kind: 'appeal', version: documents.appeal + 1, content: command.appeal };
    case 'explainRating':
      return { kind: 'explanation', version: documents.explanation + 1, content: command.explanation };
    case 'replyToExplanation':
      return { kind: 'reply', version: documents.reply + 1, content: command.reply };
    case 'decideAppeal':
      return { kind: 'appealDecision', version: documents.appealDecision + 1, content: command.decision };
    default:
      return null;
  }
}

/** The state with what the command says, before stage, version and deadline are set. */
export function applied(
  state: EvaluationState,
  command: Command,
  document: StoredDocument | null,
  now: Date,
): EvaluationState {
  return {
    ...state,
    documents: document ? { ...state.documents, [document.kind]: document.version } : state.documents,
    ...('plan' in command ? countedIn(command.plan) : {}),
    outcomeBefore: isChangedByAppeal(command) ? state.outcome : state.outcomeBefore,
    outcome: outcomeAfter(state, command),
    rated: ratedAfter(state, command, now),
    departsFromPattern:
      document?.kind === 'review' ? document.content.pattern.departs : state.departsFromPattern,
    ending: endingAfter(state, command),
    returnReason: returnReasonAfter(state, command),
    ...peopleAfter(state, command),
    attempts: attemptsAfter(state, command),
    dueAt: command.name === 'extend' ? command.dueAt : state.dueAt,
    exclusion: exclusionAfter(state, command, now),
  };
}

function outcomeAfter(state: EvaluationState, command: Command): Outcome | null {
  if (command.name === 'submitReview') return outcomeOfReview(state, command.review);
  if (command.name === 'decideAppeal' && command.decision.outcome === 'changed')
    return outcomeOfDecision(state, command.decision);
  return state.outcome;
}

/** A rating that an appeal confirms stays that of whoever gave it. */
function ratedAfter(state: EvaluationState, command: Command, now: Date): EvaluationState['rated'] {
  const at = now.toISOString();
  if (command.name === 'submitReview') return { by: state.assessor, at };
  if (isChangedByAppeal(command) && state.appealDecider) return { by: state.appealDecider, at };
  return state.rated;
}

const isChangedByAppeal = (command: Command) =>
  command.name === 'decideAppeal' && command.decision.outcome === 'changed';

function endingAfter(state: EvaluationState, command: Command): EvaluationState['ending'] {
  if (command.name === 'acknowledge') return 'acknowledged';
  if (command.name === 'recordAcknowledgement') return 'signedOnPaper';
  if (command.name === 'lapseAcknowledgement') return state.delivery?.refusal ? 'refused' : 'notSigned';
  if (command.name === 'decideAppeal') return 'appealDecided';
  if (command.name === 'closeUnfinished') return 'unfinished';
  return state.ending;
}

const returns: readonly Command['name'][] = ['returnPlan', 'returnSelfAssessment', 'askForChange'];

/** What the office does to an evaluation leaves the reason of its last return where it is. */
function returnReasonAfter(state: EvaluationState, command: Command): string | null {
  if (returns.some((name) => name === command.name) && 'reason' in command) return command.reason;
  return isOfficeAct(command) || isPrivacyAct(command) ? state.returnReason : null;
}

function peopleAfter(state: EvaluationState, command: Command): Partial<EvaluationState> {
  if (command.name === 'reassignAssessor') {
    const { assessor, appealDecider, move } = command;
    return { assessor, appealDecider, ...(move ? afterMove(state, move) : planOfFormer(state, assessor)) };
  }
  return command.name === 'reassignDecider' ? { appealDecider: command.appealDecider } : {};
}

/** The plan that was agreed on with another assessor; the same one put in place again changes nothing. */
function planOfFormer(
  { planSet, assessor: before }: EvaluationState,
  { personId }: EvaluationState['assessor'],
): Pick<EvaluationState, 'planOfFormer'> {
  return planSet && before.personId !== personId ? { planOfFormer: planSet.version } : {};
}

/** Where somebody works from now on, and how things were before. */
function afterMove(
  state: EvaluationState,
  { unit, organisation, ...moved }: NewMove,
): Partial<EvaluationState> {
  const before = {
    assessor: state.assessor,
    appealDecider: state.appealDecider,
    unit: state.unit,
    organisation: state.organisation,
  };
  const move = { ...moved, before, plan: state.planSet?.version ?? 0 };
  return { unit, organisation, moves: [...(state.moves ?? []), move] };
}

/** Why the person is out from now on; nothing once they are back. */
function exclusionAfter({ stage }: EvaluationState, command: Command, now: Date): Exclusion | null {
  if (command.name !== 'exclude') return null;
  return { kind: command.kind, reason: command.reason, at: now.toISOString(), from: stage };
}

/** A phase that begins again has an execution of another name. */
function attemptsAfter(
  { attempts, stage, exclusion }: EvaluationState,
  command: Command,
): EvaluationState['attempts'] {
  // The plan has been through its phase; a change goes through it again.
  if (command.name === 'proposeChange' || command.name === 'askForChange')
    return { ...attempts, plan: attempts.plan + 1 };
  const begins = command.name === 'readmit' ? exclusion?.from : stage;
  const again = command.name === 'restartPhase' || command.name === 'readmit';
  if (!again || !begins || !waitsForAPerson(begins)) return attempts;
  const phase = phaseOf(begins);
  return { ...attempts, [phase]: attempts[phase] + 1 };
}

function mainResultsOf({ results }: Plan): number[] {
  return results.flatMap(({ priority }, index) => (priority === 'main' ? [index] : []));
}

function countedIn(plan: Plan): Pick<EvaluationState, 'plannedResults' | 'mainResults' | 'servedGoals'> {
  return {
    plannedResults: plan.results.length,
    mainResults: mainResultsOf(plan),
    servedGoals: goalsOf(plan),
  };
}

function goalsOf({ results }: Plan): string[] {
  return [...new Set(results.map(({ goal }) => goal).filter(Boolean))];
}
