import { type EvaluationState, evaluationStateSchema } from '../../core/evaluation/state.ts';
import { taskOf } from '../../core/tasks/task.ts';
import { stateKey, statePlace, teamPlace, turnPlace } from './evaluation-keys.ts';
import { packBy, unpackBy } from './packing.ts';
import { type Item, readRecord } from './records.ts';

/**
 * Words that states have in common, in the order in which they have them. What is stored can only be read with the
 * very words that it was packed by: never change them. New words get a new number, and a new name in the item.
 */
const words1 =
  '"reference":"","servedGoals":[],"mainResults":[0,1],"rated":{"by":{"personId":"","name":"","position":"Guru Ahli' +
  ' Pertama"},"at":"2026-01-01T00:00:00.000Z"},"replacedAssessor":null,"outcomeBefore":null,"outcome":{"resultRating"' +
  ':"below","meets","above","behaviourRating":"meets","predicate":"good","excellent","needsImprovement","misconduct"' +
  ',"veryPoor"},{"evaluationId":"20","cycleId":"20","version":1,"stage":"planning","planReview","active"' +
  ',"selfAssessment","review","acknowledgement","appeal","final","stageSince":"2026-01-01T00:00:00.000Z","askedAt"' +
  ':"2026-12-21T00:00:00.000Z","dueAt":"2027-01-31T16:59:59.000Z","employee":{"personId":"","name":"","position":"' +
  'Guru Ahli Muda pada SD Negeri"},"planFor":"staff","unit":"SMP Negeri","organisation":"Dinas Pendidikan dan ' +
  'Kebudayaan","assessor":{"personId":"","name":"","position":"Kepala Sekolah SD Negeri"},"appealDecider":{"personId"' +
  ':"","name":"","position":"Kepala Bidang"},"replacedAssessor":null,"ruleSet":"permenpanrb-6-2022","attempts":{"plan"' +
  ':1,"assessment":1,"appeal":1},"documents":{"plan":1,"selfAssessment":1,"review":1,"appeal":0,"appealDecision":0}' +
  ',"plannedResults":4,"mainResults":[0,1],"servedGoals":[],"outcome":null,"outcomeBefore":null,"ending":null' +
  ',"returnReason":null,"lastHash":"';

/**
 * The small item that says where an evaluation stands: its places in the indexes and what conditions look at as they
 * are, the rest packed, so that it stays below a KB with names of any length. A write costs by the KB.
 */
export function stateItem(state: EvaluationState): Item & { pk: string; sk: string } {
  const { evaluationId, cycleId, version, stage } = state;
  const task = taskOf(state);
  return {
    ...stateKey(evaluationId),
    kind: 'evaluation',
    ...statePlace(cycleId, evaluationId, stage),
    ...teamPlace(state.assessor.personId),
    ...(task ? turnPlace(task.assigneeId, task.dueAt, evaluationId) : {}),
    version,
    stage,
    state1: packBy(words1, state),
  };
}

/** @throws when the item is no state */
export function stateFrom(item: Item): EvaluationState {
  const { state1 } = item;
  const stored = state1 instanceof Uint8Array ? { ...item, ...(unpackBy(words1, state1) as object) } : item;
  return readRecord('evaluation', evaluationStateSchema, stored);
}
