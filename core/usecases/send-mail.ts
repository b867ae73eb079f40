import type { Effect } from '../evaluation/effects.ts';
import { receiptCodeOf } from '../evaluation/receipt.ts';
import { type EvaluationState, partyOf } from '../evaluation/state.ts';
import type { PaperName } from '../papers/paper.ts';
import type { Clock } from '../ports/clock.ts';
import type { Reference } from '../ports/correlation.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Links } from '../ports/keys.ts';
import type { Mailer, MailReceipt, MailWriter } from '../ports/mailer.ts';
import type { People } from '../ports/people.ts';
import type { Tasks } from '../ports/tasks.ts';
import { assigneeOf, linkTo, taskOf } from '../tasks/task.ts';

type MailEffect = Extract<Effect, { kind: 'mail' }>;
type Ports = {
  evaluations: Evaluations;
  cycles: Cycles;
  people: People;
  tasks: Tasks;
  links: Links;
  mailer: Mailer;
  writer: MailWriter;
  /** On account of which request. */
  reference?: Reference;
  clock: Clock;
  /** Absolute addresses of the pages that mails lead to. */
  addressOf: {
    link(linkId: string): string;
    evaluation(evaluationId: string): string;
    receipt(code: string): string;
    paper(evaluationId: string, paper: PaperName): string;
  };
};

/**
 * Writes and sends one mail, as things stand now: a mail about a task that is over is needless, and so is one to
 * somebody without an address.
 */
export async function sendMail(effect: MailEffect, ports: Ports): Promise<'sent' | 'needless' | 'notSent'> {
  const [state, person] = await Promise.all([
    ports.evaluations.load(effect.evaluationId),
    ports.people.load(effect.to),
  ]);
  if (!state || !person?.email) return 'needless';
  if (effect.taskVersion !== null && effect.taskVersion !== state.version) return 'needless';
  const [cycle, url, receipt] = await Promise.all([
    ports.cycles.load(state.cycleId),
    addressFor(effect, state, ports),
    receiptFor(effect, state, ports),
  ]);
  if (!cycle || !url) return 'needless';
  const mail = ports.writer.write({
    template: effect.template,
    recipientName: person.name,
    employeeName: state.employee.name,
    waitingFor: assigneeOf(state)?.name ?? null,
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
  });
  const about = { reference: effect.evaluationId, cause: ports.reference?.() ?? null };
  const sent = await ports.mailer.send({ ...mail, to: person.email, ...about });
  return sent === 'notSent' ? 'notSent' : 'sent';
}

/** The address of the link as it is valid now, the same each time a mail is repeated; kept before it is mailed. */
async function addressFor(
  effect: MailEffect,
  state: EvaluationState,
  { tasks, links, clock, addressOf }: Ports,
): Promise<string | undefined> {
  const { evaluationId, version } = state;
  if (effect.taskVersion === null || effect.template === 'escalation')
    return addressOf.evaluation(evaluationId);
  const task = taskOf(state);
  if (!task || task.assigneeId !== effect.to) return undefined;
  const { rotation } = await tasks.handling(evaluationId, version);
  const linkId = links.idFor({ evaluationId, version, personId: effect.to, rotation });
  await tasks.keepLink(linkTo(task, links.hashOf(linkId), clock()));
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
    by: event.by.kind === 'system' ? null : (partyOf(state, event.by.personId)?.name ?? null),
    at: event.at,
    version: event.seq - 1,
    versionHash: event.previousHash,
    code,
    url: addressOf.receipt(code),
  };
}
