import type { Effect } from '../evaluation/effects.ts';
import { type EvaluationState, taskVersionOf } from '../evaluation/state.ts';
import { markLeftBy } from '../mails/address-mark.ts';
import type { MailKey, MailNews, MailRecord } from '../mails/mail-record.ts';
import type { Addresses } from '../ports/addresses.ts';
import type { Clock } from '../ports/clock.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Mails } from '../ports/mails.ts';
import type { Outbox } from '../ports/outbox.ts';
import { superiorOf } from '../tasks/reminders.ts';
import { assigneeOf } from '../tasks/task.ts';

type Ports = {
  mails: Mails;
  addresses: Addresses;
  evaluations: Evaluations;
  outbox: Outbox;
  clock: Clock;
};

/**
 * Keeps what the mail service tells of a mail. Where the mail came back for good, its address is marked, so that
 * nothing is sent there again before somebody mends it; and where a task waits behind it, the superior of whoever has
 * the turn is asked to tell them. Hearing the same twice, or in another order, changes nothing.
 */
export async function hearOfMail(
  key: MailKey,
  news: MailNews,
  ports: Ports,
): Promise<'noted' | 'cameBack' | 'notOurs'> {
  const mail = await ports.mails.settle(key, news);
  if (!mail) return 'notOurs';
  const mark = markLeftBy(mail);
  if (!mark) return 'noted';
  await ports.addresses.mark(mark);
  const effects = await tellSomebodyElse(mail, ports);
  // Named after the mail: it is posted once, however often this is heard.
  if (effects.length > 0) await ports.outbox.post(effects, ports.clock(), `${mail.mailId}-back`);
  return 'cameBack';
}

async function tellSomebodyElse(mail: MailRecord, { evaluations }: Ports): Promise<Effect[]> {
  const state = mail.evaluationId === null ? undefined : await evaluations.load(mail.evaluationId);
  if (!state || !waitsBehind(mail, state)) return [];
  const superior = superiorOf(state);
  if (!superior || superior.personId === mail.to) return [];
  const { evaluationId } = state;
  const version = taskVersionOf(state);
  return [
    { kind: 'mail', template: 'unreachable', evaluationId, to: superior.personId, taskVersion: version },
  ];
}

/** True when the mail asked for something that is still asked of the one who did not get it. */
function waitsBehind({ to, taskVersion }: MailRecord, state: EvaluationState): boolean {
  return taskVersion === taskVersionOf(state) && assigneeOf(state)?.personId === to;
}
