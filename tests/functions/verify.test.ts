import { beforeEach, describe, expect, it } from 'vitest';
import { receiptCodeOf } from '../../core/evaluation/receipt.ts';
import { commands } from '../core/examples.ts';
import { act, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, planFields, sendForm, signedInAs, textOf, type Website } from './website.ts';

let website: Website;
const check = (code: string) =>
  website.ask('GET', '/verify', { query: { code }, cookies: ['__Host-language=en'] });
const codeAt = (seq: number) => {
  const event = website.office.store.events.get(evaluationId)?.[seq - 1];
  return event ? receiptCodeOf(event) : '';
};

beforeEach(async () => {
  website = await openWebsite();
  await act(website.office, 'employee', commands.submitPlan);
});

describe('checking a receipt', () => {
  it('asks for a code, and tells its holder without an account what stands in the record, and no name', async () => {
    expect((await website.ask('GET', '/verify')).statusCode).toBe(200);
    const before = dumpOf(website.office);
    const page = await check(codeAt(2));
    expect(textOf(page)).toContain('This receipt is true');
    expect(textOf(page)).toContain('Plan submitted');
    expect(page.body).not.toContain('Name of');
    expect(dumpOf(website.office)).toBe(before);
  });

  it('tells a guess nothing', async () => {
    for (const code of ['x', `${codeAt(2)}0`, codeAt(2).replace('.2.', '.1.'), '<script>'.repeat(10_000)]) {
      const page = await check(code);
      expect(page.statusCode).toBe(200);
      expect(textOf(page)).toContain('There is no such line');
      expect(page.body).not.toContain('<script');
    }
  });

  it('is on the page of the evaluation for the whole record, which says where it was altered', async () => {
    const cookie = await signedInAs(website, 'assessor');
    const cookies = [cookie, '__Host-language=en'];
    const look = () => website.ask('GET', `/evaluations/${evaluationId}`, { cookies });
    const whole = await look();
    expect(textOf(whole)).toContain('This record holds');
    expect(whole.body).toContain(`/verify?code=${codeAt(2)}`);
    const [first, second] = website.office.store.events.get(evaluationId) ?? [];
    if (!first || !second) throw new Error('there are two lines');
    website.office.store.events.set(evaluationId, [first, { ...second, at: first.at, reason: 'x' }]);
    expect(textOf(await look())).toContain('does not hold from line 2');
  });
});

it('the page after a decision shows the code of its receipt', async () => {
  website = await openWebsite();
  await website.office.open('planning', 'token-1');
  const link = website.office.links.idFor({ evaluationId, version: 1, personId: 'employee', rotation: 0 });
  const receipt = await sendForm(website, `/t/${link}`, { do: 'submitPlan', ...planFields });
  expect(receipt.body).toContain(codeAt(2));
});
