import type { IdeaMailTemplate, MailTemplate } from '../evaluation/effects.ts';
import type { IdeaEffect } from '../ideas/idea.ts';
import type { NewMail } from '../mails/mail-record.ts';
import type { PaperName } from '../papers/paper.ts';
import type { Period } from '../periods/period.ts';
import type { SubstitutionKind } from '../substitution/substitution.ts';

/** A mail ready to go: HTML and text say the same. */
export type Mail = {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** A calendar file with the date of the task, as text; null in mails that ask for nothing by a date. */
  calendar: string | null;
  /** Groups what belongs together. */
  reference: string;
  /** Reference of the request that caused the mail, by which the log is searched. */
  cause?: string | null;
  /** Where its reader ends mails of its kind (RFC 2369); none for those that nobody can do without. */
  unsubscribe?: string | null;
  /** Come back with whatever the mail service tells of the mail: ids of ours, of letters, digits, hyphens and underscores. */
  tags: Record<string, string>;
};

/** What stands in a mail. */
export type MailBody = Pick<Mail, 'subject' | 'html' | 'text' | 'calendar'>;

/** What a receipt tells of one line of the record. */
export type MailReceipt = {
  command: string;
  /** Name of who did it; null where it happened by itself. */
  by: string | null;
  /** For whom, where somebody stood in. */
  onBehalfOf?: { name: string; kind: SubstitutionKind } | undefined;
  at: string;
  /** The version that was decided on, and the hash of the record up to it. */
  version: number;
  versionHash: string;
  code: string;
  /** The reason that stands in the line; null where none does. */
  reason: string | null;
  /** Where the code can be checked. */
  url: string;
};

/** What the mail service answered; `messageId` is its own id of the mail. */
export type Sent = { outcome: 'accepted'; messageId: string } | { outcome: 'refused' | 'notSent' };

/** Sends mails. */
export interface Mailer {
  /**
   * `accepted` when the mail service took it, `refused` when it never will (bad address), `notSent` when it surely
   * did not go but may later (throttled).
   * @throws when it is unknown whether it went
   */
  send(mail: Mail): Promise<Sent>;
}

/** `notSent`: it surely did not go; `givenUp`: nobody knows whether it went, and it may not be tried again. */
export type SentOnce = 'sent' | 'notSent' | 'givenUp';

/**
 * Hands one mail over with the others of its entry; it is sent only so often as its kind allows.
 * @throws when it is unknown whether it went and it may be tried again
 */
export type SendOnce = (about: NewMail, mail: Mail) => Promise<SentOnce>;

/** What a mail about an idea tells. */
export type IdeaMailContent = {
  template: IdeaMailTemplate;
  recipientName: string;
  authorName: string;
  title: string;
  /** What has come of it, and what was said last; empty where nothing was. */
  effect: IdeaEffect;
  note: string;
  /** The reader's own; the other one follows. */
  language: 'id' | 'en';
  url: string;
  preferencesUrl: string;
};

/** What the mail with a one-time code tells. */
export type CodeMailContent = {
  /** The reader's own; the other one follows. */
  language: 'id' | 'en';
  recipientName: string;
  employeeName: string;
  stage: string;
  /** As people read it. */
  code: string;
  validUntil: string;
  /** How long it is good from when it was asked for. */
  minutes: number;
  /** The front page: nothing in this mail acts. */
  url: string;
  preferencesUrl: string;
};

/** A mail that is written, with what is kept of it. */
export type WrittenMail = { about: NewMail; mail: Mail };

/** What became of a mail; a failure where it is unknown whether it went and it may be tried again. */
export type SentTogether = { sent: SentOnce } | { failure: unknown };

/** Hands over the mails of one entry. Kept by the use case of the same name. */
export type SendTogether = (written: readonly WrittenMail[]) => Promise<SentTogether[]>;

/** Writes mails in the reader's words. */
export interface MailWriter {
  write(order: MailContent): MailBody;
  writeDigest(order: DigestContent): MailBody;
}

/** What the mail of the day tells. */
export type DigestContent = {
  recipientName: string;
  /** The reader's own; the other one follows. */
  language: 'id' | 'en';
  /** The earliest due date first. */
  tasks: { stage: string; employeeName: string; cycleName: string; dueAt: string | null; url: string }[];
  /** Periodic evaluations that wait, the earliest end of a window first; left out where there are none. */
  periods?: readonly {
    period: Period;
    employeeName: string;
    cycleName: string;
    until: string;
    url: string;
  }[];
  /** How many there are in all. */
  waiting: number;
  /** Where all of them are listed. */
  url: string;
  preferencesUrl: string;
};

/** What a mail tells. */
export type MailContent = {
  template: MailTemplate;
  /** The reader's own; the other one follows. */
  language: 'id' | 'en';
  /** Where the reader chooses how to be written to. */
  preferencesUrl: string;
  recipientName: string;
  employeeName: string;
  /** For whom the recipient acts, and as what; left out where for nobody. */
  standingInFor?: { name: string; kind: SubstitutionKind } | undefined;
  /** Name of whoever has the turn; null when nobody has. */
  waitingFor: string | null;
  cycleName: string;
  stage: string;
  dueAt: string | null;
  /** Which version of the evaluation the mail is about, and since when it stands. */
  version: number;
  since: string;
  evaluationId: string;
  returnReason: string | null;
  predicate: string | null;
  /** Where the button leads. */
  url: string;
  /** Papers that the mail leads to; none in most mails. */
  papers?: readonly { name: PaperName; url: string }[];
  /** What stands in the record; null in mails that are no receipt. */
  receipt: MailReceipt | null;
};
