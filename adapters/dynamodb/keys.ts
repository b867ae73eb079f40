import { createHash } from 'node:crypto';
import { parcelOf } from '../../core/mails/mail-record.ts';
import { digest } from '../links/digest.ts';

/** The key of an item. */
export type Key = { pk: string; sk: string };
/** An item's place in the index `lists`. */
export type ListPlace = { listKey: string; listSort: string };
/** An evaluation's place in the index `teams`: with its assessor. */
export type TeamPlace = { teamKey: string };
/** An evaluation's place in the index `turns`: with the person whose turn it is. */
export type TurnPlace = { turnKey: string; turnSort: string };

/** Over how many keys each kind of list is spread, so that no key runs hot. */
export const shards = {
  cycle: 8,
  execution: 4,
  outbox: 8,
  idea: 4,
  training: 4,
  address: 4,
  held: 4,
  digest: 4,
  leaver: 4,
} as const;

/** Where a thing with no due date stands in a list by due date. */
const never = '9999';
const padded = (number: number, digits = 6) => String(number).padStart(digits, '0');

/** The shard of a thing, the same each time. */
export function shardOf(id: string, count: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % count;
}

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
export const ideasHeadKey = (authorId: string): Key => ({ pk: `IDEA#${authorId}`, sk: 'HEAD' });
export const ideaKey = (authorId: string, number: number): Key => ({
  pk: `IDEA#${authorId}`,
  sk: `IDEA#${padded(number)}`,
});
export const ideaLists = {
  team: (supervisorId: string) => `IDEAS#TEAM#${supervisorId}`,
  organisation: (organisation: string) => `IDEAS#ORGANISATION#${organisation}`,
  body: (shard: number) => `IDEAS#BODY#${shard}`,
  shared: (shard: number) => `IDEAS#SHARED#${shard}`,
  adopted: (organisation: string | null) => `IDEAS#ADOPTED#${organisation ?? ''}`,
};
export const templatePk = (templateId: string) => `TEMPLATE#${templateId}`;
export const templatePrefix = 'VERSION#';
export const templateKey = (templateId: string, version: number): Key => ({
  pk: templatePk(templateId),
  sk: `${templatePrefix}${padded(version)}`,
});
export const templatesList = 'TEMPLATES';
/** All that HR did to the calendar lies together; a year's acts follow one another. */
export const calendarPk = 'CALENDAR';
export const calendarYearPrefix = (year: number) => `YEAR#${year}`;
export const calendarActKey = (year: number, seq: number): Key => ({
  pk: calendarPk,
  sk: `${calendarYearPrefix(year)}#${padded(seq)}`,
});
export const trainingKey = (personId: string, version: number): Key => ({
  pk: `TRAINING#${personId}`,
  sk: `TRAINING#${padded(version)}`,
});
export const trainingList = (version: number, shard: number) => `TRAINING#${version}#${shard}`;
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
/** Entries lie together, since only the undelivered are kept: a partition is its own list, and no index is written. */
export const outboxPk = (shard: number) => `OUTBOX#${shard}`;
export const outboxKey = (outboxId: string): Key => ({
  pk: outboxPk(shardOf(outboxId, shards.outbox)),
  sk: outboxId,
});
export const cycleKey = (cycleId: string): Key => ({ pk: `CYCLE#${cycleId}`, sk: 'CYCLE' });
export const publicationKey = (cycleId: string): Key => ({ pk: `CYCLE#${cycleId}`, sk: 'PUBLICATION' });
/** What was recorded of a unit stands with its cycle; names may hold anything, so their digest is the key. */
export const unitPrefix = 'UNIT#';
export const unitsKey = (cycleId: string, about: { organisation: string; unit: string }): Key => ({
  pk: `CYCLE#${cycleId}`,
  sk: `${unitPrefix}${digest(`${about.organisation}\n${about.unit}`).slice(0, 32)}`,
});
export const followUpKey = (evaluationId: string): Key => ({
  pk: evaluationPk(evaluationId),
  sk: 'FOLLOWUP',
});
/** Plans with a date of which people are still to be reminded. */
export const followUpList = 'FOLLOWUPS';
/** That an organisation's results were reported stands with its cycle too. */
export const reportPrefix = 'REPORT#';
export const reportKey = (cycleId: string, organisation: string): Key => ({
  pk: `CYCLE#${cycleId}`,
  sk: `${reportPrefix}${digest(organisation).slice(0, 32)}`,
});
export const cyclesList = 'CYCLES';
export const personKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'PERSON' });
/** People who have left and of whom something is still to be erased; the index of turns is lent to them. */
export const leaverList = (what: string, shard: number) => `LEFT#${what}#${shard}`;
export const leaverPlace = (what: string, personId: string, leftAt: string): TurnPlace => ({
  turnKey: leaverList(what, shardOf(personId, shards.leaver)),
  turnSort: `${leftAt}#${personId}`,
});
export const emailList = (email: string) => `EMAIL#${digest(email.trim().toLowerCase())}`;
export const mailPrefix = 'MAIL#';
export const mailKey = (mail: { mailId: string; evaluationId: string | null; to: string }): Key => ({
  pk: mail.evaluationId === null ? personKey(mail.to).pk : evaluationPk(mail.evaluationId),
  sk: `${mailPrefix}${parcelOf(mail.mailId)}`,
});
export const addressMarkKey = (personId: string): Key => ({ pk: personKey(personId).pk, sk: 'ADDRESS' });
export const addressChangePrefix = 'ADDRESS#';
export const addressChangeKey = (personId: string, at: string): Key => ({
  pk: personKey(personId).pk,
  sk: `${addressChangePrefix}${at}`,
});
export const addressList = (shard: number) => `ADDRESSES#${shard}`;
export const addressPlace = (personId: string, since: string): ListPlace => ({
  listKey: addressList(shardOf(personId, shards.address)),
  listSort: `${since}#${personId}`,
});
export const preferencesKey = (personId: string): Key => ({ pk: personKey(personId).pk, sk: 'PREFERENCES' });
export const heldKey = (personId: string, mailId: string): Key => ({
  pk: personKey(personId).pk,
  sk: `HELD#${mailId}`,
});
export const heldList = (shard: number) => `HELD#${shard}`;
export const heldPlace = (mailId: string, until: string): ListPlace => ({
  listKey: heldList(shardOf(mailId, shards.held)),
  listSort: `${until}#${mailId}`,
});
export const digestKey = (personId: string): Key => ({ pk: personKey(personId).pk, sk: 'DIGEST' });
export const digestList = (shard: number) => `DIGESTS#${shard}`;
/** Counts of one name in one window; the name is hashed, since it may be an address or the id of a link. */
export const rateKey = (name: string, from: number): Key => ({
  pk: `RATE#${digest(`${name} ${from}`)}`,
  sk: 'RATE',
});
/** Who acts for a person, now or at some time. */
export const substitutionsKey = (personId: string): Key => ({ pk: `SUBST#${personId}`, sk: 'SUBSTITUTIONS' });
export const substitutionsList = 'SUBSTITUTIONS';
export const importKey = (importId: string): Key => ({ pk: `IMPORT#${importId}`, sk: 'IMPORT' });
export const chunkKey = (importId: string, index: number): Key => ({
  pk: `IMPORT#${importId}`,
  sk: `CHUNK#${padded(index, 4)}`,
});
/** Confirmed rosters whose people are still kept. */
export const rostersPlace = (importId: string, confirmedAt: string): ListPlace => ({
  listKey: rostersList,
  listSort: `${confirmedAt}#${importId}`,
});
export const rostersList = 'ROSTERS';
export const gtkImportKey = (gtkImportId: string): Key => ({ pk: `GTK#${gtkImportId}`, sk: 'IMPORT' });
export const gtkChunkKey = (gtkImportId: string, index: number): Key => ({
  pk: `GTK#${gtkImportId}`,
  sk: `CHUNK#${padded(index, 4)}`,
});
export const currentRosterKey: Key = { pk: 'ROSTER', sk: 'CURRENT' };
export const orderPk = (orderId: string) => `ORDER#${orderId}`;
export const orderKey = (orderId: string): Key => ({ pk: orderPk(orderId), sk: 'ORDER' });
export const orderList = (cycleId: string) => `ORDERS#${cycleId}`;
export const orderTargetsKey = (orderId: string, index: number): Key => ({
  pk: orderPk(orderId),
  sk: `TARGETS#${padded(index, 4)}`,
});
export const resultPrefix = 'RESULT#';
export const orderResultKey = (orderId: string, index: number): Key => ({
  pk: orderPk(orderId),
  sk: `${resultPrefix}${padded(index, 4)}`,
});
export const remindedKey = (personId: string, day: string): Key => ({
  pk: `PERSON#${personId}`,
  sk: `REMINDED#${day}`,
});
export const sessionKey = (sessionId: string): Key => ({ pk: `SESSION#${digest(sessionId)}`, sk: 'SESSION' });
/** Who saw something of a person, or of a cycle as a whole. */
export const accessPk = (subject: { personId: string } | { cycleId: string }) =>
  'personId' in subject ? `ACCESS#${subject.personId}` : `ACCESS#CYCLE#${subject.cycleId}`;
export const accessList = (day: string) => `ACCESS#${day}`;
export const holdPk = (subject: string, subjectId: string) => `HOLD#${subject}#${subjectId}`;
export const holdsList = 'HOLDS';
export const correctionPrefix = 'CORRECTION#';
export const correctionKey = (personId: string, seq: number): Key => ({
  pk: `PERSON#${personId}`,
  sk: `${correctionPrefix}${padded(seq)}`,
});
export const correctionsList = 'CORRECTIONS';
/** The id that a corrected NIP has by its key leads to the person that it belongs to. */
export const aliasKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'ALIAS' });
export const aliasesList = 'ALIASES';

/** All index keys of a list that is spread over shards. */
export function allShards(count: number, listOf: (shard: number) => string): string[] {
  return Array.from({ length: count }, (_, shard) => listOf(shard));
}

/** TTL: so many whole days after an instant, in epoch seconds. */
export function forgottenAfter(instant: string | Date, days: number): number {
  return Math.floor(new Date(instant).getTime() / 1000) + days * 86_400;
}
