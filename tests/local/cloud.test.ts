import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesizeToy, temporaryFolder } from './toy/app.ts';
import { eventually, type RunningCloud, startCloudProcess } from './toy/process.ts';

let cloud: RunningCloud;
const data = temporaryFolder();

beforeAll(async () => {
  cloud = await startCloudProcess(synthesizeToy(), data);
});
afterAll(() => cloud?.kill('SIGTERM'));

const get = async (path: string, init?: RequestInit) => fetch(cloud.app + path, init);
const post = (path: string, body: unknown, type = 'application/json') =>
  get(path, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const read = async (pk: string): Promise<Record<string, string> | undefined> => {
  const item = (await (await get(`/read/${encodeURIComponent(pk)}`)).json()) as Record<string, string>;
  return item.pk === undefined ? undefined : item;
};
const status = async () => (await fetch(`${cloud.console}/status`)).json();

describe('the HTTP API', () => {
  it('leads a request through a function to the table and back', async () => {
    const made = await post('/items/one', 'hello', 'text/plain');
    expect(made.status).toBe(201);
    expect(made.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
    expect(await read('item#one')).toMatchObject({ text: 'hello' });
  });

  it('hands over an event of payload format 2.0', async () => {
    const response = await get('/echo?a=1&a=2', { headers: { cookie: 'x=1; y=2', 'X-Upper': 'Yes' } });
    expect(await response.json()).toMatchObject({
      version: '2.0',
      routeKey: 'GET /echo',
      rawPath: '/echo',
      rawQueryString: 'a=1&a=2',
      cookies: ['x=1', 'y=2'],
      queryStringParameters: { a: '1,2' },
      headers: { 'x-upper': 'Yes' },
      requestContext: { http: { method: 'GET' } },
    });
  });

  it('hands over a form in base64, as API Gateway does', async () => {
    const event = (await (await post('/echo', 'a=1', 'application/x-www-form-urlencoded')).json()) as Record<
      string,
      unknown
    >;
    expect(event).toMatchObject({ isBase64Encoded: true, body: Buffer.from('a=1').toString('base64') });
  });

  it('answers in its own words when there is no route, a body is too large, a function crashes or is too slow', async () => {
    expect(await (await get('/nowhere')).json()).toEqual({ message: 'Not Found' });
    expect((await post('/echo', 'x'.repeat(11 * 1024 * 1024), 'text/plain')).status).toBe(413);
    expect(await (await get('/crash')).json()).toEqual({ message: 'Internal Server Error' });
    expect((await get('/slow')).status).toBe(500);
    const { functions } = (await status()) as { functions: { name: string; lastError?: string }[] };
    expect(functions.find(({ name }) => name.includes('Slow'))?.lastError).toContain(
      'Task timed out after 1.00 seconds',
    );
  });

  it('asks the authorizer', async () => {
    const guarded = (door?: string) =>
      get('/guarded', door === undefined ? {} : { headers: { 'x-door': door } });
    expect(await (await guarded('open')).json()).toEqual({ lambda: { who: 'ani' } });
    expect((await guarded('shut')).status).toBe(403);
    expect((await guarded()).status).toBe(401);
  });

  it('answers a hundred requests at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => get('/page')));
    expect(new Set(answers.map((each) => each.status))).toEqual(new Set([200]));
  });
});

describe('the stream of the table', () => {
  it('brings records that fit the filter to the function, and nothing else', async () => {
    await post('/items/streamed', 'to the stream', 'text/plain');
    expect(await eventually(() => read('seen#item#streamed'))).toMatchObject({
      text: 'to the stream',
      count: '1',
    });
  });

  it('gives up a record that always fails, keeps it in the queue, and goes on', async () => {
    await post('/items/bad', 'poison', 'text/plain');
    await post('/items/after', 'fine', 'text/plain');
    await eventually(() => read('seen#item#after'));
    const given = await eventually(async () => {
      const { queues } = (await status()) as { queues: { file: string; messages: number }[] };
      return queues[0]?.messages === 0 ? undefined : queues[0];
    });
    expect(readFileSync(given.file, 'utf8')).toContain('RetryAttemptsExhausted');
  });
});

describe('secrets, schedules and the clock', () => {
  it('gives a generated secret by its ARN', async () => {
    expect(await (await get('/secret')).json()).toMatchObject({
      SecretString: expect.stringMatching(/^[A-Za-z0-9]{40}$/),
    });
  });

  it('moves the clock of functions forward, fires what came due once, and never goes back', async () => {
    const before = ((await (await get('/now')).json()) as { now: number }).now;
    const move = (body: object) =>
      fetch(`${cloud.console}/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await move({ seconds: 5 * 3600 })).status).toBe(200);
    const after = ((await (await get('/now')).json()) as { now: number }).now;
    expect(after - before).toBeGreaterThanOrEqual(5 * 3_600_000);
    expect(await eventually(() => read('ticks#hourly'))).toMatchObject({ count: '1' });
    expect((await move({ to: new Date(before).toISOString() })).status).toBe(400);
  });

  it('runs a schedule when asked to', async () => {
    const had = Number((await read('ticks#hourly'))?.count ?? 0);
    const ran = await fetch(`${cloud.console}/schedules/hourly/run`, { method: 'POST' });
    expect(ran.status).toBe(200);
    await eventually(async () => (Number((await read('ticks#hourly'))?.count) > had ? true : undefined));
  });
});

describe('mail', () => {
  it('is kept with recipients and bodies, raw or simple, and can be found by recipient', async () => {
    await post('/mail', '');
    const list = async (to: string) =>
      (
        (await (await fetch(`${cloud.mailbox}/store?to=${to}`)).json()) as {
          emails: { subject: string; body: object }[];
        }
      ).emails;
    expect((await list('ani@example.test')).at(-1)).toMatchObject({
      subject: 'Raw café',
      body: { html: '<p>raw body</p>' },
    });
    expect((await list('budi@example.test')).at(-1)).toMatchObject({
      subject: 'Simple',
      body: { text: 'simple body' },
    });
    expect(await (await fetch(cloud.mailbox)).text()).toContain('Raw café');
  });
});

describe('functions', () => {
  it('see the environment of the template and of Lambda, and nothing of this process', async () => {
    const environment = (await (await get('/environment')).json()) as Record<string, string>;
    expect(environment).toMatchObject({
      AWS_REGION: 'ap-southeast-3',
      TABLE: expect.stringContaining('ToyData'),
    });
    expect(environment.HOME).toBeUndefined();
  });

  it('leave what they log in one file', async () => {
    await get('/slow');
    await sleep(500);
    expect(readFileSync(join(data, 'functions.log'), 'utf8')).toContain('Task timed out after 1.00 seconds');
  });
});
