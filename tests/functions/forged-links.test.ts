import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import { type Answered, openWebsite, planFields, tokenIn, type Website } from './website.ts';

const guesses = 10_000;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
let website: Website;
let real: string;

beforeEach(async () => {
  website = await openWebsite();
  await website.office.open('planning', 'token-1');
  await deliverAll(website.office);
  real = website.office.links.idFor({ evaluationId, version: 1, personId: 'employee', rotation: 0 });
});

/** Ids that somebody may try who has seen one: invented, cut, lengthened, with one letter changed, of another kind. */
function forged(): fc.Arbitrary<string> {
  const letter = fc.constantFrom(...letters);
  const place = fc.nat({ max: real.length - 1 });
  return fc
    .oneof(
      fc.array(letter, { minLength: 22, maxLength: 22 }).map((all) => all.join('')),
      fc.array(letter, { minLength: 1, maxLength: 80 }).map((all) => all.join('')),
      place.map((end) => real.slice(0, end)),
      letter.map((more) => `${real}${more}`),
      fc.tuple(place, letter).map(([at, other]) => `${real.slice(0, at)}${other}${real.slice(at + 1)}`),
      fc.constantFrom(real.toLowerCase(), real.toUpperCase(), `${real}=`, ` ${real}`, `${real}\u0000`),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    )
    .filter((id) => id !== real && id !== '');
}

/** A page without what the id in its address has in it. */
function nameless({ statusCode, headers, body }: Answered): string {
  const plain = body
    .replaceAll(/(action|value)="[^"]*\/t\/[^"]*"/g, '$1="ADDRESS"')
    .replaceAll(/name="formToken" value="[^"]*"/g, 'TOKEN');
  return JSON.stringify({ statusCode, headers, body: plain });
}

const pathOf = (id: string) => `/t/${encodeURIComponent(id)}`;

describe('ten thousand forged links', () => {
  it('are all answered alike, opened or posted to, and nothing is written', async () => {
    const sample = fc.sample(forged(), { numRuns: guesses, seed: 20_270_105 });
    const before = dumpOf(website.office);
    const token = tokenIn(await website.ask('GET', '/t/guess'));
    const form = { formToken: token, version: '1', do: 'submitPlan', ...planFields };
    const told = new Set<string>();
    for (const [index, id] of sample.entries()) {
      const asked = index % 10 === 0 ? { form } : {};
      told.add(nameless(await website.ask(index % 10 === 0 ? 'POST' : 'GET', pathOf(id), asked)));
    }
    expect([...told]).toHaveLength(1);
    expect([...told][0]).toContain('"statusCode":404');
    expect(dumpOf(website.office)).toBe(before);
    expect((await website.ask('GET', pathOf(real))).statusCode).toBe(200);
  }, 120_000);
});

describe('fifty equal answers at once', () => {
  it('are one decision, and every one gets its receipt', async () => {
    const page = await website.ask('GET', pathOf(real));
    const form = { formToken: tokenIn(page), version: '1', do: 'submitPlan', ...planFields };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => website.ask('POST', pathOf(real), { form })),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 50 }, () => 200));
    expect(website.office.store.events.get(evaluationId)).toHaveLength(2);
    expect([...website.office.store.outbox.keys()].filter((id) => id === `${evaluationId}-v2`)).toHaveLength(
      1,
    );
  });
});
