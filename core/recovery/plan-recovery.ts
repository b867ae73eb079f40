import type { officeActs } from '../evaluation/office-acts.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { turnOf } from '../evaluation/transitions.ts';
import type { Diagnosis, Dossier, Reason } from './diagnosis.ts';

export type OfficeAct = (typeof officeActs)[number];
/** Acts that need no more than a reason, and so can be done to many at once. */
export type PlainAct = Exclude<OfficeAct, 'reassignAssessor' | 'reassignDecider'>;

/** One evaluation and what is to be done to it. */
export type RecoveryOrder = { state: EvaluationState; act: PlainAct };

/** The one act that helps, and what else may be done. */
export type Recovery = { act: OfficeAct | null; others: OfficeAct[] };

/** An evaluation with why it stands and what would help; without a diagnosis it is final. */
export type Standing = { dossier: Dossier; diagnosis: Diagnosis | null; recovery: Recovery };

/** The engine lets an execution go on where it stopped for so long after its end. */
const redriveDays = 14;

/** Finds the act that helps an evaluation on; a pure function of why it stands. */
export function planRecovery(diagnosis: Diagnosis, dossier: Dossier, now: Date): Recovery {
  const act = actFor(diagnosis.reason, dossier, now);
  const others = possible(dossier).filter((other) => other !== act);
  return { act, others };
}

function actFor(reason: Reason, dossier: Dossier, now: Date): OfficeAct | null {
  switch (reason) {
    case 'outboxBehind':
    case 'taskMissing':
      // While nobody's turn has come there is no wait to be told of anything: the sweep delivers what is left.
      return dossier.state.stage === 'active' ? null : 'catchUp';
    // A failed execution ended in the definition's own Fail state: going on from there would only fail again.
    case 'executionFailed':
    case 'executionMissing':
    // A wait without a token that holds can be told nothing: a new attempt brings a new one.
    case 'tokenStale':
      return 'restartPhase';
    case 'executionStopped':
    case 'executionTimedOut':
      return mayBeRedriven(dossier, now) ? 'redriveExecution' : 'restartPhase';
    case 'assigneeMissing':
    case 'assigneeInactive':
    case 'assigneeWithoutAddress':
      return successionFor(dossier);
    case 'mailLost':
    case 'overdueUntouched':
    case 'overdue':
      return 'sendAgain';
    // Mending the address sends everything again: there is a page for it.
    case 'mailBounced':
      return null;
    // The sweep opens and people act: there is nothing that the office could do in their place.
    case 'openingBehind':
    case 'waiting':
    case 'opensLater':
      return null;
  }
}

function mayBeRedriven({ execution }: Dossier, now: Date): boolean {
  const stoppedAt = execution?.stoppedAt;
  return stoppedAt != null && now.getTime() - Date.parse(stoppedAt) < redriveDays * 86_400_000;
}

/** Nobody takes the place of an employee in their own evaluation. */
function successionFor({ state }: Dossier): OfficeAct | null {
  const turn = turnOf(state.stage);
  if (turn === 'assessor') return 'reassignAssessor';
  return turn === 'appealDecider' ? 'reassignDecider' : null;
}

function possible({ state }: Dossier): OfficeAct[] {
  const everywhere: OfficeAct[] = ['sendAgain', 'catchUp', 'restartPhase', 'reassignDecider'];
  switch (state.stage) {
    case 'final':
    case 'excluded':
      return [];
    case 'active':
      return ['reassignAssessor', 'reassignDecider'];
    case 'selfAssessment':
      return [...everywhere, 'reassignAssessor', 'skipSelfAssessment'];
    case 'planning':
    case 'planReview':
    case 'planMeeting':
    case 'assessmentMeeting':
    case 'review':
      return [...everywhere, 'reassignAssessor'];
    case 'acknowledgement':
    case 'explanation':
    case 'reply':
    case 'appeal':
      return everywhere;
  }
}
