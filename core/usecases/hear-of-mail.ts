import { localDate } from '../calendar/working-days.ts';
import type { Effect } from '../evaluation/effects.ts';
import { type EvaluationState, taskVersionOf } from '../evaluation/state.ts';
import { markLeftBy } from '../mails/address-mark.ts';
import { type MailKey, type MailNews, type MailRecord, startsDays } from '../mails/mail-record.ts';
import type { Addresses } from '../ports/addresses.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
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
  perform: PerformCommand;
  clock: Clock;
  calendar: CalendarInForce;
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
  await countFromArrival(mail, ports);
  const mark = markLeftBy(mail);
  if (!mark) return 'noted';
  await ports.addresses.mark(mark);
  const effects = await tellSomebodyElse(mail, ports);
  // Named after the mail: it is posted once, however often this is heard.
  if (effects.length > 0) await ports.outbox.post(effects, ports.clock(), `${mail.mailId}-back`);
  return 'cameBack';
}

/**
 * The days to sign or object run from receipt (annex BAB V A.6, B.2). A notice that arrives on the day on which it was
 * sent changes nothing; one that arrives later, or after delivery had fallen to somebody, moves their end.
 */
async function countFromArrival(mail: MailRecord, ports: Ports): Promise<void> {
  const { state: fate, evaluationId, settledAt, to } = mail;
  if (fate !== 'delivered' || !startsDays(mail) || evaluationId === null || settledAt === null) return;
  const state = await ports.evaluations.load(evaluationId);
  if (state?.stage !== 'acknowledgement' || state.employee.personId !== to) return;
  const { utcOffsetHours } = await ports.calendar();
  const dayOf = (instant: string) => localDate(new Date(instant), utcOffsetHours);
  if (!state.delivery?.fallen && dayOf(settledAt) <= dayOf(state.stageSince)) return;
  const command = { name: 'noteDelivery', at: settledAt } as const;
  await ports.perform({ evaluationId, version: null, command, actor: { kind: 'system' } });
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
