import type { Mail, Mailer } from '../../core/ports/mailer.ts';

/** A mailer that keeps what it was given. `answers` says what it answers next; then it accepts everything. */
export function fakeMailer() {
  const sent: Mail[] = [];
  const answers: (Awaited<ReturnType<Mailer['send']>> | Error)[] = [];
  const mailer: Mailer = {
    send: async (mail) => {
      const answer = answers.shift() ?? 'accepted';
      if (answer instanceof Error) throw answer;
      if (answer === 'accepted') sent.push(mail);
      return answer;
    },
  };
  return { ...mailer, sent, answers };
}
