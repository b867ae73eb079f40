import type { Effect } from '../evaluation/effects.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { addressText } from '../mails/address-mark.ts';
import type { AwaitedPeriod } from '../periods/overview.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest, Links } from '../ports/keys.ts';
import type { DigestContent, MailWriter, SendOnce, SentOnce } from '../ports/mailer.ts';
import type { People } from '../ports/people.ts';
import type { Preferences } from '../ports/preferences.ts';
import type { Tasks } from '../ports/tasks.ts';
import { inOrderOfDates, linkTo, type Task, taskOf } from '../tasks/task.ts';

type DigestEffect = Extract<Effect, { kind: 'digest' }>;
type Ports = {
  evaluations: Evaluations;
  cycles: Cycles;
  people: People;
  preferences: Preferences;
  tasks: Tasks;
  links: Links;
  digest: Digest;
  clock: Clock;
  writer: MailWriter;
  sendOnce: SendOnce;
  /** What somebody is asked to evaluate within the year; kept by the use case of the same name. */
  periodsDue: (personId: string) => Promise<AwaitedPeriod[]>;
  addressOf: {
    link(linkId: string): string;
    home(): string;
    preferences(): string;
    periods(evaluationId: string): string;
  };
};

/** More are named by their number: a mail is no list of everybody. */
const tasksInAMail = 40;

/** Sends somebody's mail of the day: everything that waits for them now, each with its own link. Needless when nothing does. */
export async function sendDigest(
  { to }: DigestEffect,
  mailId: string,
  ports: Ports,
): Promise<SentOnce | 'needless'> {
  const { people, evaluations, preferences, writer, digest, addressOf } = ports;
  const [person, listed, wishes] = await Promise.all([
    people.load(to),
    evaluations.awaiting(to),
    preferences.load(to),
  ]);
  const waiting = inOrderOfDates(listed).flatMap((state) => taskFor(to, state));
  if (!person?.email || waiting.length === 0) return 'needless';
  const [tasks, periods] = await Promise.all([
    Promise.all(waiting.slice(0, tasksInAMail).map((each) => lineOf(each, ports))),
    periodLines(to, ports),
  ]);
  const content: DigestContent = {
    recipientName: person.name,
    language: wishes.language,
    tasks,
    periods,
    waiting: waiting.length,
    url: addressOf.home(),
    preferencesUrl: addressOf.preferences(),
  };
  const about = {
    mailId,
    evaluationId: null,
    to,
    template: 'digest',
    stage: null,
    taskVersion: null,
    addressHash: digest(addressText(person.email)),
  } as const;
  return ports.sendOnce(about, {
    ...writer.writeDigest(content),
    to: person.email,
    reference: `digest-${to}`,
    unsubscribe: content.preferencesUrl,
    tags: { mail: mailId, person: to },
  });
}

/** Periods have no links that act: their page asks who it is. */
async function periodLines(to: string, { periodsDue, cycles, addressOf }: Ports) {
  const due = (await periodsDue(to)).slice(0, tasksInAMail);
  const ids = [...new Set(due.map(({ state }) => state.cycleId))];
  const loaded = await Promise.all(ids.map((cycleId) => cycles.load(cycleId)));
  const names = new Map(loaded.flatMap((cycle) => (cycle ? [[cycle.cycleId, cycle.name]] : [])));
  return due.map(({ state, period, until }) => ({
    period,
    employeeName: state.employee.name,
    cycleName: names.get(state.cycleId) ?? '',
    until,
    url: addressOf.periods(state.evaluationId),
  }));
}

type Waiting = { task: Task; cycleId: string };

/** The list may lag behind for a moment; what it names says itself whose turn it is. */
function taskFor(personId: string, state: EvaluationState): Waiting[] {
  const task = taskOf(state);
  return task?.assigneeId === personId ? [{ task, cycleId: state.cycleId }] : [];
}

async function lineOf(
  { task, cycleId }: Waiting,
  { tasks, cycles, links, clock, addressOf }: Ports,
): Promise<DigestContent['tasks'][number]> {
  const { evaluationId, version, assigneeId: personId } = task;
  const [{ rotation }, cycle] = await Promise.all([
    tasks.handling(evaluationId, version),
    cycles.load(cycleId),
  ]);
  const linkId = links.idFor({ evaluationId, version, personId, rotation });
  await tasks.keepLink(linkTo(task, links.hashOf(linkId), clock()));
  return {
    stage: task.stage,
    employeeName: task.employeeName,
    cycleName: cycle?.name ?? '',
    dueAt: task.dueAt,
    url: addressOf.link(linkId),
  };
}
