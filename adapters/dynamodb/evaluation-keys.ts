import { type Key, type ListPlace, padded, shardOf, shards, type TeamPlace, type TurnPlace } from './keys.ts';

/** Where a thing with no due date stands in a list by due date. */
const never = '9999';

export const evaluationPk = (evaluationId: string) => `EVAL#${evaluationId}`;
/** The evaluation that a partition belongs to; null where it is none's. */
export const evaluationOf = (pk: string): string | null =>
  pk.startsWith('EVAL#') ? pk.slice('EVAL#'.length) : null;
export const stateKey = (evaluationId: string): Key => ({ pk: evaluationPk(evaluationId), sk: 'STATE' });
export const statePlace = (cycleId: string, evaluationId: string, stage: string): ListPlace => ({
  listKey: cycleList(cycleId, shardOf(evaluationId, shards.cycle)),
  listSort: `${stage}#${evaluationId}`,
});
export const cycleList = (cycleId: string, shard: number) => `CYCLE#${cycleId}#${shard}`;
export const documentPrefix = 'DOC#';
export const documentKey = (evaluationId: string, kind: string, version: number): Key => ({
  pk: evaluationPk(evaluationId),
  sk: `${documentPrefix}${kind}#${padded(version)}`,
});
export const auditPrefix = 'AUDIT#';
export const auditKey = (evaluationId: string, seq: number): Key => ({
  pk: evaluationPk(evaluationId),
  sk: `${auditPrefix}${padded(seq)}`,
});
export const taskPrefix = 'TASK#';
export const taskKey = (evaluationId: string, version: number): Key => ({
  pk: evaluationPk(evaluationId),
  sk: `${taskPrefix}${padded(version)}`,
});
export const turnOf = (personId: string) => `PERSON#${personId}`;
export const turnPlace = (personId: string, dueAt: string | null, evaluationId: string): TurnPlace => ({
  turnKey: turnOf(personId),
  turnSort: `${dueAt ?? never}#${evaluationId}`,
});
export const teamPlace = (assessorId: string): TeamPlace => ({ teamKey: `TEAM#${assessorId}` });
export const linkKey = (linkHash: string): Key => ({ pk: `LINK#${linkHash}`, sk: 'LINK' });
export const codeKey = (linkHash: string): Key => ({ pk: linkKey(linkHash).pk, sk: 'CODE' });
export const draftKey = (evaluationId: string, form: string, personId: string): Key => ({
  pk: evaluationPk(evaluationId),
  sk: `DRAFT#${form}#${personId}`,
});
export const notesHeadKey = (evaluationId: string): Key => ({ pk: evaluationPk(evaluationId), sk: 'NOTES' });
export const noteKey = (evaluationId: string, seq: number): Key => ({
  pk: evaluationPk(evaluationId),
  sk: `NOTE#${padded(seq)}`,
});
export const periodsHeadKey = (evaluationId: string): Key => ({
  pk: evaluationPk(evaluationId),
  sk: 'PERIODS',
});
export const periodKey = (evaluationId: string, seq: number): Key => ({
  pk: evaluationPk(evaluationId),
  sk: `PERIOD#${padded(seq)}`,
});
/** What was imported beside an evaluation, all versions in one item. */
export const importedKey = (evaluationId: string): Key => ({
  pk: evaluationPk(evaluationId),
  sk: 'IMPORTED',
});
export const periodsList = (cycleId: string, shard: number) => `PERIODS#${cycleId}#${shard}`;
/** Where an objection waits, the place says so first: whoever looks after those reads no others. */
export const periodsObjected = 'objected#';
export const periodsPlace = (cycleId: string, evaluationId: string, objected: boolean): ListPlace => ({
  listKey: periodsList(cycleId, shardOf(evaluationId, shards.cycle)),
  listSort: `${objected ? periodsObjected : ''}${evaluationId}`,
});
export const executionPrefix = 'EXEC#';
export const executionKey = (subjectId: string, executionName: string): Key => ({
  pk: evaluationPk(subjectId),
  sk: `${executionPrefix}${executionName}`,
});
export const executionList = (status: string, shard: number) => `EXEC#${status}#${shard}`;
export const executionPlace = (status: string, startedAt: string, executionName: string): ListPlace => ({
  listKey: executionList(status, shardOf(executionName, shards.execution)),
  listSort: `${startedAt}#${executionName}`,
});
export const findingKey = (evaluationId: string): Key => ({ pk: evaluationPk(evaluationId), sk: 'FINDING' });
export const findingList = (cycleId: string, shard: number) => `FINDING#${cycleId}#${shard}`;
export const findingPlace = (cycleId: string, evaluationId: string, reason: string): ListPlace => ({
  listKey: findingList(cycleId, shardOf(evaluationId, shards.cycle)),
  listSort: `${reason}#${evaluationId}`,
});
export const followUpKey = (evaluationId: string): Key => ({
  pk: evaluationPk(evaluationId),
  sk: 'FOLLOWUP',
});
/** Plans with a date of which people are still to be reminded. */
export const followUpList = 'FOLLOWUPS';
