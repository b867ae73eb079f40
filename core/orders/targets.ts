import { isLate } from '../cycle/progress.ts';
import type { CommandName } from '../evaluation/commands.ts';
import { isOver, type Stage } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { commandsFor } from '../evaluation/transitions.ts';
import { assigneeOf, inOrderOfDates } from '../tasks/task.ts';
import type { OrderKind, Target } from './order.ts';

/** What a list of a cycle's evaluations is narrowed down to; null is everything. */
export type Selection = {
  stage: Stage | null;
  organisation: string | null;
  unit: string | null;
  late: boolean;
  /** Part of a name. */
  q: string | null;
  evaluation: string | null;
};

/** The evaluations that a selection means, by name. */
export function selected(
  states: readonly EvaluationState[],
  { stage, organisation, unit, late, q, evaluation }: Selection,
  now: Date,
): EvaluationState[] {
  const wanted = q?.trim().toLocaleLowerCase() ?? '';
  const found = states.filter(
    (state) =>
      (!stage || state.stage === stage) &&
      (!organisation || state.organisation === organisation) &&
      (!unit || state.unit === unit) &&
      (!late || isLate(state, now)) &&
      (!evaluation || state.evaluationId === evaluation) &&
      state.employee.name.toLocaleLowerCase().includes(wanted),
  );
  return found.sort(
    (a, b) => a.employee.name.localeCompare(b.employee.name) || (a.evaluationId < b.evaluationId ? -1 : 1),
  );
}

const mayBe = (state: EvaluationState, command: CommandName) =>
  commandsFor(state.stage, 'hr').includes(command);

/** Those of a selection that an order of this kind can be about. */
export function suitable(
  kind: OrderKind,
  states: readonly EvaluationState[],
  leaving: string | null,
): EvaluationState[] {
  switch (kind) {
    case 'extend':
      return states.filter((state) => mayBe(state, 'extend'));
    case 'remind':
      return oneForEachPerson(states);
    case 'reassign':
      return states.filter((state) => partOfLeaving(state, leaving) !== undefined);
    case 'close':
      return states.filter(({ stage }) => !isOver(stage));
    case 'enrol':
      return [];
  }
}

/** The part in which somebody who leaves can still be replaced. */
export function partOfLeaving(
  state: EvaluationState,
  leaving: string | null,
): 'assessor' | 'appealDecider' | undefined {
  if (!leaving) return undefined;
  if (state.assessor.personId === leaving && mayBe(state, 'reassignAssessor')) return 'assessor';
  const decides = state.appealDecider?.personId === leaving && mayBe(state, 'reassignDecider');
  return decides ? 'appealDecider' : undefined;
}

/** Somebody with thirty tasks is reminded once, of the one that is due first. */
function oneForEachPerson(states: readonly EvaluationState[]): EvaluationState[] {
  const first = new Map<string, EvaluationState>();
  for (const state of inOrderOfDates(states)) {
    const assignee = assigneeOf(state);
    if (assignee && !first.has(assignee.personId)) first.set(assignee.personId, state);
  }
  return [...first.values()];
}

/** Evaluations as an order names them. */
export function targetsOf(states: readonly EvaluationState[]): Target[] {
  return states.map(({ evaluationId, version }) => ({ id: evaluationId, version }));
}
