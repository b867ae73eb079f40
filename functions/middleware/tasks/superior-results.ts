import { type EvaluationState, evaluationIdOf } from '../../../core/evaluation/state.ts';
import type { TaskPorts } from './task-ports.ts';

/** What the superior has agreed to achieve: results are cascaded from a plan that is approved. */
export async function resultsOfSuperior(
  { cycleId, assessor }: EvaluationState,
  { evaluations }: TaskPorts,
): Promise<string[]> {
  const theirs = await evaluations.load(evaluationIdOf(cycleId, assessor.personId));
  if (!theirs || ['planning', 'planReview', 'planMeeting'].includes(theirs.stage)) return [];
  const { plan } = await evaluations.loadWithDocuments(theirs);
  return plan?.results.map(({ text }) => text) ?? [];
}
