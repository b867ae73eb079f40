import { changeSince, type HandedInAgain } from '../evaluation/change-since.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Evaluations } from '../ports/evaluations.ts';

const compared = ['plan', 'selfAssessment'] as const;

/**
 * Says what changed since this stage sent it back: for a supervisor who reads what comes back, and for whoever
 * comes by a fresh link after an older one. Reads older documents only where their number is another.
 */
export async function seeChange(
  state: EvaluationState,
  { evaluations }: { evaluations: Pick<Evaluations, 'document'> },
): Promise<HandedInAgain | null> {
  const { sentBack: decided } = state;
  if (decided?.stage !== state.stage) return null;
  const isAnew = compared.map((kind) => {
    const [before, after] = [decided[kind], state.documents[kind]];
    return before !== after && before > 0 && after > 0;
  });
  if (!isAnew.includes(true)) return null;
  const read = async (kind: (typeof compared)[number]) => {
    const versions = [decided[kind], state.documents[kind]];
    const [before, after] = await Promise.all(
      versions.map((version) => evaluations.document(state.evaluationId, kind, version)),
    );
    return { before, after };
  };
  const [plan, selfAssessment] = await Promise.all([read('plan'), read('selfAssessment')]);
  return { at: decided.at, change: changeSince(decided, { plan, selfAssessment }) ?? null };
}
