import { beforeEach, describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../core/templates/built-in.ts';
import { fieldsOfTemplate } from '../../core/templates/template-form.ts';
import { commands } from '../core/examples.ts';
import { act, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const task = `/evaluations/${evaluationId}/task`;
const competencies = fieldsOfTemplate(builtInTemplates[0] as (typeof builtInTemplates)[number]);
let website: Website;
let hr: string;
const see = (path: string, cookie = hr, query: Record<string, string> = {}) =>
  website.ask('GET', path, { cookies: [cookie, '__Host-language=en'], query });
const create = (fields: Record<string, string>) =>
  sendForm(website, '/hr/templates/new', fields, { cookie: hr, to: '/hr/templates' });
const newest = async () => (await website.office.plain.templates.newest())[0];

beforeEach(async () => {
  website = await openWebsite();
  hr = await signedInAs(website, null, ['hr']);
});

describe('templates of HR', () => {
  it('begin as a copy of what the product brings, and keep every version to be read', async () => {
    const copy = await see('/hr/templates/new', hr, { from: 'built-in-competencies' });
    expect(copy.body).toContain('value="Komunikasi"');
    await create({ ...competencies, kind: 'competencies', name: 'Kompetensi Dinas' });
    const first = await newest();
    const page = `/hr/templates/${first?.templateId}`;
    const changed = { ...competencies, seen: '1', name: 'Kompetensi Dinas', 'items.0.name': 'Bicara' };
    const silent = await sendForm(website, `${page}/edit`, changed, { cookie: hr, to: page });
    expect(silent.statusCode).toBe(422);
    expect(silent.body).toContain('href="#field-change"');
    const said = { ...changed, change: 'Nama lebih singkat' };
    for (let times = 0; times < 2; times += 1) {
      expect((await sendForm(website, `${page}/edit`, said, { cookie: hr, to: page })).statusCode).toBe(303);
    }
    expect(await newest()).toMatchObject({ version: 2, change: 'Nama lebih singkat' });
    expect(textOf(await see(page))).toContain('Nama lebih singkat');
    const older = await see(page, hr, { version: '1' });
    expect(textOf(older)).toContain('This is an older version');
    expect(older.body).not.toContain('Bicara');
  });

  it('tell whoever edits beside another that a newer version is there, and lose nothing', async () => {
    await create({ ...competencies, kind: 'competencies', name: 'Satu' });
    const page = `/hr/templates/${(await newest())?.templateId}`;
    const edit = (name: string) => ({ ...competencies, seen: '1', name, change: 'Nama' });
    await sendForm(website, `${page}/edit`, edit('Dua'), { cookie: hr, to: page });
    const before = dumpOf(website.office);
    const late = await sendForm(website, `${page}/edit`, edit('Tiga'), { cookie: hr, to: page });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('value="Tiga"');
    expect(dumpOf(website.office)).toBe(before);
  });

  it('of the product itself are read and copied, not changed', async () => {
    expect((await see('/hr/templates/built-in-project-learning')).statusCode).toBe(200);
    expect((await see('/hr/templates/built-in-project-learning/edit')).statusCode).toBe(404);
    expect((await see('/hr/templates/unknown')).statusCode).toBe(404);
    expect((await see('/hr/templates')).body).toContain('href="/hr/templates/built-in-competencies"');
  });

  it('are pinned by the cycle: what is changed later does not reach it', async () => {
    await create({ ...competencies, kind: 'competencies', name: 'Satu' });
    const { templates, cycles } = website.office.plain;
    const pinned = (await templates.newest())[0];
    if (!pinned) throw new Error('nothing was written');
    const cycle = await cycles.load('2027-abc');
    if (!cycle) throw new Error('there is no cycle');
    const pin = { templateId: pinned.templateId, version: 1, kind: 'competencies', name: 'Satu' } as const;
    const next = { ...cycle, version: cycle.version + 1, templates: [{ ...pin, positions: [] }] };
    await cycles.replace(next, [], website.office.clock());
    if (pinned.content.kind !== 'competencies') throw new Error('another kind');
    const changed = pinned.content.competencies.map((each) => ({ ...each, name: { id: 'Baru', en: 'New' } }));
    const content = { kind: 'competencies', competencies: changed } as const;
    await templates.write({ ...pinned, version: 2, change: 'Semua', content });
    await reachSelfAssessment();
    const page = textOf(await see(task, await signedInAs(website, 'employee')));
    expect(page).toContain('Communication');
    expect(page).not.toContain('New');
  });
});

async function reachSelfAssessment() {
  const { office } = website;
  await act(office, 'employee', commands.submitPlan);
  await act(office, 'assessor', commands.approvePlan);
  office.clock.moveTo(new Date('2027-12-21T03:00:00Z'));
  const actor = { kind: 'system' } as const;
  await office.perform({ evaluationId, version: null, command: commands.openAssessment, actor });
}

it('an employee starts the plan from a template for the position; what is written stays', async () => {
  const cookie = await signedInAs(website, 'employee');
  expect((await see(task, cookie)).body).toContain('value="built-in-project-learning"');
  const fields = { do: 'useTemplate', template: 'built-in-project-learning', 'results.0.text': 'Milik saya' };
  expect((await sendForm(website, task, fields, { cookie })).statusCode).toBe(303);
  const page = await see(task, cookie);
  expect(page.body).toContain('Milik saya');
  expect(page.body).toContain('Pembelajaran berbasis proyek terlaksana dan murid menghasilkan karya');
  // One that is not offered adds nothing.
  const other = { ...fields, template: 'built-in-competencies' };
  await sendForm(website, task, other, { cookie });
  expect((await see(task, cookie)).body).not.toContain('Pembelajaran berbasis proyek terlaksana dan');
});

it('employee and assessor each give a level, and both stand beside the result', async () => {
  await reachSelfAssessment();
  const employee = await signedInAs(website, 'employee');
  const own = {
    ...{ do: 'submitSelfAssessment', 'results.0.achieved': 'Tercapai', behaviour: 'Baik' },
    ...{ 'competencies.innovation.level': '4', 'competencies.teamwork.level': '' },
  };
  expect((await sendForm(website, task, own, { cookie: employee })).statusCode).toBe(200);
  const assessor = await signedInAs(website, 'assessor');
  expect(textOf(await see(task, assessor))).toContain('The employee says: level 4.');
  const given = {
    ...{ do: 'submitReview', resultRating: 'meets', behaviourRating: 'meets', feedback: 'Baik' },
    ...{ 'competencies.innovation.level': '3', 'competencies.innovation.note': 'Lanjutkan idenya' },
  };
  const wrong = { ...given, 'competencies.innovation.level': '9' };
  expect((await sendForm(website, task, wrong, { cookie: assessor })).statusCode).toBe(422);
  expect((await sendForm(website, task, given, { cookie: assessor })).statusCode).toBe(200);
  for (const path of [task, `/evaluations/${evaluationId}`]) {
    const result = textOf(await see(path, employee));
    expect(result).toContain('Assessor: level 3 of 5.');
    expect(result).toContain('Employee: level 4 of 5.');
    expect(result).toContain('Lanjutkan idenya');
  }
});
