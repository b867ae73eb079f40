import { afterAnswer, afterNews, begin } from '../../core/mails/mail-fate.ts';
import type { MailRecord } from '../../core/mails/mail-record.ts';
import type { Mails } from '../../core/ports/mails.ts';
import { by, copy, type Store } from './store.ts';

/** Mails in memory. */
export function fakeMails(store: Store): Mails {
  const put = (record: MailRecord) => void store.mails.set(record.mailId, copy(record));
  return {
    begin: async (mails, now) =>
      mails.map((mail) => {
        const begun = begin(mail, store.mails.get(mail.mailId), now);
        if (begun.may === 'go') put(begun.record);
        return begun.may;
      }),
    answered: async (answers, now) => {
      for (const { mail, answer } of answers) {
        const there = store.mails.get(mail.mailId);
        if (there) put(afterAnswer(there, answer, now));
      }
    },
    settle: async ({ mailId }, news) => {
      const there = store.mails.get(mailId);
      if (there) put(afterNews(there, news));
      return copy(store.mails.get(mailId));
    },
    ofEvaluation: async (evaluationId) =>
      [...store.mails.values()]
        .filter((mail) => mail.evaluationId === evaluationId)
        .sort(by((mail) => mail.begunAt))
        .map(copy),
  };
}
