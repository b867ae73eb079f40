/** One evaluation from plan to final without returns or appeal, with documents of 4 KB, metered. */

import { connectTable } from '../../adapters/dynamodb/table.ts';
import { digest } from '../../adapters/links/digest.ts';
import { keyringFrom } from '../../adapters/links/keyring.ts';
import { linksBy } from '../../adapters/links/links.ts';
import { bodyCalendar } from '../../core/calendar/holidays.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import type { TaskStage } from '../../core/evaluation/stage.ts';
import type { PerformCommand } from '../../core/ports/commands.ts';
import { deliverEntry } from '../../core/usecases/deliver-entry.ts';
import { findTask } from '../../core/usecases/find-task.ts';
import { openTask } from '../../core/usecases/open-task.ts';
import { performCommand } from '../../core/usecases/perform-command.ts';
import { sendMail } from '../../core/usecases/send-mail.ts';
import { whereItStands } from '../../core/usecases/where-it-stands.ts';
import { portsIn } from '../adapters/local-table.ts';
import { at, commands, cycle, december, january, person } from '../core/examples.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeMailer } from '../fakes/mailer.ts';
import { choose, type Simulated, simulatedEngine } from '../usecases/simulated-engine.ts';
import { type Metered, meter } from './meter.ts';

/** Who asked the table. */
export type Part = 'start of the cycle' | 'people' | 'workflow' | 'delivery' | 'record of executions';

/** What one evaluation took. */
export interface LeanYear {
  readonly writeUnits: Record<Part, number>;
  /** The same units, by the kind of item. */
  readonly byKind: Record<string, number>;
  readonly keysWrittenByPeople: string[];
  readonly requestsToTable: number;
  readonly mails: number;
  readonly invocations: Record<'pages' | 'workflow' | 'delivery' | 'record of executions', number>;
}

/** Four kilobytes, as a document of a talkative person has; the rest of each item comes on top. */
const FOUR_KB = 'kinerja '.repeat(462);

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const brought: { [Name in Command['name']]?: Command } = {
  ...commands,
  submitPlan: { name: 'submitPlan', plan: { ...commands.submitPlan.plan, behaviourExpectation: FOUR_KB } },
  submitSelfAssessment: {
    name: 'submitSelfAssessment',
    selfAssessment: { ...commands.submitSelfAssessment.selfAssessment, behaviour: FOUR_KB },
  },
  submitReview: { name: 'submitReview', review: { ...commands.submitReview.review, feedback: FOUR_KB } },
};

/** What is done in each stage, and by whom. */
const ANSWERS = [
  ['employee', 'submitPlan', january],
  ['assessor', 'approvePlan', january],
  ['employee', 'submitSelfAssessment', december],
  ['assessor', 'submitReview', december],
  ['employee', 'acknowledge', december],
] as const;

/** Lives the year on an empty table. */
export async function liveLeanYear(): Promise<LeanYear> {
  const table = connectTable('kinerja');
  const notes: (Metered & { part: Part })[] = [];
  let part: Part | undefined;
  meter(table.client, connectTable('kinerja').client, (metered) => {
    if (part) notes.push({ ...metered, part });
  });
  const clock = fakeClock(january);
  const engine = simulatedEngine();
  const mailer = fakeMailer();
  const links = linksBy(keyringFrom('a secret that nobody else has, for tests'));
  const calls = { pages: 0, workflow: 0, delivery: 0, 'record of executions': 0 };
  const ports = {
    ...portsIn(table),
    ...{ clock, digest, links, engine, mailer, calendar: bodyCalendar },
    writer: { write: ({ url }: { url: string }) => ({ subject: '', html: '', text: url }) },
    addressOf: { link: (id: string) => id, evaluation: (id: string) => id },
  };
  const perform: PerformCommand = (request) => performCommand(request, ports);
  const during = async <T>(who: Part, work: () => Promise<T>): Promise<T> => {
    part = who;
    try {
      return await work();
    } finally {
      part = undefined;
    }
  };

  /** Streams and workflows, until nothing moves any more. */
  async function settle(): Promise<void> {
    for (let moved = true; moved; ) {
      clock.forward(1_000);
      const pending = await ports.outbox.pending(clock(), 100);
      for (const entry of pending) await during('delivery', () => deliver(entry));
      const busy = [...engine.executions.values()].filter((execution) => execution.toOpen);
      for (const execution of busy) await during('workflow', () => proceed(execution));
      moved = pending.length + busy.length > 0;
    }
  }

  async function deliver(entry: Parameters<typeof deliverEntry>[0]): Promise<void> {
    calls.delivery += 1;
    await deliverEntry(entry, {
      ...ports,
      sendMail: (effect) => sendMail(effect, ports),
      moveTask: (wait) => openTask(wait, ports, 'leaveWhatIsThere'),
    });
  }

  async function proceed(execution: Simulated): Promise<void> {
    const { evaluationId } = execution.input as { evaluationId: string };
    calls.workflow += 1;
    if (execution.at === 'begin') {
      choose(execution, (await whereItStands(evaluationId, ports)).stage);
      await record(execution, 'RUNNING');
      return;
    }
    execution.toOpen = false;
    execution.token = `token-${calls.workflow}`;
    const stage = execution.at as TaskStage;
    await openTask({ evaluationId, stage, taskToken: execution.token }, ports);
  }

  /** As EventBridge has it recorded at the begin and at the end. */
  async function record({ name, machine, input }: Simulated, status: 'RUNNING' | 'SUCCEEDED'): Promise<void> {
    const instant = clock().toISOString();
    const executionArn = `arn:aws:states:ap-southeast-3:111122223333:execution:${machine}:${name}`;
    const about = { executionName: name, executionArn, machine, subjectId: String(input.evaluationId) };
    const stoppedAt = status === 'RUNNING' ? null : instant;
    calls['record of executions'] += 1;
    await during('record of executions', () =>
      ports.executions.record({ ...about, status, startedAt: january.toISOString(), stoppedAt }),
    );
  }

  await ports.cycles.create(cycle);
  await ports.people.saveAll(['employee', 'assessor', 'decider'].map((id) => person(id)));
  const people = { person: person('employee'), assessor: brief('assessor'), appealDecider: brief('decider') };
  const enrolment = enrol(people, at(january));
  const { evaluationId } = enrolment.next;
  await during('start of the cycle', () => ports.evaluations.create(enrolment));
  await settle();
  for (const [personId, name, now] of ANSWERS) {
    if (now > clock()) {
      clock.moveTo(now);
      const command = { name: 'openAssessment' } as const;
      const actor = { kind: 'system' } as const;
      await during('start of the cycle', () => perform({ evaluationId, version: null, command, actor }));
      await settle();
    }
    const { version } = (await ports.evaluations.load(evaluationId)) ?? { version: 0 };
    const command = brought[name] as Command;
    const actor = { kind: 'person', personId, via: 'link' } as const;
    const linkId = links.idFor({ evaluationId, version, personId, rotation: 0 });
    // A look at the form, and the answer.
    calls.pages += 2;
    await during('people', async () => {
      await findTask(linkId, ports);
      await findTask(linkId, ports);
      return perform({ evaluationId, version, command, actor });
    });
    await settle();
  }
  for (const execution of engine.executions.values()) await record(execution, 'SUCCEEDED');
  const { stage } = (await ports.evaluations.load(evaluationId)) ?? {};
  if (stage !== 'final') throw new Error(`the lean year ended at ${stage}`);
  return summary(notes, mailer.sent.length, calls);
}

function summary(
  notes: readonly (Metered & { part: Part })[],
  mails: number,
  invocations: LeanYear['invocations'],
): LeanYear {
  const of = (part: Part) =>
    notes.filter((note) => note.part === part).reduce((sum, note) => sum + note.writeUnits, 0);
  const byKind: Record<string, number> = {};
  for (const { kind, writeUnits } of notes) if (kind) byKind[kind] = (byKind[kind] ?? 0) + writeUnits;
  const parts = ['start of the cycle', 'people', 'workflow', 'delivery', 'record of executions'] as const;
  return {
    writeUnits: Object.fromEntries(parts.map((part) => [part, of(part)])) as LeanYear['writeUnits'],
    byKind,
    keysWrittenByPeople: notes.flatMap(({ part, pk }) => (part === 'people' && pk ? [pk] : [])),
    requestsToTable: notes.reduce((sum, note) => sum + note.requests, 0),
    mails,
    invocations,
  };
}
