import { parse } from 'node-html-parser';
import { beforeEach, describe, expect, it } from 'vitest';
import { withoutSuperior } from '../../core/ideas/forgotten.ts';
import type { Idea } from '../../core/ideas/idea.ts';
import { commands, person } from '../core/examples.ts';
import { ideaForm } from '../core/ideas-examples.ts';
import { act, deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const fields = { ...ideaForm, shared: 'no' };
const page = '/ideas/employee.1';
let website: Website;
let cookies: Record<'employee' | 'assessor' | 'colleague' | 'hr', string>;
const see = (who: keyof typeof cookies, path: string, query: Record<string, string> = {}) =>
  website.ask('GET', path, { cookies: [cookies[who], '__Host-language=en'], query });
const record = (changes: Record<string, string> = {}) =>
  sendForm(website, '/ideas/new', { ...fields, ...changes }, { cookie: cookies.employee, to: '/ideas' });
const answer = (who: keyof typeof cookies, form: Record<string, string>) =>
  sendForm(website, page, form, { cookie: cookies[who] });
/** @throws when there is none */
async function ideaNow(): Promise<Idea> {
  const idea = await website.office.ideas.load('employee.1');
  if (!idea) throw new Error('no idea');
  return idea;
}
const stored = () => website.office.store.ideas.get('employee.1');

beforeEach(async () => {
  website = await openWebsite();
  const { people } = website.office.plain;
  await people.saveAll([person('employee', { supervisorId: 'assessor' }), person('colleague')]);
  cookies = {
    employee: await signedInAs(website, 'employee'),
    assessor: await signedInAs(website, 'assessor'),
    colleague: await signedInAs(website, 'colleague'),
    hr: await signedInAs(website, null, ['hr']),
  };
});

describe('the register of ideas', () => {
  it('takes an idea once, however often its form is sent', async () => {
    expect(await record({ seen: '0' })).toMatchObject({ statusCode: 303, headers: { location: page } });
    expect(await record({ seen: '0' })).toMatchObject({ statusCode: 303, headers: { location: page } });
    expect(website.office.store.ideas.size).toBe(1);
    expect(stored()).toMatchObject({ title: ideaForm.title, supervisor: { personId: 'assessor' } });
    await record({ seen: '1' });
    expect(website.office.store.ideas.size).toBe(2);
  });

  it('says that a name was erased where the superior left long ago', async () => {
    await record();
    await answer('assessor', { do: 'acknowledge', note: 'Terima kasih' });
    const nameless = withoutSuperior(await ideaNow());
    expect(await website.office.ideas.replace(nameless as Idea, [], website.office.clock())).toBe('replaced');
    const text = textOf(await see('employee', page));
    expect(text).toContain('(name erased)');
    expect(text).not.toContain('Name of assessor');
    expect(withoutSuperior(await ideaNow())).toBeUndefined();
  });

  it('gives back a form in which something is missing, with everything that was written', async () => {
    const before = dumpOf(website.office);
    const back = await record({ problem: ' ', proposal: 'Ide <b>besar</b>' });
    expect(back.statusCode).toBe(422);
    expect(back.body).toContain('href="#field-problem"');
    expect(back.body).toContain('Ide &lt;b>besar');
    expect(dumpOf(website.office)).toBe(before);
  });

  it('asks for a superior who can answer: staff and people without one are told why not', async () => {
    expect((await see('hr', '/ideas/new')).statusCode).toBe(403);
    const alone = await see('colleague', '/ideas/new');
    expect(alone.statusCode).toBe(409);
    expect(textOf(alone)).toContain('your supervisor is not in the roster');
  });

  it('is answered by the superior: acknowledged first, then its effect, as often as there is news', async () => {
    await record();
    expect((await see('assessor', page)).body).toContain('value="acknowledge"');
    await answer('assessor', { do: 'acknowledge', note: 'Terima kasih' });
    expect((await see('assessor', page)).body).toContain('value="effect"');
    const back = await answer('assessor', { do: 'effect', effect: 'tried', note: '' });
    expect(back.statusCode).toBe(422);
    expect(back.body).toContain('href="#field-note"');
    await answer('assessor', { do: 'effect', effect: 'adopted', note: 'Dipakai di semua loket' });
    expect(stored()).toMatchObject({ effect: 'adopted', version: 3 });
    expect(textOf(await see('employee', page))).toContain('Dipakai di semua loket');
  });

  it('lets nobody answer but the superior, and nobody share but the author', async () => {
    await record();
    const before = dumpOf(website.office);
    expect((await answer('employee', { do: 'effect', effect: 'spread', note: 'x' })).statusCode).toBe(403);
    expect((await answer('assessor', { do: 'share' })).statusCode).toBe(403);
    expect((await answer('hr', { do: 'acknowledge', note: '' })).statusCode).toBe(403);
    expect((await answer('employee', { do: 'somethingElse' })).statusCode).toBe(400);
    expect(dumpOf(website.office)).toBe(before);
    expect((await see('colleague', page)).statusCode).toBe(404);
    await answer('employee', { do: 'share' });
    const shared = await see('colleague', page);
    expect(shared.statusCode).toBe(200);
    expect(shared.body).not.toContain('name="do"');
    expect((await answer('colleague', { do: 'unshare' })).statusCode).toBe(403);
  });

  it('lists what each may see: own, the team, shared, the organisation, those to be recognised', async () => {
    await record();
    const lists = async (who: keyof typeof cookies, list: string) =>
      (await see(who, '/ideas', { list })).body.includes(`href="${page}"`);
    expect(await lists('employee', 'own')).toBe(true);
    expect(await lists('assessor', 'own')).toBe(false);
    expect(await lists('assessor', 'team')).toBe(true);
    expect(await lists('colleague', 'shared')).toBe(false);
    expect(await lists('hr', 'all')).toBe(true);
    expect(await lists('hr', 'adopted')).toBe(false);
    // Not theirs to ask for: they are shown their own.
    expect(await lists('colleague', 'all')).toBe(false);
    await answer('employee', { do: 'share' });
    await answer('assessor', { do: 'effect', effect: 'spread', note: 'Ikut dipakai kecamatan' });
    expect(await lists('colleague', 'shared')).toBe(true);
    expect(await lists('hr', 'adopted')).toBe(true);
    const elsewhere = await signedInAs(website, null, ['organisation-hr'], 'Dinas Lain');
    for (const list of ['all', 'adopted']) {
      const seen = await website.ask('GET', '/ideas', { cookies: [elsewhere], query: { list } });
      expect(seen.body).not.toContain(`href="${page}"`);
    }
  });
});

it('ideas of the year stand in self-assessment and review, a link away from each rating, also behind the link of a mail', async () => {
  await record();
  await answer('assessor', { do: 'effect', effect: 'adopted', note: 'Dipakai di semua loket' });
  const { office } = website;
  await act(office, 'employee', commands.submitPlan);
  await act(office, 'assessor', commands.approvePlan);
  office.clock.moveTo(new Date('2027-12-21T03:00:00Z'));
  const system = { kind: 'system' } as const;
  await office.perform({ evaluationId, version: null, command: commands.openAssessment, actor: system });
  await act(office, 'employee', commands.submitSelfAssessment);
  await deliverAll(office);
  const personId = 'assessor';
  const version = office.store.states.get(evaluationId)?.version ?? 0;
  const linkId = office.links.idFor({ evaluationId, version, personId, rotation: 0 });
  const review = await website.ask('GET', `/t/${linkId}`, { cookies: ['__Host-language=en'] });
  expect(textOf(review)).toContain('Ideas of this year (1)');
  expect(textOf(review)).toContain('Dipakai di semua loket');
  expect(review.body).not.toContain(`href="${page}"`);
  const shown = parse(review.body);
  const rated = shown.querySelectorAll('fieldset.result-fields');
  expect(rated.length).toBeGreaterThan(7);
  for (const each of [...rated, shown.querySelector('.ratings')?.previousElementSibling]) {
    const href = each?.querySelector('a[href^="#ideas"]')?.getAttribute('href') ?? '';
    expect(shown.getElementById(href.slice(1))?.text).toContain('Dipakai di semua loket');
  }
  // What was written stands on the page once.
  expect(review.body.split('Dipakai di semua loket')).toHaveLength(2);
});
