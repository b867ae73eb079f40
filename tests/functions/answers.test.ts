import { beforeEach, describe, expect, it } from 'vitest';
import { jsonLog } from '../../adapters/telemetry/log.ts';
import { assets } from '../../functions/assets/handler.ts';
import { securityHeaders } from '../../functions/middleware/response.ts';
import { webFunction } from '../../functions/middleware/web-function.ts';
import { eventOf } from './events.ts';
import { answerOf, openWebsite, signedInAs, tokenIn, type Website } from './website.ts';

let website: Website;
let cookie: string;

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, 'employee', ['hr']);
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
