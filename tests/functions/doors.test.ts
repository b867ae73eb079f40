import { beforeEach, describe, expect, it } from 'vitest';
import { jsonLog } from '../../adapters/telemetry/log.ts';
import { assets } from '../../functions/assets/handler.ts';
import { securityHeaders } from '../../functions/middleware/response.ts';
import { webFunction } from '../../functions/middleware/web-function.ts';
import { dumpOf, evaluationId } from '../usecases/office.ts';
import { eventOf } from './events.ts';
import {
  type Answered,
  answerOf,
  openWebsite,
  planFields,
  signedInAs,
  tokenIn,
  type Website,
} from './website.ts';

const task = `/evaluations/${evaluationId}/task`;
let website: Website;
let cookie: string;

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, 'employee', ['hr']);
});

/** A form that is right in everything but what the test changes. */
async function planForm(): Promise<Record<string, string>> {
  const page = await website.ask('GET', task, { cookies: [cookie] });
  return { formToken: tokenIn(page), version: '1', do: 'submitPlan', ...planFields };
}

describe('forms from elsewhere', () => {
  it.each<[string, Record<string, string>]>([
    ['another site, by its origin', { origin: 'https://evil.example' }],
    ['our host without encryption', { origin: 'http://kinerja.example' }],
    ['another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a sister host, by what the browser says', { 'sec-fetch-site': 'same-site', origin: 'null' }],
    ['another site that says it is none', { 'sec-fetch-site': 'none', origin: 'https://evil.example' }],
  ])('are refused, with nothing written: %s', async (_, headers) => {
    const form = await planForm();
    const before = dumpOf(website.office);
    expect((await website.ask('POST', task, { cookies: [cookie], form, headers })).statusCode).toBe(403);
    expect(dumpOf(website.office)).toBe(before);
  });

  it.each<[string, Record<string, string>]>([
    ['by its origin', { origin: 'https://kinerja.example' }],
    [
      'without its origin, which our pages have the browser keep back',
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
    ],
    ['from a browser that says nothing', {}],
    ['without an origin, from an old browser', { origin: 'null' }],
  ])('are taken from our own page, %s', async (_, headers) => {
    const form = await planForm();
    expect((await website.ask('POST', task, { cookies: [cookie], form, headers })).statusCode).toBe(200);
  });

  it('are refused without the token, with a false one and with that of another session', async () => {
    const form = await planForm();
    const other = await signedInAs(website, 'assessor');
    const theirs = tokenIn(await website.ask('GET', '/', { cookies: [other] }));
    const nobodys = tokenIn(await website.ask('GET', '/'));
    const before = dumpOf(website.office);
    for (const formToken of ['', 'x', '~', theirs, nobodys, `${theirs}~${nobodys}`, `${form.formToken}x`]) {
      const answer = await website.ask('POST', task, { cookies: [cookie], form: { ...form, formToken } });
      expect(answer.statusCode, formToken).toBe(403);
    }
    expect(dumpOf(website.office)).toBe(before);
  });

  it('of every page that writes are refused without a token', async () => {
    const posts = [
      '/hr/roster',
      '/hr/roster/i1/confirm',
      '/hr/cycles',
      '/hr/cycles/2027-abc/start',
      '/hr/cycles/2027-abc/open-assessment',
      task,
      '/sign-out',
      '/t/some-link/renew',
    ];
    const before = dumpOf(website.office);
    for (const path of posts) {
      const answer = await website.ask('POST', path, {
        cookies: [cookie],
        form: { version: '1', do: 'saveDraft' },
      });
      expect(answer.statusCode, path).toBe(403);
    }
    expect(dumpOf(website.office)).toBe(before);
  });
});

describe('who may come in', () => {
  it('sends people who have not signed in to do so, and back', async () => {
    const answer = await website.ask('GET', '/hr/cycles', { query: { a: '1 2' } });
    expect(answer).toMatchObject({
      statusCode: 303,
      headers: { location: `/sign-in?returnTo=${encodeURIComponent('/hr/cycles?a=1+2')}` },
    });
  });

  it.each<[string, string[]]>([
    ['/hr/cycles', ['auditors', 'administrators']],
    ['/hr/roster', ['administrators']],
    ['/hr/cycles/2027-abc', []],
    ['/admin/executions', ['hr']],
    ['/admin/executions/e1/plan/1', ['hr', 'auditors']],
  ])('shows %s to nobody without its role', async (path, roles) => {
    const other = await signedInAs(website, 'assessor', roles as []);
    const answer = await website.ask('GET', path, { cookies: [other] });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('<h1>');
  });

  it('takes a session for ended when its time is over', async () => {
    website.office.clock.forward(3_600_000);
    expect((await website.ask('GET', '/hr/cycles', { cookies: [cookie] })).statusCode).toBe(303);
  });

  it('does not tell a stranger that an evaluation exists', async () => {
    const stranger = await signedInAs(website, 'stranger');
    const there = await website.ask('GET', `/evaluations/${evaluationId}`, { cookies: [stranger] });
    const notThere = await website.ask('GET', '/evaluations/2027-abc-nobody', { cookies: [stranger] });
    expect(there.statusCode).toBe(404);
    const nameless = ({ body }: Answered) =>
      body.replaceAll(evaluationId, 'ID').replaceAll('2027-abc-nobody', 'ID');
    expect(nameless(there)).toBe(nameless(notThere));
  });
});

describe('every answer', () => {
  it('carries the security headers, errors and unknown addresses too', async () => {
    const asked: [string, string, number][] = [
      ['GET', '/', 200],
      ['GET', '/hr/roster', 200],
      ['GET', '/nowhere', 404],
      ['GET', '/evaluations/none', 404],
      ['GET', '/t/none', 404],
      ['HEAD', '/t/none', 404],
      ['GET', '/admin/executions', 403],
      ['POST', '/hr/cycles', 403],
      ['PUT', '/', 404],
      ['GET', '/sign-in', 303],
    ];
    for (const [method, path, status] of asked) {
      const answer = await website.ask(method, path, { cookies: [cookie], form: {} });
      expect(answer.statusCode, path).toBe(status);
      expect(answer.headers, path).toMatchObject({ ...securityHeaders, 'cache-control': 'no-store' });
    }
  });

  it('allows nothing foreign in pages', () => {
    expect(securityHeaders['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  it('also of the assets, found or not', async () => {
    const handler = assets({ 'a.css': { body: 'a{}', contentType: 'text/css' } }) as never;
    for (const [file, status] of [
      ['a.css', 200],
      ['b.css', 404],
      ['__proto__', 404],
    ] as const) {
      const answer = await answerOf(handler, {
        ...eventOf('GET', `/assets/${file}`),
        pathParameters: { file },
      });
      expect(answer).toMatchObject({ statusCode: status, headers: securityHeaders });
    }
  });
});

describe('what nobody expected', () => {
  const secret = 'Gita Utami <gita@kinerja.example> 198803132010091901';
  async function askBroken(error: Error) {
    const lines: string[] = [];
    const ports = { ...website.ports, log: jsonLog({}, (line) => lines.push(line)) };
    const broken = async () => Promise.reject(error);
    const web = webFunction([{ method: 'GET', path: '/t/{linkId}', page: broken }], ports);
    const answer = await answerOf(
      web,
      eventOf('GET', '/t/a-secret-link', { cookies: [cookie], requestId: 'R-4711' }),
    );
    return { answer, lines };
  }

  it('is answered with a number, and logged under it without a word of anybody', async () => {
    const { answer, lines } = await askBroken(new Error(`row of ${secret}`, { cause: secret }));
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('R-4711');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      code: 'REQUEST_FAILED',
      reference: 'R-4711',
    });
    for (const word of ['gita@', '198803132010091901', 'a-secret-link', 'session-of', 'employee']) {
      expect(lines[0]).not.toContain(word);
    }
    expect(answer.body).not.toContain('Gita');
  });

  it.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'TransactionCanceledException'])(
    'but passes by itself is a 503 and not our fault: %s',
    async (name) => {
      const { answer } = await askBroken(Object.assign(new Error('busy'), { name }));
      expect(answer.statusCode).toBe(503);
    },
  );

  it('still lets people sign out and change the language', async () => {
    const page = await website.ask('GET', '/nowhere', { cookies: [cookie, '__Host-language=en'] });
    expect(page.body).toContain('Page not found');
    const form = { formToken: tokenIn(page) };
    expect(await website.ask('POST', '/sign-out', { cookies: [cookie], form })).toMatchObject({
      statusCode: 303,
    });
    expect(website.office.store.sessions.size).toBe(0);
  });

  it('leads back from a form that was refused to the page that it stands on', async () => {
    const answer = await website.ask('POST', '/hr/cycles/2027-abc/start', { cookies: [cookie], form: {} });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('href="/hr/cycles/2027-abc"');
  });
});
