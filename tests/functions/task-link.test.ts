import { beforeEach, describe, expect, it } from 'vitest';
import { commands, person } from '../core/examples.ts';
import { act, deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import {
  type Answered,
  openWebsite,
  planFields,
  sendForm,
  signedInAs,
  textOf,
  tokenIn,
  type Website,
} from './website.ts';

let website: Website;
const linkId = (version: number, personId: string, rotation = 0) =>
  website.office.links.idFor({ evaluationId, version, personId, rotation });
const mine = () => `/t/${linkId(1, 'employee')}`;
const theirs = () => `/t/${linkId(2, 'assessor')}`;

beforeEach(async () => {
  website = await openWebsite();
  await website.office.open('planning', 'token-1');
  await deliverAll(website.office);
});

/** The plan is handed in, and the assessor has a link. */
async function planHandedIn(): Promise<void> {
  await act(website.office, 'employee', commands.submitPlan);
  await website.office.open('planReview', 'token-2');
  await deliverAll(website.office);
}

/** A page without what the id in its address has in it. */
const nameless = ({ statusCode, headers, body }: Answered, path: string) => ({
  statusCode,
  headers,
  body: body.replaceAll(path, '/t/ID').replaceAll(/name="formToken" value="[^"]*"/g, 'TOKEN'),
});

describe('looking at a link', () => {
  it('writes nothing, however often a scanner looks before the person does, and the link still works', async () => {
    const before = dumpOf(website.office);
    for (let look = 0; look < 50; look += 1) {
      expect((await website.ask('HEAD', mine())).statusCode).toBe(200);
      expect((await website.ask('GET', mine())).statusCode).toBe(200);
    }
    expect(dumpOf(website.office)).toBe(before);
    expect((await sendForm(website, mine(), { do: 'submitPlan', ...planFields })).statusCode).toBe(200);
  });

  it('shows whose turn it is, without the token of the wait and with no script but our own file', async () => {
    const { body } = await website.ask('GET', mine());
    expect(body).toContain('Name of employee');
    expect(body).not.toContain('token-1');
    const scripts = body.match(/<script[^>]*>/g) ?? [];
    for (const script of scripts) expect(script).toMatch(/^<script src="\/assets\/[^"]+"[^>]*>$/);
    expect(scripts.length).toBeLessThanOrEqual(1);
  });

  it('shows the same page for expired, used, replaced and unknown links, but for the id', async () => {
    const unknown = nameless(await website.ask('GET', '/t/guess'), '/t/guess');
    expect(unknown.statusCode).toBe(404);
    const closed: Record<string, () => Promise<unknown>> = {
      used: planHandedIn,
      expired: async () => website.office.clock.forward(400 * 86_400_000),
      replaced: () => sendForm(website, mine(), {}, { to: `${mine()}/renew` }),
    };
    for (const [why, close] of Object.entries(closed)) {
      website = await openWebsite();
      await website.office.open('planning', 'token-1');
      await close();
      expect(nameless(await website.ask('GET', mine()), mine()), why).toEqual(unknown);
    }
  });

  it('counts guesses apart from links that were ours, and logs neither', async () => {
    await website.ask('GET', '/t/guess');
    await planHandedIn();
    await website.ask('GET', mine());
    expect(website.log.lines.map(({ code }) => code)).toEqual(['LINK_UNKNOWN', 'LINK_EXPIRED']);
    expect(JSON.stringify(website.log.lines)).not.toContain('guess');
    expect(JSON.stringify(website.log.lines)).not.toContain(linkId(1, 'employee'));
  });
});

describe('answering by a link', () => {
  it('records once what is sent twice at the same time, and gives both the same receipt', async () => {
    const page = await website.ask('GET', mine());
    const form = { formToken: tokenIn(page), version: '1', do: 'submitPlan', ...planFields };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => website.ask('POST', mine(), { form })),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    const events = website.office.store.events.get(evaluationId) ?? [];
    expect(events).toHaveLength(2);
    const codes = answers.map(({ body }) => /\/verify\?code=([^"]+)"/.exec(body)?.[1]);
    expect(new Set(codes)).toEqual(new Set([`${evaluationId}.2.${events[1]?.hash.slice(0, 32)}`]));
  });

  it('tells the receipt of the first time when it is sent again later', async () => {
    const page = await website.ask('GET', mine());
    const form = { formToken: tokenIn(page), version: '1', do: 'submitPlan', ...planFields };
    const cookies = ['__Host-language=en'];
    await website.ask('POST', mine(), { form, cookies });
    website.office.clock.forward(7_200_000);
    const again = await website.ask('POST', mine(), { form, cookies });
    expect(again.statusCode).toBe(200);
    expect(textOf(again)).toContain('Already recorded');
    expect(textOf(again)).toMatch(/10[.:]00/);
    expect(website.office.store.events.get(evaluationId)).toHaveLength(2);
  });

  it('tells whoever decides otherwise what was decided, by whom and when', async () => {
    await planHandedIn();
    const page = await website.ask('GET', theirs());
    const fields = { formToken: tokenIn(page), version: '2' };
    await website.ask('POST', theirs(), { form: { ...fields, do: 'approvePlan' } });
    website.office.clock.forward(7_200_000);
    const before = dumpOf(website.office);
    const form = { ...fields, do: 'returnPlan', reason: 'Belum terukur' };
    const other = await website.ask('POST', theirs(), { form, cookies: ['__Host-language=en'] });
    expect(other.statusCode).toBe(409);
    expect(textOf(other)).toContain('Name of assessor');
    expect(textOf(other)).toMatch(/10[.:]00/);
    expect(dumpOf(website.office)).toBe(before);
  });

  it('counts the version of the link and not that of the form', async () => {
    await planHandedIn();
    const page = await website.ask('GET', theirs());
    const form = { formToken: tokenIn(page), version: '1', do: 'approvePlan' };
    expect((await website.ask('POST', theirs(), { form })).statusCode).toBe(200);
    expect(website.office.store.states.get(evaluationId)?.version).toBe(3);
  });

  it('is over when the assessor was replaced while the page was open: nothing written, nothing told', async () => {
    await planHandedIn();
    const page = await website.ask('GET', theirs());
    const state = website.office.store.states.get(evaluationId);
    const assessor = { personId: 'another', name: 'Another', position: 'Guru' };
    for (const version of [2, 3]) {
      if (state) website.office.store.states.set(evaluationId, { ...state, version, assessor });
      const before = dumpOf(website.office);
      const form = { formToken: tokenIn(page), do: 'approvePlan' };
      const answer = await website.ask('POST', theirs(), { form });
      expect(answer.statusCode).toBe(404);
      expect(answer.body).not.toContain('Name of employee');
      expect(dumpOf(website.office)).toBe(before);
    }
  });

  it('takes the token of another link for none', async () => {
    const token = tokenIn(await website.ask('GET', '/t/guess'));
    const before = dumpOf(website.office);
    const form = { formToken: token, do: 'submitPlan', ...planFields };
    expect((await website.ask('POST', mine(), { form })).statusCode).toBe(403);
    expect(dumpOf(website.office)).toBe(before);
  });

  it('signs out whoever has signed in too, from that very page', async () => {
    const cookie = await signedInAs(website, 'employee');
    expect(await sendForm(website, mine(), {}, { cookie, to: '/sign-out' })).toMatchObject({
      statusCode: 303,
    });
    expect(website.office.store.sessions.size).toBe(0);
  });

  it('acts also after the session of whoever had signed in too has ended', async () => {
    const cookies = [await signedInAs(website, 'employee')];
    const page = await website.ask('GET', mine(), { cookies });
    website.office.clock.forward(9 * 3_600_000);
    const form = { formToken: tokenIn(page), version: '1', do: 'submitPlan', ...planFields };
    expect((await website.ask('POST', mine(), { cookies, form })).statusCode).toBe(200);
  });
});

describe('an act of the office while a link is out', () => {
  it.each([
    ['redriveExecution', 'administrator'],
    ['restartPhase', 'administrator'],
    ['catchUp', 'administrator'],
    ['sendAgain', 'hr'],
    ['reassignAssessor', 'hr'],
  ] as const)(
    '%s gives the task another link: the old one acts no more, and offers a fresh one',
    async (name, kind) => {
      await planHandedIn();
      const { office } = website;
      await office.plain.people.saveAll([person('successor')]);
      const old = theirs();
      const form = { formToken: tokenIn(await website.ask('GET', old)), do: 'approvePlan' };
      const actor = { kind, personId: 'officer' } as const;
      const command = commands[name];
      await office.perform({ evaluationId, version: null, command, actor });
      await deliverAll(office);
      const before = dumpOf(office);
      const closed = await website.ask('GET', old);
      const unknown = await website.ask('GET', '/t/guess');
      expect(nameless(closed, old)).toEqual(nameless(unknown, '/t/guess'));
      expect(closed.body).toContain(`action="${old}/renew"`);
      const posted = await website.ask('POST', old, { form });
      expect([404, 409]).toContain(posted.statusCode);
      expect(dumpOf(office)).toBe(before);
      const to = name === 'reassignAssessor' ? 'successor' : 'assessor';
      const fresh = office.mailer.sent.findLast(({ text }) => text.includes('/t/'));
      expect(fresh?.to).toBe(`${to}@kinerja.example`);
      const path = new URL(fresh?.text.split('\n')[0] ?? '').pathname;
      expect(path).not.toBe(old);
      expect((await sendForm(website, path, { do: 'approvePlan' })).statusCode).toBe(200);
    },
  );
});

describe('asking for a fresh link', () => {
  it('answers alike for every id', async () => {
    const renewed = async (path: string) => {
      const token = tokenIn(await website.ask('GET', '/t/guess'));
      const own = tokenIn(await website.ask('GET', path));
      const form = { formToken: path === '/t/guess' ? token : own };
      return nameless(await website.ask('POST', `${path}/renew`, { form }), path);
    };
    const guess = await renewed('/t/guess');
    expect(guess.statusCode).toBe(200);
    expect(await renewed(mine())).toEqual(guess);
    expect(website.office.store.tasks.get(`${evaluationId} 1`)?.rotation).toBe(1);
  });
});
