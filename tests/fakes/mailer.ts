import type { Mail, Mailer, Sent } from '../../core/ports/mailer.ts';

/** A mailer that keeps what it was given. `answers` says what it answers next; then it accepts everything. */
export function fakeMailer() {
  const sent: Mail[] = [];
  const answers: (Sent['outcome'] | Error)[] = [];
  const mailer: Mailer = {
    send: async (mail) => {
      const answer = answers.shift() ?? 'accepted';
      if (answer instanceof Error) throw answer;
      if (answer !== 'accepted') return { outcome: answer };
      sent.push(mail);
      return { outcome: answer, messageId: `message-${sent.length}` };
    },
  };
  return { ...mailer, sent, answers };
}
