import { stageAfter } from '../evaluation/effects.ts';
import type { Stage } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Evaluations } from '../ports/evaluations.ts';

/**
 * Where an evaluation stands: the first question of every phase, by which starting it again resumes it. An execution
 * of the plan that another one has followed is told that the plan is agreed, so that it ends instead of waiting
 * beside the one that counts.
 * @param planAttempt which attempt at the plan asks; left out by the other phases
 */
export async function whereItStands(
  { evaluationId, planAttempt }: { evaluationId: string; planAttempt?: number | undefined },
  { evaluations }: { evaluations: Evaluations },
): Promise<{ evaluationId: string; stage: Stage }> {
  const state = await evaluations.load(evaluationId);
  if (!state) throw new Error(`evaluation ${evaluationId} is not in the table`);
  return { evaluationId, stage: isFollowed(state, planAttempt) ? stageAfter('plan') : state.stage };
}

const isFollowed = ({ attempts }: EvaluationState, planAttempt: number | undefined) =>
  planAttempt !== undefined && planAttempt < attempts.plan;
