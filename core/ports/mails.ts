import type { MailAnswer, MayGo } from '../mails/mail-fate.ts';
import type { MailKey, MailNews, MailRecord, NewMail } from '../mails/mail-record.ts';

/** What is known of every mail. The mails of one outbox entry are known together. */
export interface Mails {
  /**
   * Notes that the mail service is about to be asked to take the mails of an entry, in one conditional write, so that
   * of two at the same time one goes.
   * @returns of each whether it may go, in their order
   */
  begin(mails: readonly NewMail[], now: Date): Promise<MayGo[]>;
  /**
   * Notes what the mail service answered of the mails of an entry, in one write. What it told of a mail meanwhile
   * stays; `queued` takes the attempt back.
   */
  answered(answers: readonly { mail: MailKey; answer: MailAnswer }[], now: Date): Promise<void>;
  /** Notes what the mail service tells of a mail; the record as it is then, or undefined when there is no such mail. */
  settle(mail: MailKey, news: MailNews): Promise<MailRecord | undefined>;
  /** The mails about an evaluation, the oldest first. */
  ofEvaluation(evaluationId: string): Promise<MailRecord[]>;
}
