import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { CommandRequest, PerformCommand } from '../../core/ports/commands.ts';
import { enrolledEvent } from '../core/examples.ts';
import type { Office } from './office.ts';

/** Puts so many evaluations into the table that stand alike, each under an id of its own; returns the ids. */
export function standAlike({ store }: Office, state: EvaluationState, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const evaluationId = `${state.cycleId}-alike-${String(index).padStart(4, '0')}`;
    store.states.set(evaluationId, { ...state, evaluationId });
    return evaluationId;
  });
}

/** Puts one evaluation into the table that stands like another but for what is said. */
export function standBeside(
  { store }: Office,
  state: EvaluationState,
  evaluationId: string,
  about: Partial<EvaluationState> = {},
): void {
  store.states.set(evaluationId, { ...state, evaluationId, ...about });
}

/** A door that changes nothing: it keeps who asked for what, fails for some, refuses others and records the rest. */
export function keepingDoor(
  state: EvaluationState,
  odd: { failing?: readonly string[]; refusing?: readonly string[] } = {},
) {
  const asked: CommandRequest[] = [];
  const perform: PerformCommand = async (request) => {
    asked.push(request);
    const { evaluationId } = request;
    if (odd.failing?.includes(evaluationId)) throw new Error('the table is away');
    if (odd.refusing?.includes(evaluationId))
      return { outcome: 'refused', state, refusal: { reason: 'notDueYet', dueAt: '' } };
    return { outcome: 'recorded', state: { ...state, evaluationId }, event: enrolledEvent };
  };
  /** Ids of the evaluations that were asked for, sorted. */
  const ids = () => asked.map(({ evaluationId }) => evaluationId).sort();
  return { perform, asked, ids };
}
