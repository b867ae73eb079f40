import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  RedriveExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesizeToy, temporaryFolder } from './toy/app.ts';
import { eventually, failingStart, type RunningCloud, startCloudProcess } from './toy/process.ts';

let assembly: string;
let cloud: RunningCloud;
let engine: SFNClient;
let stateMachineArn: string;
const data = temporaryFolder();

async function begin(): Promise<void> {
  cloud = await startCloudProcess(assembly, data);
  const environment = (await (await fetch(`${cloud.app}/environment`)).json()) as Record<string, string>;
  stateMachineArn = environment.MACHINE ?? '';
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  engine = new SFNClient({
    region: 'ap-southeast-3',
    endpoint: environment.AWS_ENDPOINT_URL_SFN ?? '',
    credentials,
  });
}

beforeAll(async () => {
  assembly = synthesizeToy();
  await begin();
});
afterAll(() => cloud?.kill('SIGTERM'));

const start = (name: string, input: object = { rest: 0 }) =>
  engine.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
const describeIt = (executionArn: string | undefined) =>
  engine.send(new DescribeExecutionCommand({ executionArn }));
const waitFor = (executionArn: string | undefined, status: string) =>
  eventually(async () => {
    const found = await describeIt(executionArn);
    return found.status === status ? found : undefined;
  });
const token = (name: string, not?: string) =>
  eventually(async () => {
    const item = (await (await fetch(`${cloud.app}/read/token%23${name}`)).json()) as { token?: string };
    return item.token === not ? undefined : item.token;
  });
const answer = (taskToken: string, ok: boolean) =>
  engine.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ ok }) }));

describe('an execution', () => {
  it('waits by token, goes on with the answer, and tells its history in the words of Step Functions', async () => {
    const { executionArn } = await start('happy');
    await answer(await token('happy'), true);
    const ended = await waitFor(executionArn, 'SUCCEEDED');
    expect(JSON.parse(ended.output ?? '')).toEqual({ rest: 0, answer: { ok: true } });
    const { events } = await engine.send(new GetExecutionHistoryCommand({ executionArn }));
    // An answer that comes before its function has ended leaves no TaskSubmitted.
    const types = events?.map(({ type }) => type).filter((type) => type !== 'TaskSubmitted');
    expect(types).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'WaitStateEntered',
      'WaitStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ]);
    expect(events?.[0]?.timestamp).toBeInstanceOf(Date);
    expect(events?.[1]?.stateEnteredEventDetails).toMatchObject({ name: 'Ask' });
  });

  it('is started once for the same name and input, and refused for another input', async () => {
    const [first, second] = await Promise.all([start('twice'), start('twice')]);
    expect(second.executionArn).toBe(first.executionArn);
    expect(second.startDate).toEqual(first.startDate);
    await expect(start('twice', { rest: 9 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it('fails by its definition, tells the event bus, and can be redriven', async () => {
    const { executionArn } = await start('refused');
    const first = await token('refused');
    await answer(first, false);
    expect(await waitFor(executionArn, 'FAILED')).toMatchObject({
      error: 'Refused',
      cause: 'the answer was no',
    });
    await eventually(async () => {
      const item = (await (await fetch(`${cloud.app}/read/status%23refused`)).json()) as { status?: string };
      return item.status === 'FAILED' ? true : undefined;
    });
    await engine.send(new RedriveExecutionCommand({ executionArn }));
    await answer(await token('refused', first), true);
    await waitFor(executionArn, 'SUCCEEDED');
    await expect(answer(first, true)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(answer('made up', true)).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  it('can be stopped, and is listed by its status, page by page', async () => {
    for (const name of ['stop-1', 'stop-2', 'stop-3']) {
      const { executionArn } = await start(name);
      await engine.send(new StopExecutionCommand({ executionArn, error: 'Test', cause: 'enough' }));
    }
    const list = (nextToken?: string) =>
      engine.send(
        new ListExecutionsCommand({
          stateMachineArn,
          statusFilter: 'ABORTED',
          maxResults: 2,
          ...(nextToken && { nextToken }),
        }),
      );
    const page = await list();
    expect(page.executions?.map(({ name }) => name)).toEqual(['stop-3', 'stop-2']);
    expect((await list(page.nextToken)).executions?.map(({ name }) => name)).toEqual(['stop-1']);
  });

  it('ends in the catch of its timeout when the clock passes it', async () => {
    const { executionArn } = await start('late');
    await token('late');
    const body = JSON.stringify({ seconds: 3_000_001 });
    await fetch(`${cloud.console}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await waitFor(executionArn, 'FAILED')).toMatchObject({ error: 'TooLate' });
  });
});

describe('after kill -9', () => {
  it('executions wait again with a new token, and the clock, tables and mails are as they were', async () => {
    const { executionArn } = await start('survivor');
    const old = await token('survivor');
    await fetch(`${cloud.app}/mail`, { method: 'POST' });
    const before = ((await (await fetch(`${cloud.app}/now`)).json()) as { now: number }).now;
    await cloud.kill('SIGKILL');
    await begin();
    const fresh = await token('survivor', old);
    await expect(answer(old, true)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await answer(fresh, true);
    await waitFor(executionArn, 'SUCCEEDED');
    const after = ((await (await fetch(`${cloud.app}/now`)).json()) as { now: number }).now;
    expect(after).toBeGreaterThan(before);
    expect(
      ((await (await fetch(`${cloud.mailbox}/store`)).json()) as { emails: unknown[] }).emails,
    ).toHaveLength(2);
  });

  it('no database is left running, and records of the stream that nobody had read are read', async () => {
    const { database } = await runningDatabase();
    await fetch(`${cloud.app}/items/unread`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'x',
    });
    await cloud.kill('SIGKILL');
    await eventually(() =>
      fetch(database).then(
        () => undefined,
        () => true,
      ),
    );
    await begin();
    await eventually(async () => {
      const item = (await (await fetch(`${cloud.app}/read/seen%23item%23unread`)).json()) as { pk?: string };
      return item.pk;
    });
  });

  it('a second process on the same data folder is refused', async () => {
    expect(await failingStart(assembly, data)).toContain('is in use by another process');
    expect((await fetch(`${cloud.app}/now`)).status).toBe(200);
  });
});

async function runningDatabase(): Promise<{ database: string }> {
  const environment = (await (await fetch(`${cloud.app}/environment`)).json()) as Record<string, string>;
  return { database: environment.AWS_ENDPOINT_URL_DYNAMODB ?? '' };
}
