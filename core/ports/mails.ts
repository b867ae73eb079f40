import type { MailKey, MailNews, MailRecord, NewMail } from '../mails/mail-record.ts';

/** What became of asking the mail service to take a mail. */
export type MailAnswer =
  | { state: 'accepted'; messageId: string }
  | { state: 'queued' | 'unknown' | 'refused' | 'withheld' };

/** What is known of every mail. */
export interface Mails {
  /**
   * Notes that the mail service is about to be asked, in one conditional write, so that of two at the same time one
   * goes. `done`: the mail has gone, or will never go. `spent`: its fate is unknown, and it may not be tried again.
   */
  begin(mail: NewMail, attemptsAtMost: number, now: Date): Promise<'go' | 'done' | 'spent'>;
  /** Notes what the mail service answered. What it told of the mail meanwhile stays. `queued` takes the attempt back. */
  answered(mail: MailKey, answer: MailAnswer, now: Date): Promise<void>;
  /** Notes what the mail service tells of a mail; the record as it is then, or undefined when there is no such mail. */
  settle(mail: MailKey, news: MailNews): Promise<MailRecord | undefined>;
  /** The mails about an evaluation, the oldest first. */
  ofEvaluation(evaluationId: string): Promise<MailRecord[]>;
}
