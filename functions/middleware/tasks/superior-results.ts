import { type EvaluationState, evaluationIdOf } from '../../../core/evaluation/state.ts';
import type { TaskPorts } from './task-ports.ts';

/** What the superior has agreed to achieve: results are cascaded from a plan that is approved. */
export async function resultsOfSuperior(
  { cycleId, assessor }: EvaluationState,
  { evaluations }: TaskPorts,
): Promise<string[]> {
  // With all that belongs to it, so that the page waits for the table once and not twice.
  const theirs = await evaluations.loadFile(evaluationIdOf(cycleId, assessor.personId));
  if (!theirs || ['planning', 'planReview', 'planMeeting'].includes(theirs.state.stage)) return [];
  return theirs.documents.plan?.results.map(({ text }) => text) ?? [];
}
