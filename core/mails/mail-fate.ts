import { attemptsAtMost } from './mail-policy.ts';
import { type MailNews, type MailRecord, type MailState, type NewMail, statesBefore } from './mail-record.ts';

/** What became of asking the mail service to take a mail. */
export type MailAnswer =
  | { state: 'accepted'; messageId: string }
  | { state: 'queued' | 'unknown' | 'refused' | 'withheld' };

/** `done`: the mail has gone, or will never go. `spent`: its fate is unknown, and it may not be tried again. */
export type MayGo = 'go' | 'done' | 'spent';

/** Whoever asks the mail service from here does not know whether the mail went before. */
const undecided: readonly MailState[] = ['queued', 'attempting', 'unknown'];

/** Whether a mail may be handed to the mail service now, and its record once it is. */
export function begin(
  mail: NewMail,
  there: MailRecord | undefined,
  now: Date,
): { may: 'go'; record: MailRecord } | { may: 'done' | 'spent' } {
  if (there && !undecided.includes(there.state)) return { may: 'done' };
  if (there && there.attempts >= attemptsAtMost(mail.template)) return { may: 'spent' };
  const record: MailRecord = {
    ...mail,
    state: 'attempting',
    attempts: (there?.attempts ?? 0) + 1,
    begunAt: there?.begunAt ?? now.toISOString(),
    acceptedAt: null,
    messageId: null,
    settledAt: null,
    reason: null,
  };
  return { may: 'go', record };
}

/** The record once the mail service has answered. What it told of the mail meanwhile stays. */
export function afterAnswer(there: MailRecord, answer: MailAnswer, now: Date): MailRecord {
  const accepted =
    answer.state === 'accepted' ? { messageId: answer.messageId, acceptedAt: now.toISOString() } : {};
  if (!undecided.includes(there.state)) return { ...there, ...accepted };
  const attempts = there.attempts - (answer.state === 'queued' ? 1 : 0);
  return { ...there, ...accepted, attempts, state: answer.state };
}

/** The record once the mail service has told of the mail; news never takes it back to an earlier state. */
export function afterNews(there: MailRecord, { state, at, messageId, reason }: MailNews): MailRecord {
  if (!statesBefore(state).includes(there.state)) return there;
  return { ...there, state, settledAt: at, messageId, reason };
}
