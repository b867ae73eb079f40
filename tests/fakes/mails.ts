import { type MailRecord, statesBefore } from '../../core/mails/mail-record.ts';
import type { Mails } from '../../core/ports/mails.ts';
import { by, copy, type Store } from './store.ts';

const isUndecided = ({ state }: MailRecord) => ['queued', 'attempting', 'unknown'].includes(state);

/** Mails in memory. */
export function fakeMails(store: Store): Mails {
  return {
    begin: async (mail, attemptsAtMost, now) => {
      const there = store.mails.get(mail.mailId);
      if (there && !isUndecided(there)) return 'done';
      if (there && there.attempts >= attemptsAtMost) return 'spent';
      store.mails.set(mail.mailId, {
        ...mail,
        state: 'attempting',
        attempts: (there?.attempts ?? 0) + 1,
        begunAt: there?.begunAt ?? now.toISOString(),
        acceptedAt: null,
        messageId: null,
        settledAt: null,
        reason: null,
      });
      return 'go';
    },
    answered: async ({ mailId }, answer, now) => {
      const there = store.mails.get(mailId);
      if (!there) return;
      const open = isUndecided(there);
      if (answer.state === 'accepted')
        Object.assign(there, { messageId: answer.messageId, acceptedAt: now.toISOString() });
      if (!open) return;
      if (answer.state === 'queued') there.attempts -= 1;
      there.state = answer.state;
    },
    settle: async ({ mailId }, { state, at, messageId, reason }) => {
      const there = store.mails.get(mailId);
      if (there && statesBefore(state).includes(there.state))
        Object.assign(there, { state, settledAt: at, messageId, reason });
      return copy(there);
    },
    ofEvaluation: async (evaluationId) =>
      [...store.mails.values()]
        .filter((mail) => mail.evaluationId === evaluationId)
        .sort(by((mail) => mail.begunAt))
        .map(copy),
  };
}
