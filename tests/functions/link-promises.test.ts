import { beforeEach, describe, expect, it } from 'vitest';
import { commandSchema } from '../../core/evaluation/commands.ts';
import { commandsFor } from '../../core/evaluation/transitions.ts';
import { fieldsOf } from '../../pages/layout/form-view.ts';
import { commands } from '../core/examples.ts';
import { act, deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import { type Answered, openWebsite, sendForm, textOf, tokenIn, type Website } from './website.ts';

let website: Website;
const idOf = (version: number, personId: string, rotation = 0) =>
  website.office.links.idFor({ evaluationId, version, personId, rotation });
const names = commandSchema.options.map(({ shape }) => shape.name.value);

beforeEach(async () => {
  website = await openWebsite();
  await deliverAll(website.office);
  await act(website.office, 'employee', commands.submitPlan);
  await deliverAll(website.office);
});

/** The whole form of a command, as its fields. */
function formOf(name: (typeof names)[number]): Record<string, string> {
  const { name: _, ...written } = commands[name];
  const [[kind = '', document] = []] = Object.entries(written).filter(
    ([, value]) => typeof value === 'object',
  );
  const beside = Object.fromEntries(Object.entries(written).filter(([key]) => key !== kind));
  return { ...fieldsOf(document), ...fieldsOf(beside) };
}

describe('the id of a link', () => {
  it('stands in its mail alone: the table keeps its hash, and neither outbox nor log nor any page of others has it', async () => {
    const { office } = website;
    const ids = [idOf(1, 'employee'), idOf(2, 'assessor'), idOf(2, 'assessor', 1)];
    const path = `/t/${ids[1]}`;
    await website.ask('GET', path);
    await sendForm(website, path, {}, { to: `${path}/renew` });
    await deliverAll(office);
    await website.ask('GET', path);
    await sendForm(website, `/t/${ids[2]}`, { do: 'approvePlan' });
    await deliverAll(office);
    await website.ask('POST', path, { form: { formToken: 'x', do: 'approvePlan' } });
    const kept = dumpOf(office);
    for (const id of ids) {
      expect(id).toMatch(/^[\w-]{22}$/);
      expect(kept).not.toContain(id);
      expect(kept).toContain(office.links.hashOf(id));
      expect(office.mailer.sent.filter(({ text }) => text.includes(id)).length).toBeGreaterThan(0);
      expect(JSON.stringify(website.log.lines)).not.toContain(id);
    }
  });
});

describe('a link', () => {
  it.each(names.filter((name) => !commandsFor('planReview', 'assessor').includes(name)))(
    'to a plan that waits for approval does not do %s, whatever form is sent to it',
    async (name) => {
      const path = `/t/${idOf(2, 'assessor')}`;
      const before = dumpOf(website.office);
      const events = website.office.store.events.get(evaluationId)?.length;
      const answer = await sendForm(website, path, { ...formOf(name), do: name });
      expect([400, 403, 409, 422]).toContain(answer.statusCode);
      expect(website.office.store.events.get(evaluationId)).toHaveLength(events ?? 0);
      expect(dumpOf(website.office)).toBe(before);
    },
  );

  it('is over after one use: it shows what every dead link shows, and offers a fresh one to the same address', async () => {
    const path = `/t/${idOf(2, 'assessor')}`;
    await sendForm(website, path, { do: 'approvePlan' });
    const nameless = ({ statusCode, body }: Answered, at: string) => [
      statusCode,
      body.replaceAll(at, '/t/ID').replaceAll(/name="formToken" value="[^"]*"/g, 'TOKEN'),
    ];
    const used = await website.ask('GET', path);
    expect(nameless(used, path)).toEqual(nameless(await website.ask('GET', '/t/guess'), '/t/guess'));
    expect(used.body).toContain(`action="${path}/renew"`);
  });

  it('that was renewed, expired or guessed answers a form in the same words too, and writes nothing', async () => {
    const path = `/t/${idOf(2, 'assessor')}`;
    const form = { formToken: tokenIn(await website.ask('GET', path)), do: 'approvePlan' };
    await website.ask('POST', `${path}/renew`, { form });
    await deliverAll(website.office);
    const replaced = await website.ask('POST', path, { form });
    website.office.clock.forward(400 * 86_400_000);
    const fresh = `/t/${idOf(2, 'assessor', 1)}`;
    const freshToken = tokenIn(await website.ask('GET', fresh));
    const before = dumpOf(website.office);
    const expired = await website.ask('POST', fresh, { form: { ...form, formToken: freshToken } });
    const guessToken = tokenIn(await website.ask('GET', '/t/guess'));
    const guessed = await website.ask('POST', '/t/guess', { form: { ...form, formToken: guessToken } });
    expect([replaced, expired, guessed].map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    expect(new Set([replaced, expired, guessed].map(textOf)).size).toBe(1);
    expect(dumpOf(website.office)).toBe(before);
  });
});

describe('the page behind a link', () => {
  const strict = {
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  };
  const policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  it('carries every header of the list, open, dead and after the decision; only a form may load our own script', async () => {
    const path = `/t/${idOf(2, 'assessor')}`;
    const open = [await website.ask('GET', path), await website.ask('HEAD', path)];
    const after = await sendForm(website, path, { do: 'approvePlan' });
    const dead = [after, await website.ask('GET', path), await website.ask('GET', '/t/guess')];
    for (const { headers } of [...open, ...dead]) expect(headers).toMatchObject(strict);
    for (const { headers } of open)
      expect(headers['content-security-policy']).toBe(`${policy}; script-src 'self'; connect-src 'self'`);
    for (const { headers } of dead) expect(headers['content-security-policy']).toBe(policy);
  });

  it('loads nothing from elsewhere, and leads nowhere with its own address', async () => {
    const { body } = await website.ask('GET', `/t/${idOf(2, 'assessor')}`);
    const loaded = [...body.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, to = '']) => to);
    expect(loaded.filter((to) => !/^[/#]/.test(to) || to.startsWith('//'))).toEqual([]);
  });
});
