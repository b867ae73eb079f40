import type { Actor } from '../evaluation/actor.ts';
import type { Effect, MailTemplate } from '../evaluation/effects.ts';
import { receiptCodeOf } from '../evaluation/receipt.ts';
import { type EvaluationState, partyOf, taskVersionOf } from '../evaluation/state.ts';
import { addressText } from '../mails/address-mark.ts';
import { startsDays } from '../mails/mail-record.ts';
import type { Preferences as Wishes } from '../mails/preferences.ts';
import { dependsOnCount, timingOf } from '../mails/timing.ts';
import type { PaperName } from '../papers/paper.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { Reference } from '../ports/correlation.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest, Links } from '../ports/keys.ts';
import type { MailTiming } from '../ports/mail-timing.ts';
import type { MailContent, MailReceipt, MailWriter, SendOnce, SentOnce } from '../ports/mailer.ts';
import type { People } from '../ports/people.ts';
import type { Preferences } from '../ports/preferences.ts';
import type { Tasks } from '../ports/tasks.ts';
import { assigneeOf, linkTo, taskOf } from '../tasks/task.ts';

type MailEffect = Extract<Effect, { kind: 'mail' }>;
type Ports = {
  evaluations: Evaluations;
  cycles: Cycles;
  people: People;
  tasks: Tasks;
  links: Links;
  digest: Digest;
  writer: MailWriter;
  /** On account of which request. */
  reference?: Reference;
  clock: Clock;
  sendOnce: SendOnce;
  preferences: Preferences;
  timing: MailTiming;
  calendar: CalendarInForce;
  /** Absolute addresses of the pages that mails lead to. */
  addressOf: {
    link(linkId: string): string;
    evaluation(evaluationId: string): string;
    receipt(code: string): string;
    preferences(): string;
    paper(evaluationId: string, paper: PaperName): string;
  };
};

/**
 * Writes and sends one mail, once, as things stand now: a mail about a task that is over is needless, and so is one
 * to somebody without an address. What its reader does not want now waits: for the end of their quiet hours, or for
 * the mail of the day.
 * @throws when it is unknown whether it went and it may be tried again
 */
export async function sendMail(
  effect: MailEffect,
  mailId: string,
  ports: Ports,
): Promise<SentOnce | 'needless' | 'postponed'> {
  const [state, person, wishes] = await Promise.all([
    ports.evaluations.load(effect.evaluationId),
    ports.people.load(effect.to),
    ports.preferences.load(effect.to),
  ]);
  if (!state || !person?.email) return 'needless';
  if (effect.taskVersion !== null && effect.taskVersion !== taskVersionOf(state)) return 'needless';
  if ((await postpone(effect, mailId, { state, wishes }, ports)) === 'postponed') return 'postponed';
  const content = await contentOf(effect, state, { name: person.name, wishes }, ports);
  if (!content) return 'needless';
  const { evaluationId, to, template, taskVersion } = effect;
  const addressHash = ports.digest(addressText(person.email));
  const about = { mailId, evaluationId, to, template, taskVersion, stage: state.stage, addressHash };
  const mail = {
    ...ports.writer.write(content),
    to: person.email,
    reference: evaluationId,
    cause: ports.reference?.() ?? null,
    unsubscribe: endsByWish.includes(template) ? content.preferencesUrl : null,
    tags: { mail: mailId, evaluation: evaluationId, ...(startsDays(about) ? { notice: 'yes' } : {}) },
  };
  return ports.sendOnce(about, mail);
}

/** Keeps a mail for later that its reader does not want now. */
async function postpone(
  effect: MailEffect,
  mailId: string,
  { state, wishes }: { state: EvaluationState; wishes: Wishes },
  { timing, evaluations, clock, calendar }: Ports,
): Promise<'postponed' | 'now'> {
  const waiting = dependsOnCount(effect, wishes) ? (await evaluations.awaiting(effect.to)).length : 0;
  const now = clock();
  const about = { preferences: wishes, stage: state.stage, waiting, now };
  const when = timingOf(effect, { ...about, utcOffsetHours: (await calendar()).utcOffsetHours });
  if (when.goes === 'now') return 'now';
  if (when.goes === 'later') await timing.hold(mailId, effect, when.until);
  else await timing.oweDigest(effect.to, now);
  return 'postponed';
}

async function contentOf(
  effect: MailEffect,
  state: EvaluationState,
  { name, wishes }: { name: string; wishes: Wishes },
  ports: Ports,
): Promise<MailContent | undefined> {
  const [cycle, url, receipt] = await Promise.all([
    ports.cycles.load(state.cycleId),
    addressFor(effect, state, ports),
    receiptFor(effect, state, ports),
  ]);
  if (!cycle || !url) return undefined;
  return {
    template: effect.template,
    language: wishes.language,
    preferencesUrl: ports.addressOf.preferences(),
    recipientName: name,
    employeeName: state.employee.name,
    waitingFor: assigneeOf(state)?.name ?? null,
    standingInFor: standingInFor(effect, state),
    cycleName: cycle.name,
    stage: state.stage,
    dueAt: state.dueAt,
    evaluationId: state.evaluationId,
    version: state.version,
    since: state.stageSince,
    returnReason: state.returnReason,
    predicate: state.outcome?.predicate ?? null,
    url: effect.template === 'receipt' && receipt ? receipt.url : url,
    papers: papersIn(effect, state, ports),
    receipt,
  };
}

/** Mails that a reader may do without: the task is in their list all the same. */
const endsByWish: readonly MailTemplate[] = ['reminder', 'overdue'];

/** Mails about a task to somebody else than the one whose task it is: they lead to no link that acts. */
const tellsOthers: readonly MailTemplate[] = ['escalation', 'unreachable'];

/** The address of the link as it is valid now, the same each time a mail is repeated; kept before it is mailed. */
async function addressFor(
  effect: MailEffect,
  state: EvaluationState,
  { tasks, links, clock, addressOf }: Ports,
): Promise<string | undefined> {
  const { evaluationId } = state;
  const version = taskVersionOf(state);
  if (effect.taskVersion === null || tellsOthers.includes(effect.template))
    return addressOf.evaluation(evaluationId);
  const task = taskOf(state);
  if (!task || task.assigneeId !== effect.to) return undefined;
  const { rotation } = await tasks.handling(evaluationId, version);
  const linkId = links.idFor({ evaluationId, version, personId: effect.to, rotation });
  const link = linkTo(task, links.hashOf(linkId), clock());
  await tasks.keepLink(link);
  if (effect.template === 'extended') await tasks.prolong(link, rotation);
  return addressOf.link(linkId);
}

/** The result comes with the papers that prove it. */
function papersIn({ template }: MailEffect, state: EvaluationState, { addressOf }: Ports) {
  if (template !== 'resultFinal') return [];
  const names: PaperName[] =
    state.documents.appealDecision > 0 ? ['evaluation', 'objection'] : ['evaluation'];
  return names.map((name) => ({ name, url: addressOf.paper(state.evaluationId, name) }));
}

/** What the line says that the mail is a receipt of. The version decided on is the one before it. */
async function receiptFor(
  { seq }: MailEffect,
  state: EvaluationState,
  { evaluations, addressOf }: Ports,
): Promise<MailReceipt | null> {
  const event = seq === undefined ? undefined : await evaluations.event(state.evaluationId, seq);
  if (!event) return null;
  const code = receiptCodeOf(event);
  return {
    command: event.command,
    by: event.onBehalfOf?.actingName ?? nameOf(event.by, state),
    onBehalfOf: event.onBehalfOf,
    at: event.at,
    reason: event.reason,
    version: event.seq - 1,
    versionHash: event.previousHash,
    code,
    url: addressOf.receipt(code),
  };
}

function nameOf(by: Actor, state: EvaluationState): string | null {
  return by.kind === 'system' ? null : (partyOf(state, by.personId)?.name ?? null);
}

/** A substitute is told in whose place they are asked. */
function standingInFor({ to, taskVersion }: MailEffect, { acting }: EvaluationState) {
  if (taskVersion === null || acting?.person.personId !== to) return undefined;
  return { name: acting.for.name, kind: acting.kind };
}
