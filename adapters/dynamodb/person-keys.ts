import { parcelOf } from '../../core/mails/mail-record.ts';
import { digest } from '../links/digest.ts';
import { evaluationPk } from './evaluation-keys.ts';
import { type Key, type ListPlace, padded, shardOf, shards, type TurnPlace } from './keys.ts';

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
export const trainingKey = (personId: string, version: number): Key => ({
  pk: `TRAINING#${personId}`,
  sk: `TRAINING#${padded(version)}`,
});
export const trainingList = (version: number, shard: number) => `TRAINING#${version}#${shard}`;
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
