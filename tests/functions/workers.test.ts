import type { DynamoDBBatchResponse, DynamoDBStreamEvent, Handler } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { handler as deliverOutbox } from '../../functions/deliver-outbox/handler.ts';
import { handler as fanOutPage } from '../../functions/fan-out-page/handler.ts';
import { handler as openTask } from '../../functions/open-task/handler.ts';
import { handler as recordExecution } from '../../functions/record-execution/handler.ts';
import { handler as sweep } from '../../functions/sweep/handler.ts';
import { handler as whereItStands } from '../../functions/where-it-stands/handler.ts';
import { commands } from '../core/examples.ts';
import { fakeLog } from '../fakes/log.ts';
import {
  act,
  dumpOf,
  evaluationId,
  type Office,
  openOffice,
  pendingIn,
  withOneEvaluation,
} from '../usecases/office.ts';

let office: Office;
let log: ReturnType<typeof fakeLog>;
const ports = () => ({ ...office.ports, perform: office.perform, deliver: office.deliver, log });

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  log = fakeLog();
});

/** Calls a worker as Lambda does. */
async function call<Answer>(worker: unknown, input: unknown): Promise<Answer> {
  return (await (worker as Handler)(input, {} as never, () => {})) as Answer;
}

/** A batch of the table's stream, a record for each entry. */
function batchOf(...outboxIds: (string | undefined)[]): DynamoDBStreamEvent {
  const Records = outboxIds.map((outboxId, index) => ({
    eventName: 'INSERT' as const,
    dynamodb: {
      SequenceNumber: String(100 + index),
      NewImage: outboxId ? { outboxId: { S: outboxId } } : {},
    },
  }));
  return { Records };
}

/** Three entries: two mails, and between them the start of an execution, which the engine refuses. */
async function threeEntries(): Promise<string[]> {
  await office.open('planning', 'token-1');
  await act(office, 'employee', commands.submitPlan);
  await office.open('planReview', 'token-2');
  office.engine.start = async () => Promise.reject(new Error('ThrottlingException'));
  const [start = '', first = '', ...rest] = pendingIn(office);
  return [first, start, ...rest];
}

describe('delivering a batch of the stream', () => {
  it('reports the one record that failed, and delivers the others', async () => {
    const ids = await threeEntries();
    const answer = await call<DynamoDBBatchResponse>(deliverOutbox(ports()), batchOf(...ids));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '101' }] });
    expect(pendingIn(office)).toEqual([ids[1]]);
    expect(log.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { code: 'DELIVERY_FAILED', fields: { outboxId: ids[1] } },
    ]);
  });

  it('is a no-op for a batch that comes again', async () => {
    await office.open('planning', 'token-1');
    const batch = batchOf(...pendingIn(office));
    await call(deliverOutbox(ports()), batch);
    const before = dumpOf(office);
    expect(await call(deliverOutbox(ports()), batch)).toEqual({ batchItemFailures: [] });
    expect(dumpOf(office)).toBe(before);
    expect(office.mailer.sent).toHaveLength(1);
  });

  it('delivers in any order of the records', async () => {
    await office.open('planning', 'token-1');
    await act(office, 'employee', commands.submitPlan);
    await office.open('planReview', 'token-2');
    const answer = await call(deliverOutbox(ports()), batchOf(...pendingIn(office).reverse()));
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1', output: { stage: 'planReview' } }]);
  });

  it('passes over what is no entry, or one that is forgotten', async () => {
    const answer = await call(deliverOutbox(ports()), batchOf(undefined, 'forgotten'));
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(log.lines.map(({ code }) => code)).toEqual(['STREAM_RECORD_IGNORED']);
  });

  it('leaves a mail that has to wait to the sweeper, and does not hold up the stream', async () => {
    await office.open('planning', 'token-1');
    office.mailer.answers.push('notSent');
    const answer = await call(deliverOutbox(ports()), batchOf(...pendingIn(office)));
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(pendingIn(office)).toHaveLength(1);
    office.clock.forward(300_000);
    expect(await call(sweep(ports()), {})).toMatchObject({ delivered: 1 });
  });
});

describe('the sweeper', () => {
  it('tells the log what failed and why, and goes on', async () => {
    const ids = await threeEntries();
    office.clock.forward(300_000);
    expect(await call(sweep(ports()), {})).toMatchObject({ undelivered: 1, failed: 0 });
    const told = log.lines.filter(({ code }) => code !== 'DELIVERED');
    expect(told.map(({ code, fields }) => [code, fields.outboxId])).toEqual([
      ['DELIVERY_FAILED', ids[1]],
      ['SWEPT', undefined],
    ]);
    expect(pendingIn(office)).toEqual([ids[1]]);
  });
});

/** What EventBridge tells of an execution. */
const statusOf = (status: string, stopDate?: number, name = `${evaluationId}-plan-1`) => ({
  source: 'aws.states',
  detail: {
    executionArn: `arn:aws:states:x:1:execution:plan:${name}`,
    stateMachineArn: 'arn:aws:states:x:1:stateMachine:plan',
    name,
    status,
    startDate: Date.parse('2027-01-05T03:00:00Z'),
    stopDate: stopDate ?? null,
  },
});

describe('recording what the engine tells', () => {
  const recorded = (name = `${evaluationId}-plan-1`, subject = evaluationId) =>
    office.executions.load(subject, name);

  it('does not take a late RUNNING for news', async () => {
    const worker = recordExecution(ports());
    await call(worker, statusOf('SUCCEEDED', Date.parse('2027-01-06T03:00:00Z')));
    await call(worker, statusOf('RUNNING'));
    expect(await recorded()).toMatchObject({ status: 'SUCCEEDED', stoppedAt: '2027-01-06T03:00:00.000Z' });
  });

  it('hears that what had stopped was redriven and runs again', async () => {
    const worker = recordExecution(ports());
    await call(worker, statusOf('ABORTED', Date.parse('2027-01-06T03:00:00Z')));
    const { detail, ...event } = statusOf('RUNNING');
    await call(worker, { ...event, detail: { ...detail, redriveCount: 1 } });
    expect(await recorded()).toMatchObject({ status: 'RUNNING', stoppedAt: null, redrives: 1 });
  });

  it.each([
    ['the engine tells', { stateMachineVersionArn: 'arn:aws:states:x:1:stateMachine:plan:4' }, '4'],
    ['the engine does not tell', { stateMachineVersionArn: null }, '3'],
    ['the input is left out, or none of ours', { input: 'null' }, undefined],
  ])('knows with which version an execution was started where %s', async (_, change, version) => {
    const { detail, ...event } = statusOf('RUNNING');
    const input = JSON.stringify({ evaluationId, attempt: 1, workflowVersion: '3' });
    await call(recordExecution(ports()), { ...event, detail: { ...detail, input, ...change } });
    expect((await recorded())?.workflowVersion).toBe(version);
  });

  it.each([
    ['2027-abc-start-cycle-enrol', '2027-abc', 'start-cycle'],
    [`${evaluationId}-assessment-2`, evaluationId, 'assessment'],
    ['2027-plan-appeal-plan-1', '2027-plan-appeal', 'plan'],
  ])('knows whose execution %s is', async (name, subject, machine) => {
    await call(recordExecution(ports()), statusOf('RUNNING', undefined, name));
    expect(await recorded(name, subject)).toMatchObject({ machine, status: 'RUNNING', stoppedAt: null });
  });

  it.each(['somebody-elses', 'plan', '-plan-1'])('leaves alone what is not ours: %s', async (name) => {
    await call(recordExecution(ports()), statusOf('RUNNING', undefined, name));
    expect(office.store.executions.size).toBe(0);
    expect(log.lines.map(({ code }) => code)).toEqual(['EXECUTION_NOT_OURS']);
  });
});

describe('what the workflow calls', () => {
  it('opens a task, once, whether it is called once or twice with the same event', async () => {
    const input = { evaluationId, stage: 'planning', taskToken: 'token-1' };
    await call(openTask(ports()), input);
    const before = dumpOf(office);
    await call(openTask(ports()), input);
    expect(dumpOf(office)).toBe(before);
  });

  it('is told where an evaluation stands', async () => {
    expect(await call(whereItStands(ports()), { evaluationId })).toEqual({ evaluationId, stage: 'planning' });
    const asked = (planAttempt: number) => call(whereItStands(ports()), { evaluationId, planAttempt });
    expect([await asked(1), await asked(0)]).toEqual([
      { evaluationId, stage: 'planning' },
      { evaluationId, stage: 'active' },
    ]);
  });

  it.each<[string, () => unknown, unknown]>([
    ['open-task', () => openTask(ports()), { evaluationId, stage: 'active', taskToken: 't' }],
    ['open-task', () => openTask(ports()), { evaluationId, stage: 'planning', taskToken: '' }],
    ['where-it-stands', () => whereItStands(ports()), {}],
    ['fan-out-page', () => fanOutPage(ports()), { cycleId: '2027-abc', step: 'everything', cursor: null }],
    ['record-execution', () => recordExecution(ports()), { detail: { status: 'RUNNING' } }],
  ])(
    'refuses at the door of %s what it does not understand, and logs it without the input',
    async (_, worker, input) => {
      const before = dumpOf(office);
      await expect(call(worker(), input)).rejects.toThrow();
      expect(log.lines.map(({ code }) => code)).toEqual(['WORK_FAILED']);
      expect(dumpOf(office)).toBe(before);
    },
  );
});
