import { beforeEach, describe, expect, it } from 'vitest';
import { dumpOf, evaluationId } from '../usecases/office.ts';
import { type Answered, openWebsite, planFields, signedInAs, tokenIn, type Website } from './website.ts';

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
      '/hr/cycles/2027-abc/gtk',
      '/hr/cycles/2027-abc/gtk/g1/confirm',
      '/hr/cycles',
      '/hr/cycles/2027-abc/start',
      '/hr/cycles/2027-abc/open-assessment',
      '/admin/evaluations/help',
      `/admin/evaluations/${evaluationId}/help`,
      `/admin/evaluations/${evaluationId}/reassign`,
      task,
      '/sign-out',
      '/t/some-link/renew',
      '/t/some-link/code',
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
    ['/hr/cycles', ['administrators']],
    ['/hr/roster', ['administrators']],
    ['/hr/cycles/2027-abc', []],
    ['/admin/executions', ['hr']],
    ['/admin/executions/e1/plan/1', ['hr', 'organisation-hr']],
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
