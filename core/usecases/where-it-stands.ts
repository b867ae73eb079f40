import type { Stage } from '../evaluation/stage.ts';
import type { Evaluations } from '../ports/evaluations.ts';

/** Where an evaluation stands: the first question of every phase, by which starting it again resumes it. */
export async function whereItStands(
  evaluationId: string,
  { evaluations }: { evaluations: Evaluations },
): Promise<{ evaluationId: string; stage: Stage }> {
  const state = await evaluations.load(evaluationId);
  if (!state) throw new Error(`evaluation ${evaluationId} is not in the table`);
  return { evaluationId, stage: state.stage };
}
