import { together } from '../concurrency/together.ts';
import { commandSchema } from '../evaluation/commands.ts';
import type { Effect, OutboxEntry } from '../evaluation/effects.ts';
import { taskVersionOf } from '../evaluation/state.ts';
import { mailIdOf } from '../mails/mail-record.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Engine } from '../ports/engine.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { SendOnce, SendTogether, SentOnce, SentTogether, WrittenMail } from '../ports/mailer.ts';
import type { Outbox } from '../ports/outbox.ts';
import type { Tasks } from '../ports/tasks.ts';
import type { OpenTaskRequest } from '../tasks/task.ts';

type MailEffect = Extract<Effect, { kind: 'mail' }>;
type IdeaMailEffect = Extract<Effect, { kind: 'ideaMail' }>;
type CodeMailEffect = Extract<Effect, { kind: 'codeMail' }>;
type DigestEffect = Extract<Effect, { kind: 'digest' }>;
type AnyMailEffect = MailEffect | IdeaMailEffect | CodeMailEffect | DigestEffect;
type ResumeEffect = Extract<Effect, { kind: 'resumeTask' }>;
type MoveEffect = Extract<Effect, { kind: 'moveTask' }>;
type EnginePorts = {
  engine: Engine;
  evaluations: Evaluations;
  tasks: Tasks;
  moveTask: MoveTask;
  perform: PerformCommand;
};

/** Joins a wait of an earlier version, which asked at `askedAt`, to the task that holds now. */
export type MoveTask = (wait: OpenTaskRequest, askedAt: string) => Promise<void>;

/** Mails without which somebody may not know that it is their turn. */
const asksForATask: readonly string[] = ['yourTurn', 'meeting'];

/** Sends one mail, unless it went before, is needless by now, or is kept for later. */
export type SendMail = (
  mail: AnyMailEffect,
  mailId: string,
  sendOnce: SendOnce,
) => Promise<SentOnce | 'needless' | 'postponed'>;

/**
 * Delivers one outbox entry, at least once: first what moves the engine, where repeating is harmless, then the mails.
 * @returns `later` when mails have to wait; the entry stays for the sweeper
 * @throws when the engine or the table does not answer; the entry stays for the sweeper
 */
export async function deliverEntry(
  entry: OutboxEntry,
  ports: {
    outbox: Outbox;
    sendMail: SendMail;
    sendTogether: SendTogether;
    /** Hears of a mail that was tried as often as it may be: nobody knows whether it went. */
    gaveUp: (mailId: string) => void;
    clock: Clock;
  } & EnginePorts,
): Promise<'delivered' | 'later'> {
  for (const effect of entry.effects) {
    if (!isMail(effect)) await moveOn(effect, ports);
  }
  const { wait, lost } = await sendAll(entry.outboxId, entry.effects.filter(isMail), ports);
  for (const mail of lost) await noteLost(mail, ports);
  if (wait) return 'later';
  await ports.outbox.delivered(entry.outboxId, ports.clock());
  return 'delivered';
}

const mailKinds: readonly Effect['kind'][] = ['mail', 'ideaMail', 'codeMail', 'digest'];
const isMail = (effect: Effect): effect is AnyMailEffect => mailKinds.includes(effect.kind);

async function moveOn(effect: Exclude<Effect, AnyMailEffect>, ports: EnginePorts): Promise<void> {
  switch (effect.kind) {
    case 'startExecution':
      await ports.engine.start(effect.machine, effect.executionName, effect.input);
      return;
    case 'stopExecution':
      await ports.engine.stop(effect.machine, effect.executionName);
      return;
    case 'redriveExecution':
      await ports.engine.redrive(effect.machine, effect.executionName);
      return;
    case 'noteRating':
      // Entries of before: an assessor's ratings are read from their evaluations since.
      return;
    case 'resumeTask':
      return resume(effect, ports);
    case 'moveTask':
      return move(effect, ports);
    case 'answerWaits':
      return answerWaits(effect, ports);
    case 'officeAct':
      return officeAct(effect, ports);
  }
}

/** An act that was done before, or that the evaluation has left behind, is refused by its version: nothing is left to do. */
async function officeAct(
  { evaluationId, version, act, reason, actor }: Extract<Effect, { kind: 'officeAct' }>,
  { perform }: EnginePorts,
): Promise<void> {
  await perform({ evaluationId, version, command: commandSchema.parse({ name: act, reason }), actor });
}

/**
 * Without a token there is nothing to move: the wait will find the task itself, or has. An entry that comes late may
 * tell of a wait that was answered meanwhile: it is ended, if it has not been, and its token does not stand in the way
 * of the wait that followed. That of an execution that was replaced ends with it.
 */
async function move(
  { evaluationId, taskVersion }: MoveEffect,
  { engine, evaluations, tasks, moveTask }: EnginePorts,
): Promise<void> {
  const { token, stage, executionName, askedAt } = await tasks.handling(evaluationId, taskVersion);
  if (!token || !stage || !askedAt) return;
  const [state, asked] = await Promise.all([
    evaluations.load(evaluationId),
    evaluations.event(evaluationId, taskVersion),
  ]);
  if (!state || !asked) return;
  // What asked before the evaluation came where it stands was answered since.
  if (Date.parse(asked.at) < Date.parse(state.stageSince))
    return void (await engine.resume(token, { evaluationId, stage: state.stage }));
  const wait = { evaluationId, stage, taskToken: token, ...(executionName ? { executionName } : {}) };
  await moveTask(wait, askedAt);
}

/** Ends the wait of a task that was answered. Without a token the wait has not begun: it will find the answer itself. */
async function resume(
  { evaluationId, taskVersion }: ResumeEffect,
  { engine, evaluations, tasks }: EnginePorts,
): Promise<void> {
  const [{ token }, state] = await Promise.all([
    tasks.handling(evaluationId, taskVersion),
    evaluations.load(evaluationId),
  ]);
  if (token && state) await engine.resume(token, { evaluationId, stage: state.stage });
}

/** Ends whatever still waits for an answer that was given; a task that moved on shares its wait with the one open now. */
async function answerWaits(
  { evaluationId, before }: Extract<Effect, { kind: 'answerWaits' }>,
  { engine, evaluations, tasks }: EnginePorts,
): Promise<void> {
  const state = await evaluations.load(evaluationId);
  if (!state) return;
  const handled = await tasks.handlings(evaluationId);
  const open = handled.find(({ version }) => version === taskVersionOf(state));
  for (const { version, token } of handled) {
    if (version < before && token && token !== open?.token)
      await engine.resume(token, { evaluationId, stage: state.stage });
  }
}

/** One mail that has to wait, or fails, holds up none of the others: each is known by itself. */
async function sendAll(
  outboxId: string,
  mails: readonly AnyMailEffect[],
  about: { sendMail: SendMail; sendTogether: SendTogether; gaveUp: (mailId: string) => void },
): Promise<{ wait: boolean; lost: AnyMailEffect[] }> {
  const join = together(mails.length, about.sendTogether);
  const known = await Promise.allSettled(
    mails.map((mail, place) =>
      join(place, (give) => about.sendMail(mail, mailIdOf(outboxId, place), handingOver(give))),
    ),
  );
  const sent = known.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
  for (const [place, one] of sent.entries()) if (one === 'givenUp') about.gaveUp(mailIdOf(outboxId, place));
  const failed = known.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  const lost = mails.filter((_, place) => sent[place] === 'givenUp');
  return { wait: sent.includes('notSent'), lost };
}

/** Whoever has a task and perhaps no mail about it is found by the office, which can send it again. */
async function noteLost(
  mail: AnyMailEffect,
  { tasks, clock }: { tasks: Tasks; clock: Clock },
): Promise<void> {
  if (mail.kind !== 'mail' || !asksForATask.includes(mail.template) || mail.taskVersion === null) return;
  const { evaluationId, taskVersion: version } = mail;
  await tasks.noteLostMail({ evaluationId, version, at: clock() });
}

/** @throws what the mail service threw, where the mail may be tried again */
function handingOver(give: (written: WrittenMail) => Promise<SentTogether>): SendOnce {
  return async (about, mail) => {
    const one = await give({ about, mail });
    if ('failure' in one) throw one.failure;
    return one.sent;
  };
}
