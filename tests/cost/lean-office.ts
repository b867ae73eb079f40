/** Every port of a deployment over one metered table, with an engine and a mailer that are played. */

import assert from 'node:assert/strict';
import { connectTable } from '../../adapters/dynamodb/table.ts';
import { digest } from '../../adapters/links/digest.ts';
import { keyringFrom } from '../../adapters/links/keyring.ts';
import { linksBy } from '../../adapters/links/links.ts';
import type { TaskStage } from '../../core/evaluation/stage.ts';
import type { Mailer } from '../../core/ports/mailer.ts';
import { deliverEntry } from '../../core/usecases/deliver-entry.ts';
import { hearOfMail } from '../../core/usecases/hear-of-mail.ts';
import { openTask } from '../../core/usecases/open-task.ts';
import { performCommand } from '../../core/usecases/perform-command.ts';
import { sendMail } from '../../core/usecases/send-mail.ts';
import { sendTogether } from '../../core/usecases/send-together.ts';
import { standingOfRatings } from '../../core/usecases/standing-of-ratings.ts';
import { whereItStands } from '../../core/usecases/where-it-stands.ts';
import { portsIn } from '../adapters/local-table.ts';
import { bodyCalendar, january } from '../core/examples.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeMailer } from '../fakes/mailer.ts';
import { choose, type Simulated, simulatedEngine } from '../usecases/simulated-engine.ts';
import { type Metered, meter } from './meter.ts';

/** Who asked the table. */
export const parts = [
  'start of the cycle',
  'people',
  'workflow',
  'delivery',
  'record of executions',
] as const;
export type Part = (typeof parts)[number];
export type Note = Metered & { part: Part };

/** Opens an office; `during` names the part that pays for what is done in it. */
export function openLeanOffice() {
  const table = connectTable('kinerja');
  const notes: Note[] = [];
  let paying: Part | undefined;
  meter(table.client, connectTable('kinerja').client, (metered) => {
    if (paying) notes.push({ ...metered, part: paying });
  });
  const during = async <T>(part: Part, work: () => Promise<T>): Promise<T> => {
    paying = part;
    try {
      return await work();
    } finally {
      paying = undefined;
    }
  };
  const inTable = portsIn(table);
  const ports = {
    ...inTable,
    standingOf: (assessorId: string, cycleId: string) => standingOfRatings(assessorId, cycleId, inTable),
    ...{ clock: fakeClock(january), digest, calendar: async () => bodyCalendar },
    ...{ engine: simulatedEngine(), mailer: longIds(fakeMailer()) },
    links: linksBy(keyringFrom('a secret that nobody else has, for tests')),
    writer: {
      write: ({ url }: { url: string }) => ({ subject: '', html: '', calendar: null, text: url }),
      writeDigest: ({ url }: { url: string }) => ({ subject: '', html: '', calendar: null, text: url }),
    },
    addressOf: {
      home: () => '',
      preferences: () => '',
      link: (id: string) => id,
      evaluation: (id: string) => id,
      receipt: (code: string) => code,
      paper: (id: string) => id,
    },
  };
  const calls = { pages: 0, workflow: 0, delivery: 0, 'record of executions': 0 };
  const heard = { mails: 0 };
  return { ports, notes, during, calls, heard };
}

/** A mailer whose ids are as long as those of SES. */
function longIds(mailer: ReturnType<typeof fakeMailer>): ReturnType<typeof fakeMailer> {
  const send: Mailer['send'] = async (mail) => {
    const sent = await mailer.send(mail);
    return sent.outcome === 'accepted' ? { ...sent, messageId: sent.messageId.padEnd(60, '-') } : sent;
  };
  return { ...mailer, send };
}

export type LeanOffice = ReturnType<typeof openLeanOffice>;

/** Streams and workflows, until nothing moves any more. */
export async function settle(office: LeanOffice): Promise<void> {
  const { ports, during } = office;
  for (let moved = true; moved; ) {
    ports.clock.forward(1_000);
    const pending = await ports.outbox.pending(ports.clock(), 100);
    for (const entry of pending) await during('delivery', () => deliver(office, entry));
    const busy = [...ports.engine.executions.values()].filter((execution) => execution.toOpen);
    for (const execution of busy) await during('workflow', () => proceed(office, execution));
    moved = pending.length + busy.length > 0;
  }
  await during('delivery', () => hearOfNotices(office));
}

/** SES tells that notices of results have arrived; of other mails it is not asked. */
async function hearOfNotices({ ports, calls, heard }: LeanOffice): Promise<void> {
  for (const { tags } of ports.mailer.sent.slice(heard.mails)) {
    if (tags.notice !== 'yes') continue;
    const key = { mailId: tags.mail ?? '', evaluationId: tags.evaluation ?? null, to: '' };
    const at = ports.clock().toISOString();
    const news = { state: 'delivered', at, messageId: 'm'.repeat(60), reason: null } as const;
    calls.delivery += 1;
    const perform = () => assert.fail('a notice that arrives on its day changes nothing');
    assert.equal(await hearOfMail(key, news, { ...ports, perform }), 'noted');
  }
  heard.mails = ports.mailer.sent.length;
}

async function deliver({ ports, calls }: LeanOffice, entry: Parameters<typeof deliverEntry>[0]) {
  calls.delivery += 1;
  await deliverEntry(entry, {
    ...ports,
    gaveUp: () => {},
    perform: (request) => performCommand(request, ports),
    sendTogether: (written) => sendTogether(written, ports),
    sendMail: async (effect, mailId, sendOnce) =>
      effect.kind !== 'mail' ? 'needless' : sendMail(effect, mailId, { ...ports, sendOnce }),
    moveTask: async (wait, askedAt) => void (await openTask(wait, ports, askedAt)),
  });
}

async function proceed(office: LeanOffice, execution: Simulated): Promise<void> {
  const { ports, calls } = office;
  const evaluationId = String(execution.input.evaluationId);
  calls.workflow += 1;
  if (execution.at === 'begin') {
    choose(execution, (await whereItStands({ evaluationId }, ports)).stage);
    return record(office, execution, 'RUNNING');
  }
  const stage = execution.at as TaskStage;
  const taskToken = `token-${calls.workflow}`;
  Object.assign(execution, { toOpen: false, token: taskToken });
  await openTask({ evaluationId, stage, taskToken }, ports);
}

/** As EventBridge has it recorded at the begin and at the end. */
export async function record(
  { ports, during, calls }: LeanOffice,
  { name, machine, input }: Simulated,
  status: 'RUNNING' | 'SUCCEEDED',
): Promise<void> {
  const executionArn = `arn:aws:states:ap-southeast-3:111122223333:execution:${machine}:${name}`;
  const about = { executionName: name, executionArn, machine, subjectId: String(input.evaluationId) };
  const stoppedAt = status === 'RUNNING' ? null : ports.clock().toISOString();
  calls['record of executions'] += 1;
  await during('record of executions', () =>
    ports.executions.record({ ...about, status, startedAt: january.toISOString(), stoppedAt }),
  );
}
