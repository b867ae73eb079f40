import { beforeEach, describe, expect, it } from 'vitest';
import { personNamedIn, sessionIdFor } from '../../functions/middleware/session-id.ts';
import { commands } from '../core/examples.ts';
import { act, evaluationId } from '../usecases/office.ts';
import { openWebsite, signedInAs, textOf, type Website } from './website.ts';

let website: Website;
let calls: string[] = [];
const task = `/evaluations/${evaluationId}/task`;
const waiting = 'Name of employee';

beforeEach(async () => {
  website = await openWebsite({ step: (name: string) => void calls.push(name) });
  await act(website.office, 'employee', commands.submitPlan);
  calls = [];
});

/** A session whose id names one person, and which is another's. */
async function sessionNaming(named: string, personId: string | null): Promise<string> {
  const sessionId = sessionIdFor('a secret', named);
  const expiresAt = new Date(website.office.clock().getTime() + 3_600_000).toISOString();
  const about = { email: 'x@kinerja.example', name: 'X', roles: [], organisation: null, expiresAt };
  await website.office.sessions.begin({ sessionId, personId, ...about });
  return `__Host-session=${sessionId}`;
}
const plansAs = (cookie: string) => website.ask('GET', '/team/plans', { cookies: [cookie] });

describe('what is read before it is known who asks', () => {
  it('is shown to the person whom the session is of', async () => {
    expect(textOf(await plansAs(await signedInAs(website, 'assessor')))).toContain(waiting);
  });

  it('is shown to nobody else: what the session’s id says of its person counts for nothing', async () => {
    const page = await plansAs(await sessionNaming('assessor', 'stranger'));
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain(waiting);
    const theirs = await plansAs(await sessionNaming('stranger', 'assessor'));
    expect(textOf(theirs)).toContain(waiting);
    expect((await plansAs(await sessionNaming('assessor', null))).statusCode).toBe(403);
  });

  it('is shown to nobody whose session is over or made up; they are asked to sign in', async () => {
    const cookie = await signedInAs(website, 'assessor');
    website.office.clock.forward(4 * 3_600_000);
    for (const each of [cookie, '__Host-session=made-up.assessor']) {
      const page = await plansAs(each);
      expect([page.statusCode, page.headers.location]).toEqual([303, '/sign-in?returnTo=%2Fteam%2Fplans']);
    }
  });

  it('is nothing for whoever brings no session', async () => {
    for (const path of [task, '/team/plans', '/me/data', '/periods']) await website.ask('GET', path);
    expect(calls).toEqual([]);
    await website.ask('GET', task, { cookies: ['__Host-session=made-up'] });
    expect(calls).not.toEqual([]);
  });
});

it('the id of a session names its person, where it has one', () => {
  expect(personNamedIn(sessionIdFor('secret', 'p1'))).toBe('p1');
  for (const id of [sessionIdFor('secret', null), 'secret', 'secret.', ''])
    expect(personNamedIn(id)).toBeNull();
});
