import { beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../core/limits/limits.ts';
import { deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import { eventOf } from './events.ts';
import { answerOf, openWebsite, planFields, textOf, tokenIn, type Website } from './website.ts';

let website: Website;
let path: string;

beforeEach(async () => {
  website = await openWebsite();
  const { office } = website;
  await deliverAll(office);
  path = `/t/${office.links.idFor({ evaluationId, version: 1, personId: 'employee', rotation: 0 })}`;
});

const formOf = async (fields: Record<string, string> = {}) => ({
  formToken: tokenIn(await website.ask('GET', path)),
  ...fields,
});

describe('too many forms behind one link', () => {
  const wrong = {
    ...planFields,
    'results.0.text': '',
    do: 'submitPlan',
    behaviourExpectation: 'Ramah\n"dan" <tegas>',
  };

  it('are answered with 429, when to try again, and everything that was sent', async () => {
    const form = await formOf(wrong);
    for (let time = 0; time < limits.answer.link.times; time += 1)
      expect((await website.ask('POST', path, { form })).statusCode).toBe(422);
    const before = dumpOf(website.office);
    const refused = await website.ask('POST', path, { form });
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(600);
    expect(textOf(refused)).toContain('Terlalu sering');
    expect(textOf(refused)).toMatch(/Coba lagi setelah .* pukul /);
    expect(dumpOf(website.office)).toBe(before);
    // Nothing is lost: the page sends it all again, once the time has come.
    for (const name of Object.keys(form)) expect(refused.body).toContain(`name="${name}"`);
    expect(refused.body).toContain('Ramah\n&quot;dan&quot; &lt;tegas');
    website.office.clock.forward(600_000);
    const again = { ...form, 'results.0.text': planFields['results.0.text'] };
    expect((await website.ask('POST', path, { form: again })).statusCode).toBe(200);
    const english = await website.ask('POST', path, { form, cookies: ['__Host-language=en'] });
    expect(english.statusCode).not.toBe(429);
  });

  it('do not keep anybody from looking, and looking counts nothing', async () => {
    const form = await formOf(wrong);
    for (let time = 0; time <= limits.answer.link.times; time += 1) await website.ask('POST', path, { form });
    expect((await website.ask('GET', path)).statusCode).toBe(200);
    const taken: unknown[] = [];
    website.ports.limiter.take = async (counted) => void taken.push(counted);
    await website.ask('GET', path);
    await website.ask('HEAD', path);
    await website.ask('POST', path, { form: { do: 'submitPlan' } });
    expect(taken).toEqual([]);
  });
});

describe('asking for fresh links', () => {
  it('too often is answered with 429, in the visitor’s language, and sends no mail', async () => {
    const form = await formOf();
    const ask = () => website.ask('POST', `${path}/renew`, { form, cookies: ['__Host-language=en'] });
    for (let time = 0; time < limits.renew.link.times; time += 1) expect((await ask()).statusCode).toBe(200);
    website.office.clock.forward(61_000);
    const before = dumpOf(website.office);
    const refused = await ask();
    expect(refused.statusCode).toBe(429);
    expect(textOf(refused)).toContain('Try again after');
    expect(dumpOf(website.office)).toBe(before);
  });

  it('is counted by person too, over all of their links, and a guess counts for nobody', async () => {
    const { office } = website;
    const names: string[] = [];
    website.ports.limiter.take = async (counted) => void names.push(...counted.map(({ name }) => name));
    const idOf = (rotation: number) =>
      office.links.idFor({ evaluationId, version: 1, personId: 'employee', rotation });
    for (const rotation of [0, 1]) {
      const at = `/t/${idOf(rotation)}`;
      const form = { formToken: tokenIn(await website.ask('GET', at)) };
      expect((await website.ask('POST', `${at}/renew`, { form })).statusCode).toBe(200);
      await deliverAll(office);
    }
    const guess = { formToken: tokenIn(await website.ask('GET', '/t/guess')) };
    await website.ask('POST', '/t/guess/renew', { form: guess });
    const persons = names.filter((name) => name.startsWith('renew person '));
    expect(persons.slice(0, 2)).toEqual(['renew person employee', 'renew person employee']);
    expect(persons).toHaveLength(3);
    expect(persons[2]).not.toContain('employee');
  });

  it('too often by one person is answered with 429, whichever of their links they use', async () => {
    const { office } = website;
    const asked = { name: 'renew person employee', limit: limits.renew.person };
    for (let time = 0; time < limits.renew.person.times; time += 1)
      await office.ports.limiter.take([asked], office.clock());
    const before = dumpOf(office);
    const refused = await website.ask('POST', `${path}/renew`, { form: await formOf() });
    expect(refused.statusCode).toBe(429);
    expect(dumpOf(office)).toBe(before);
  });

  it('is counted by network address too, as our own proxies tell it and not as the visitor does', async () => {
    const names: string[] = [];
    const proxied = await openWebsite();
    proxied.ports.limiter.take = async (counted) => void names.push(...counted.map(({ name }) => name));
    const form = await formOf();
    const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7, 192.0.2.99' };
    await answerOf(proxied.web, eventOf('POST', `${path}/renew`, { form, headers }));
    expect(names.filter((name) => name.includes('address'))).toEqual(['renew address 192.0.2.1']);
  });
});

describe('signing in', () => {
  it('too often from one network address is answered with 429', async () => {
    const counts = new Map<string, number>();
    website.ports.limiter.take = async ([counted], now) => {
      const times = (counts.get(counted?.name ?? '') ?? 0) + 1;
      counts.set(counted?.name ?? '', times);
      return times > 2 ? new Date(now.getTime() + 60_000) : undefined;
    };
    const begun = await website.ask('GET', '/sign-in');
    const cookies = [begun.cookies?.[0]?.split(';')[0] ?? ''];
    const finish = () =>
      website.ask('GET', '/sign-in/callback', { cookies, query: { code: 'c', state: 'st' } });
    expect([(await finish()).statusCode, (await finish()).statusCode]).toEqual([303, 303]);
    const refused = await finish();
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '60']);
    expect([...counts.keys()]).toEqual(['signIn address 192.0.2.1', 'signIn person s1']);
    // Beginning writes nothing, and so counts nothing.
    const before = counts.get('signIn address 192.0.2.1');
    await website.ask('GET', '/sign-in');
    expect(counts.get('signIn address 192.0.2.1')).toBe(before);
  });
});
