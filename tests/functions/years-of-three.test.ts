import { type HTMLElement, parse } from 'node-html-parser';
import { beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import { headOfBodyId, type Person } from '../../core/people/person.ts';
import { at, commands, december, january, person } from '../core/examples.ts';
import { textOfPdf } from '../papers/read-pdf.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

let website: Website;
beforeEach(async () => {
  website = await openWebsite();
});

type Life = { evaluationId: string; who: Record<'employee' | 'assessor' | 'decider', string> };
const brief = ({ personId, name, position }: Person) => ({ personId, name, position });

/** Enrols somebody with the two above them, as the roster has them. */
async function begun(employee: Person, assessor: Person, decider: Person | null): Promise<Life> {
  const { office } = website;
  await office.people.saveAll([employee, assessor, ...(decider ? [decider] : [])]);
  const above = { assessor: brief(assessor), appealDecider: decider && brief(decider) };
  const change = enrol({ person: employee, ...above }, at(january));
  await office.evaluations.create(change);
  const who = { employee: employee.personId, assessor: assessor.personId, decider: decider?.personId ?? '' };
  return { evaluationId: change.next.evaluationId, who };
}

const cookieOf = async (life: Life, part: keyof Life['who']) => signedInAs(website, life.who[part]);
const taskOf = ({ evaluationId }: Life) => `/evaluations/${evaluationId}/task`;
const stateOf = ({ evaluationId }: Life) => website.office.store.states.get(evaluationId);

async function see(life: Life, part: keyof Life['who'], path = taskOf(life)) {
  return website.ask('GET', path, { cookies: [await cookieOf(life, part)] });
}

/** Sends a form of the task's page and expects that it was taken. */
async function send(life: Life, part: keyof Life['who'], fields: Record<string, string>) {
  const answer = await sendForm(website, taskOf(life), fields, { cookie: await cookieOf(life, part) });
  expect([200, 303], `${fields.do}: ${textOf(answer).slice(0, 600)}`).toContain(answer.statusCode);
  return answer;
}

/** What stands in the form of a button, as a browser would send it. */
function fieldsOf(body: string, button: string): Record<string, string> {
  const form = parse(body)
    .querySelectorAll('form')
    .find((each) => each.querySelector(`button[value="${button}"]`));
  const controls: HTMLElement[] = form?.querySelectorAll('input, textarea, select') ?? [];
  const sent = controls.flatMap((control): [string, string][] => {
    const name = control.getAttribute('name') ?? '';
    const isChoice = control.getAttribute('type') === 'radio' || control.getAttribute('type') === 'checkbox';
    if (name === '' || name === 'formToken' || name === 'version') return [];
    if (isChoice && !control.hasAttribute('checked')) return [];
    if (control.tagName === 'TEXTAREA') return [[name, control.text.trim()]];
    if (control.tagName === 'SELECT')
      return [[name, control.querySelector('option[selected]')?.getAttribute('value') ?? '']];
    return [[name, control.getAttribute('value') ?? '']];
  });
  return Object.fromEntries(sent);
}

/** From the approved plan to the signature: told of, rated with grounds, and brought to the employee. */
async function assessed(life: Life, said: { achieved: string; grounds: string; resultRating: string }) {
  const { office } = website;
  const { evaluationId } = life;
  office.clock.moveTo(december);
  const open = {
    evaluationId,
    version: null,
    command: commands.openAssessment,
    actor: { kind: 'system' },
  } as const;
  await office.perform(open);
  const own = fieldsOf((await see(life, 'employee')).body, 'submitSelfAssessment');
  const told = Object.keys(own).filter((name) => name.endsWith('.achieved'));
  const achieved = Object.fromEntries(told.map((name) => [name, said.achieved]));
  await send(life, 'employee', {
    ...own,
    ...achieved,
    behaviour: 'Melayani dengan ramah',
    do: 'submitSelfAssessment',
  });
  const review = await see(life, 'assessor');
  expect(textOf(review)).toContain(said.achieved);
  const rated = { resultRating: said.resultRating, behaviourRating: 'meets', feedback: said.grounds };
  const suggested = { departure: said.grounds, departureReason: said.grounds };
  await send(life, 'assessor', {
    ...fieldsOf(review.body, 'submitReview'),
    ...suggested,
    ...rated,
    do: 'submitReview',
  });
  expect(stateOf(life)?.stage).toBe('acknowledgement');
  expect(textOf(await see(life, 'employee'))).toContain(said.grounds);
}

/** A paper as its reader has it. */
async function paper(life: Life, name: string): Promise<string> {
  const answer = await see(life, 'employee', `/evaluations/${life.evaluationId}/papers/${name}`);
  expect(answer.statusCode, name).toBe(200);
  return textOfPdf(new Uint8Array(Buffer.from(answer.body, 'base64')));
}

describe('the year of a teacher', () => {
  it('begins with the plan of project-based learning, and ends with a signature and the papers', async () => {
    const head = person('kepsek', { position: 'Kepala Sekolah', name: 'Ibu Ratna' });
    const life = await begun(person('teacher'), head, person('kadis', { position: 'Kepala Dinas' }));
    await send(life, 'employee', { do: 'useTemplate', template: 'built-in-project-learning' });
    const plan = fieldsOf((await see(life, 'employee')).body, 'submitPlan');
    expect(Object.values(plan)).toContain('2 modul per semester');
    await send(life, 'employee', { ...plan, do: 'submitPlan' });
    expect(textOf(await see(life, 'assessor'))).toContain('Pembelajaran berbasis proyek');
    await send(life, 'assessor', { do: 'approvePlan' });
    await assessed(life, {
      achieved: 'Dua modul proyek dipakai di kelas',
      grounds: 'Karya murid memenuhi rubrik',
      resultRating: 'meets',
    });
    await send(life, 'employee', { do: 'acknowledge' });
    expect(stateOf(life)).toMatchObject({
      stage: 'final',
      population: 'teachers',
      outcome: { predicate: 'good' },
    });
    expect(await paper(life, 'skp')).toContain('Pembelajaran berbasis proyek');
    expect(await paper(life, 'evaluation')).toContain('Ibu Ratna');
  });
});

describe('the year of a staff member', () => {
  it('goes to the independent decider by an appeal, who hears both sides and changes the rating', async () => {
    const staff = person('staff', { position: 'Pengadministrasi Umum', positionType: 'operational' });
    const life = await begun(
      staff,
      person('kasi', { position: 'Kepala Seksi' }),
      person('kabid', { position: 'Kepala Bidang' }),
    );
    const results = fieldsOf((await see(life, 'employee')).body, 'submitPlan');
    const written = {
      'results.0.priority': 'main',
      'results.0.text': 'Surat masuk terarsip pada hari yang sama',
      'results.0.indicators.0.aspect': 'time',
      'results.0.indicators.0.text': 'Lama pengarsipan',
      'results.0.indicators.0.target': '1 hari kerja',
    };
    await send(life, 'employee', { ...results, ...written, do: 'submitPlan' });
    await send(life, 'assessor', { do: 'approvePlan' });
    await assessed(life, {
      achieved: 'Rata-rata setengah hari kerja',
      grounds: 'Pengarsipan masih menunggu disposisi',
      resultRating: 'below',
    });
    const appeal = { reasons: 'Target terlampaui', evidence: 'Buku agenda 2027', references: '' };
    await send(life, 'employee', { ...appeal, do: 'fileAppeal' });
    await send(life, 'assessor', { text: 'Disposisi belum dihitung', references: '', do: 'explainRating' });
    await send(life, 'employee', {
      text: 'Agenda mencatat disposisi',
      references: '',
      do: 'replyToExplanation',
    });
    const deciding = textOf(await see(life, 'decider'));
    for (const said of [
      'Target terlampaui',
      'Buku agenda 2027',
      'Disposisi belum dihitung',
      'Agenda mencatat',
    ])
      expect(deciding).toContain(said);
    await send(life, 'decider', {
      ...{ outcome: 'changed', resultRating: 'above', behaviourRating: 'meets' },
      ...{ reasons: 'Agenda diperiksa', recommendation: 'Hitung dengan disposisi', do: 'decideAppeal' },
    });
    expect(stateOf(life)).toMatchObject({
      stage: 'final',
      outcome: { resultRating: 'above', predicate: 'good' },
    });
    expect(await paper(life, 'objection')).toContain('Target terlampaui');
    expect(await paper(life, 'evaluation')).toContain('Mengajukan keberatan');
    expect(await paper(life, 'skp')).toContain('Surat masuk terarsip');
  });
});

describe('the year of a head of office', () => {
  const budget = {
    'results.1.priority': 'main',
    'results.1.text': 'Anggaran pendidikan terserap tepat sasaran',
    'results.1.indicators.0.aspect': 'cost',
    'results.1.indicators.0.text': 'Serapan anggaran',
    'results.1.indicators.0.target': '95 persen',
    'results.1.perspective': 'budget',
  };
  const service = {
    'results.0.priority': 'main',
    'results.0.text': 'Layanan pendidikan dirasakan warga',
    'results.0.indicators.0.aspect': 'quality',
    'results.0.indicators.0.text': 'Indeks kepuasan',
    'results.0.indicators.0.target': '85',
    'results.0.perspective': 'recipients',
  };

  it('needs the perspective of the budget in its plan, and is rated by the mayor without an appeal', async () => {
    const head = person('head-edu', { position: 'Kepala Dinas Pendidikan', positionType: 'highLeadership' });
    const mayor = person(headOfBodyId, {
      position: 'Wali Kota',
      positionType: 'headOfBody',
      name: 'Wali Kota',
    });
    const life = await begun(head, mayor, null);
    expect(stateOf(life)?.planFor).toBe('leadership');
    const empty = fieldsOf((await see(life, 'employee')).body, 'submitPlan');
    const cookie = await cookieOf(life, 'employee');
    const refused = await sendForm(
      website,
      taskOf(life),
      { ...empty, ...service, do: 'submitPlan' },
      { cookie },
    );
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain('perspektif anggaran');
    await send(life, 'employee', { ...empty, ...service, ...budget, do: 'submitPlan' });
    await send(life, 'assessor', { do: 'approvePlan' });
    await assessed(life, {
      achieved: 'Indeks 87 dan serapan 96 persen',
      grounds: 'Layanan membaik di semua kecamatan',
      resultRating: 'above',
    });
    expect((await see(life, 'employee')).body).not.toContain('value="fileAppeal"');
    await send(life, 'employee', { do: 'acknowledge' });
    expect(stateOf(life)).toMatchObject({ stage: 'final', outcome: { resultRating: 'above' } });
    expect(await paper(life, 'skp')).toMatch(/anggaran/i);
    expect(await paper(life, 'evaluation')).toContain('Wali Kota');
  });
});
