import type { Effect } from '../evaluation/effects.ts';

type MailEffect = Extract<Effect, { kind: 'mail' }>;

/** A mail that waits for the end of its reader's quiet hours. */
export type HeldMail = { mailId: string; until: string; effect: MailEffect };

/** Mails that do not go at once, and the mails of the day. */
export interface MailTiming {
  /** Keeps a mail until an instant; repeating it is harmless. */
  hold(mailId: string, effect: MailEffect, until: Date): Promise<void>;
  /** Held mails whose time has come, the oldest first. May lag behind for a moment. */
  due(now: Date, limit: number): Promise<HeldMail[]>;
  /** Posts a held mail and forgets it, in one transaction; `gone` when somebody else was quicker. */
  release(held: HeldMail, now: Date): Promise<'posted' | 'gone'>;
  /** Notes that somebody is owed a mail of the day; repeating it is harmless. */
  oweDigest(personId: string, now: Date): Promise<void>;
  /** Who is owed one. May lag behind for a moment. */
  owedDigests(): Promise<string[]>;
  /**
   * Posts somebody's mail of the day, in one transaction with the note that it was: one a day, whoever asks.
   * @param day ISO date of the body's zone
   */
  postDigest(personId: string, day: string, now: Date): Promise<'posted' | 'notToday'>;
}
