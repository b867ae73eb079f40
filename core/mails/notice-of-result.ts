import type { UndeliveredReason } from '../evaluation/delivery-record.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { type MailRecord, startsDays } from './mail-record.ts';

/** The notices of a result to its employee, the oldest first. */
function noticesTo({ employee }: EvaluationState, mails: readonly MailRecord[]): MailRecord[] {
  return mails.filter((mail) => startsDays(mail) && mail.to === employee.personId);
}

/** When the first notice arrived, as the mail service told; null where none is known to have. That one was taken proves nothing. */
export function deliveredByMail(state: EvaluationState, mails: readonly MailRecord[]): string | null {
  const arrived = noticesTo(state, mails).flatMap((mail) =>
    mail.state === 'delivered' && mail.settledAt ? [mail.settledAt] : [],
  );
  return arrived.sort()[0] ?? null;
}

/** Why nothing proves that the result came by mail: what became of the newest notice. */
export function whyUndelivered(state: EvaluationState, mails: readonly MailRecord[]): UndeliveredReason {
  switch (noticesTo(state, mails).at(-1)?.state) {
    case undefined:
      return 'noMail';
    case 'bounced':
    case 'refused':
      return 'cameBack';
    case 'complained':
      return 'complained';
    case 'withheld':
      return 'withheld';
    default:
      return 'noNews';
  }
}
