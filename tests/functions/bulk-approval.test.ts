import { beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import type { Plan } from '../../core/evaluation/plan-document.ts';
import { evaluationIdOf } from '../../core/evaluation/state.ts';
import { approvalsAtOnce } from '../../core/usecases/approve-plans.ts';
import { at, commands, cycle, january, person, plan } from '../core/examples.ts';
import { deliverAll } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, tokenIn, type Website } from './website.ts';

const path = '/team/plans';
let website: Website;
let cookie: string;

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, 'assessor');
});

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const idOf = (name: string) => evaluationIdOf(cycle.cycleId, name);
const stateOf = (name: string) => website.office.store.states.get(idOf(name));

/** People whose plans wait for their assessor. */
async function plansOf(names: readonly string[], { assessor = 'assessor', written = plan } = {}) {
  const { office } = website;
  await office.people.saveAll(names.map((name) => person(name)));
  for (const name of names) {
    const people = { person: person(name), assessor: brief(assessor), appealDecider: brief('decider') };
    await office.evaluations.create(enrol(people, at(january)));
    await by(name, name, { ...commands.submitPlan, plan: written });
  }
}

/** Somebody acts on an evaluation as it stands. */
async function by(name: string, personId: string, command: (typeof commands)[keyof typeof commands]) {
  const actor = { kind: 'person', personId, via: 'link' } as const;
  const version = stateOf(name)?.version ?? 0;
  return website.office.perform({ evaluationId: idOf(name), version, command, actor });
}

const ticked = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [`approve.${idOf(name)}`, String(stateOf(name)?.version)]));
const show = (query = {}) => website.ask('GET', path, { cookies: [cookie, '__Host-language=en'], query });
const approve = (fields: Record<string, string>, button = 'approveChosen') =>
  sendForm(website, path, { do: button, ...fields }, { cookie });

describe('several plans approved by one form', () => {
  it('are each a decision of its own, with its own line in the record, receipt and mails', async () => {
    await plansOf(['ani', 'budi', 'cici']);
    const answer = await approve(ticked('ani', 'budi'));
    expect(answer.statusCode).toBe(200);
    expect(textOf(answer)).toContain('Disetujui: 2 dari 2 rencana');
    for (const name of ['ani', 'budi']) {
      expect(stateOf(name)).toMatchObject({ stage: 'active', version: 3 });
      const events = website.office.store.events.get(idOf(name));
      expect(events?.at(-1)).toMatchObject({
        command: 'approvePlan',
        by: { personId: 'assessor', via: 'session' },
      });
    }
    expect(stateOf('cici')?.stage).toBe('planReview');
    const codes = answer.body.match(/\/verify\?code=[^"]+/g) ?? [];
    expect(new Set(codes).size).toBe(2);
    await deliverAll(website.office);
    const receipts = website.office.mailer.sent.filter(({ subject }) => subject === 'receipt');
    const texts = receipts.map(({ text }) => text);
    for (const name of ['ani', 'budi']) {
      expect(
        texts.some((text) => text.includes(`verify?code=${idOf(name)}.3`)),
        name,
      ).toBe(true);
    }
  });

  it('that changed meanwhile is told by name, and the others are approved', async () => {
    await plansOf(['ani', 'budi', 'cici']);
    const fields = ticked('ani', 'budi', 'cici');
    const shown = await show();
    await by('budi', 'assessor', commands.returnPlan);
    await by('budi', 'budi', { ...commands.submitPlan, plan: { ...plan, resources: 'Lain' } });
    const form = { formToken: tokenIn(shown), do: 'approveChosen', ...fields };
    const answer = await website.ask('POST', path, { cookies: [cookie], form });
    const text = textOf(answer);
    expect(answer.statusCode).toBe(200);
    expect(text).toContain('Disetujui: 2 dari 3 rencana');
    expect(text).toMatch(/Name of budi SDN 1 Tidak disetujui Sudah ada keputusan lain/);
    expect(stateOf('budi')).toMatchObject({ stage: 'planReview', version: 4 });
    expect(stateOf('ani')?.stage).toBe('active');
    expect(stateOf('cici')?.stage).toBe('active');
  });

  it('of somebody else is refused, and nothing is told of it', async () => {
    await plansOf(['ani']);
    await plansOf(['other'], { assessor: 'stranger' });
    const answer = await approve(ticked('ani', 'other'));
    expect(textOf(answer)).toContain('Disetujui: 1 dari 2 rencana');
    expect(textOf(answer)).toContain('Rencana yang bukan bagian Anda');
    expect(answer.body).not.toContain('Name of other');
    expect(stateOf('other')).toMatchObject({ stage: 'planReview', version: 2 });
    const unknown = await approve({ 'approve.2027-abc-nobody': '2' });
    expect(unknown.statusCode).toBe(409);
  });

  it('sent a second time say so, and change nothing', async () => {
    await plansOf(['ani', 'budi']);
    const fields = ticked('ani', 'budi');
    const first = await approve(fields);
    const second = await approve(fields);
    expect(second.statusCode).toBe(200);
    expect(textOf(second)).toContain('Disetujui: 2 dari 2 rencana');
    expect(textOf(second)).toContain('Sudah tercatat');
    const codesIn = ({ body }: { body: string }) => body.match(/\/verify\?code=[^"]+/g);
    expect(codesIn(second)).toEqual(codesIn(first));
    expect(stateOf('ani')?.version).toBe(3);
  });

  it('are none where nothing is ticked or too many are, and every tick is kept', async () => {
    await plansOf(['ani']);
    const none = await approve({});
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('href="#field-plans"');
    const many = Object.fromEntries(
      Array.from({ length: approvalsAtOnce }, (_, index) => [`approve.2027-abc-x${index}`, '1']),
    );
    const answer = await approve({ ...ticked('ani'), ...many });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(new RegExp(`name="approve.${idOf('ani')}"[^>]*checked`));
    expect(stateOf('ani')?.stage).toBe('planReview');
  });

  it('are refused whole without the token of our form, by an odd button or an odd version', async () => {
    await plansOf(['ani']);
    const form = { do: 'approveChosen', ...ticked('ani') };
    expect((await website.ask('POST', path, { cookies: [cookie], form })).statusCode).toBe(403);
    expect((await approve(ticked('ani'), 'returnPlan')).statusCode).toBe(400);
    expect((await approve({ [`approve.${idOf('ani')}`]: 'x' })).statusCode).toBe(400);
    expect(stateOf('ani')?.stage).toBe('planReview');
  });

  it('whose table fails for one says so of that one alone, and the form sent again finishes it', async () => {
    let fails = false;
    website = await openWebsite({
      step: (call) => {
        if (fails && call === 'before commit') {
          fails = false;
          throw new Error('the table is away');
        }
      },
    });
    cookie = await signedInAs(website, 'assessor');
    await plansOf(['ani', 'budi']);
    const fields = ticked('ani', 'budi');
    fails = true;
    const answer = await approve(fields);
    expect(textOf(answer)).toContain('Disetujui: 1 dari 2 rencana');
    expect(textOf(answer)).toContain('Belum diketahui apakah tercatat');
    expect(website.log.lines.map(({ code }) => code)).toContain('APPROVAL_FAILED');
    expect(textOf(await approve(fields))).toContain('Disetujui: 2 dari 2 rencana');
  });
});

describe('what counts as unchanged', () => {
  const section = (body: string) => body.split('id="to-read"')[0] ?? '';
  const isUnchanged = (body: string, name: string) =>
    section(body).includes(`name="unchanged.${idOf(name)}"`);

  it('is what this very person sent back and got back word for word', async () => {
    await plansOf(['same', 'better']);
    for (const name of ['same', 'better']) await by(name, 'assessor', commands.returnPlan);
    await by('same', 'same', commands.submitPlan);
    const better: Plan = { ...plan, resources: 'Satu pemindai' };
    await by('better', 'better', { ...commands.submitPlan, plan: better });
    const { body } = await show();
    expect(isUnchanged(body, 'same')).toBe(true);
    expect(isUnchanged(body, 'better')).toBe(false);
    expect(body).toContain('What changed');
  });

  it('is a plan equal to the one in force, or to that of the cycle before under the same assessor', async () => {
    const { office } = website;
    const before = { ...cycle, cycleId: '2026-xyz', year: 2026, createdAt: '2025-12-20T02:00:00.000Z' };
    await office.cycles.create(before);
    await plansOf(['ani', 'budi', 'cici']);
    for (const [name, assessor] of [
      ['ani', 'assessor'],
      ['budi', 'stranger'],
    ] as const) {
      const now = stateOf(name);
      if (!now) throw new Error('it is there');
      const evaluationId = evaluationIdOf('2026-xyz', name);
      const planSet = { version: 1, hash: now.planHash, firstAt: january.toISOString(), late: false };
      const last = { ...now, evaluationId, cycleId: '2026-xyz', stage: 'final' as const, planSet };
      office.store.states.set(evaluationId, { ...last, assessor: brief(assessor) });
    }
    await by('cici', 'assessor', commands.approvePlan);
    await by('cici', 'cici', commands.proposeChange);
    const { body } = await show();
    expect(isUnchanged(body, 'ani')).toBe(true);
    // Another person saw that one.
    expect(isUnchanged(body, 'budi')).toBe(false);
    expect(isUnchanged(body, 'cici')).toBe(true);
  });

  it('is approved by one button, with what was ticked besides, and no plan that has to be read', async () => {
    await plansOf(['same', 'read', 'unread']);
    await by('same', 'assessor', commands.returnPlan);
    await by('same', 'same', commands.submitPlan);
    const { body } = await show();
    const version = new RegExp(`name="unchanged.${idOf('same')}" value="(\\d+)"`).exec(body)?.[1] ?? '';
    const fields = { [`unchanged.${idOf('same')}`]: version, ...ticked('read') };
    const answer = await approve(fields, 'approveUnchanged');
    expect(textOf(answer)).toContain('Disetujui: 2 dari 2 rencana');
    expect(stateOf('unread')?.stage).toBe('planReview');
  });

  it('has its box beside it, while the box of a plan to be read is folded away below its words', async () => {
    await plansOf(['fresh']);
    const { body } = await show();
    const words = body.indexOf(plan.results[0]?.text ?? 'none');
    expect(body.indexOf('<details')).toBeLessThan(words);
    expect(words).toBeLessThan(body.indexOf(`name="approve.${idOf('fresh')}"`));
    expect(body.indexOf(`name="approve.${idOf('fresh')}"`)).toBeLessThan(body.indexOf('</details>'));
  });
});

describe('the list of plans to approve', () => {
  it('holds as many as one form may approve, and is searched and paged', async () => {
    const names = Array.from({ length: approvalsAtOnce + 2 }, (_, index) => `p${index}`);
    await plansOf(names);
    const first = await show();
    expect(first.body.match(/name="approve\./g)).toHaveLength(approvalsAtOnce);
    expect(first.body).toContain('href="/team/plans?after=25"');
    expect((await show({ after: '25' })).body.match(/name="approve\./g)).toHaveLength(2);
    expect((await show({ q: 'of p26' })).body.match(/name="approve\./g)).toHaveLength(1);
    expect(textOf(await show({ q: 'nobody' }))).toContain('No task matches');
  });

  it('is empty, and says so, for whoever leads nobody; staff outside the roster have none', async () => {
    await plansOf(['ani']);
    cookie = await signedInAs(website, 'employee');
    expect(textOf(await show())).toContain('No plan is waiting');
    cookie = await signedInAs(website, null, ['hr']);
    expect((await show()).statusCode).toBe(403);
  });
});
