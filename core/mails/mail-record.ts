import * as z from 'zod';
import { ideaMailTemplates, mailTemplates } from '../evaluation/effects.ts';
import { stageSchema } from '../evaluation/stage.ts';

/**
 * What is known of a mail. It is `queued` until somebody takes it up, `attempting` while the mail service is asked,
 * `accepted` once the service has taken it, and then what the service tells of it. `unknown`: it may have gone.
 * `refused`: the service never takes it. `withheld`: the address is known to bounce, so it was not tried.
 */
export const mailStates = [
  'queued',
  'attempting',
  'accepted',
  'delivered',
  'bounced',
  'complained',
  'unknown',
  'refused',
  'withheld',
] as const;
export type MailState = (typeof mailStates)[number];

/** Every kind of mail: those about one evaluation, the one with a code, and the one about all that waits for a person. */
export const recordedTemplates = [...mailTemplates, ...ideaMailTemplates, 'code', 'digest'] as const;
export type RecordedTemplate = (typeof recordedTemplates)[number];

/** One mail, by ids alone: neither its address nor what it says is kept. */
export const mailRecordSchema = z.object({
  mailId: z.string(),
  /** The evaluation it is about; null for a mail about several. */
  evaluationId: z.string().nullable(),
  /** personId of the recipient. */
  to: z.string(),
  template: z.enum(recordedTemplates),
  /** Where the evaluation stood when the mail was written. */
  stage: stageSchema.nullable(),
  taskVersion: z.int().nullable(),
  state: z.enum(mailStates),
  /** How often the mail service was asked. */
  attempts: z.int(),
  /** When it was first taken up. */
  begunAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  /** The mail service's own id: what its log knows the mail by. */
  messageId: z.string().nullable(),
  /** When the mail service told what became of it. */
  settledAt: z.iso.datetime().nullable(),
  /** Why it did not arrive, as the mail service puts it. */
  reason: z.string().nullable(),
  /** SHA-256 of the address that it went to. */
  addressHash: z.string(),
});
export type MailRecord = z.infer<typeof mailRecordSchema>;

/** Where a mail's record lies: beside its evaluation, or beside its recipient. */
export type MailKey = Pick<MailRecord, 'mailId' | 'evaluationId' | 'to'>;

/** A mail that is about to be sent for the first time, or again. */
export type NewMail = Pick<
  MailRecord,
  'mailId' | 'evaluationId' | 'to' | 'template' | 'stage' | 'taskVersion' | 'addressHash'
>;

/** The mail of an outbox entry at a place: the same id each time the entry is delivered. */
export function mailIdOf(outboxId: string, place: number): string {
  return `${outboxId}-m${place}`;
}

/** What the mails of one outbox entry have in common; a mail of no entry is by itself. */
export function parcelOf(mailId: string): string {
  return mailId.replace(/-m\d+$/, '');
}

/**
 * True for a mail by which a result was made known. The days to sign or to object are counted from it (PermenPAN-RB
 * 6/2022, article 29, annex BAB V), so its record is kept for good.
 */
export function isNotice({ template, stage }: Pick<MailRecord, 'template' | 'stage'>): boolean {
  return template === 'resultFinal' || (template === 'yourTurn' && stage === 'acknowledgement');
}

/** True for the notice by which the days to sign or to object begin: of it the mail service is asked whether it arrived. */
export function startsDays({ template, stage }: Pick<MailRecord, 'template' | 'stage'>): boolean {
  return template === 'yourTurn' && stage === 'acknowledgement';
}

/** What the mail service tells of a mail after it has taken it. */
export type MailNews = {
  state: 'delivered' | 'bounced' | 'complained' | 'refused';
  at: string;
  messageId: string;
  reason: string | null;
};

/** How final a state is: news never takes a mail back to an earlier one, in whichever order they come. */
const finality: Record<MailState, number> = {
  queued: 0,
  attempting: 0,
  unknown: 0,
  withheld: 0,
  accepted: 0,
  delivered: 1,
  // A server may take a mail first and send it back later.
  refused: 2,
  bounced: 2,
  complained: 3,
};

/** The states that news of a state may follow. */
export function statesBefore(state: MailNews['state']): MailState[] {
  return mailStates.filter((before) => finality[before] < finality[state]);
}
