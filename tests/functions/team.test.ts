import { beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import { evaluationIdOf } from '../../core/evaluation/state.ts';
import { at, awayFor, commands, cycle, december, january, person, plan } from '../core/examples.ts';
import { dumpOf } from '../usecases/office.ts';
import { openWebsite, signedInAs, textOf, type Website } from './website.ts';

let website: Website;
let cookie: string;

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, 'assessor');
});

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const idOf = (name: string) => evaluationIdOf(cycle.cycleId, name);
const show = (path: string, query = {}) =>
  website.ask('GET', path, { cookies: [cookie, '__Host-language=en'], query });

async function enrolWith(name: string, assessor: string) {
  const people = { person: person(name), assessor: brief(assessor), appealDecider: brief('decider') };
  await website.office.evaluations.create(enrol(people, at(january)));
}
async function by(name: string, personId: string, command: (typeof commands)[keyof typeof commands]) {
  const actor = { kind: 'person', personId, via: 'link' } as const;
  const version = website.office.store.states.get(idOf(name))?.version ?? 0;
  await website.office.perform({ evaluationId: idOf(name), version, command, actor });
}

describe('the overview of a team', () => {
  it('shows everybody whom somebody leads, where each stands and until when, and nobody else', async () => {
    await enrolWith('ani', 'assessor');
    await enrolWith('other', 'stranger');
    await by('ani', 'ani', commands.submitPlan);
    await by('ani', 'assessor', commands.approvePlan);
    const before = dumpOf(website.office);
    const page = await show('/team');
    expect(page.statusCode).toBe(200);
    expect(textOf(page)).toContain('2 people.');
    expect(page.body).toContain(`href="/evaluations/${idOf('ani')}"`);
    expect(textOf(page)).toMatch(/Name of ani SDN 1 .*5 January 2027/);
    expect(page.body).not.toContain('Name of other');
    expect(dumpOf(website.office)).toBe(before);
  });

  it('follows the assessor of the evaluation, and shows whoever acts whom they act for', async () => {
    await enrolWith('ani', 'assessor');
    const reason = 'Mutasi';
    const reassign = { ...commands.reassignAssessor, assessor: brief('successor'), reason };
    const { version = 0 } = website.office.store.states.get(idOf('ani')) ?? {};
    const actor = { kind: 'hr', personId: 'officer' } as const;
    await website.office.perform({ evaluationId: idOf('ani'), version, command: reassign, actor });
    expect((await show('/team')).body).not.toContain('Name of ani');
    cookie = await signedInAs(website, 'successor');
    expect((await show('/team')).body).toContain('Name of ani');

    await website.office.substitutions.add(awayFor(brief('successor')));
    await by('ani', 'ani', commands.submitPlan);
    cookie = await signedInAs(website, 'substitute');
    const page = await show('/team');
    expect(textOf(page)).toContain('Name of substitute acts for Name of successor');
  });

  it('is narrowed down by stage, lateness and name, a page at a time', async () => {
    const { states } = website.office.store;
    const state = states.get(idOf('employee'));
    if (!state) throw new Error('the example is there');
    for (let index = 0; index < 60; index += 1) {
      const employee = { ...state.employee, personId: `e${index}`, name: `Pegawai ${index}` };
      const dueAt = index === 7 ? '2027-01-01T16:59:59.000Z' : state.dueAt;
      states.set(idOf(`e${index}`), { ...state, evaluationId: idOf(`e${index}`), employee, dueAt });
    }
    const first = await show('/team');
    expect(first.body.match(/class="row-link"/g)).toHaveLength(50);
    expect(first.body).toContain('after=50');
    expect(textOf(first)).toContain('1 overdue');
    expect((await show('/team', { late: 'yes' })).body.match(/class="row-link"/g)).toHaveLength(1);
    expect((await show('/team', { q: 'pegawai 33' })).body.match(/class="row-link"/g)).toHaveLength(1);
    expect(textOf(await show('/team', { stage: 'appeal' }))).toContain('Nobody matches.');
    expect((await show('/team', { stage: 'odd', cycle: 'none', after: 'x' })).statusCode).toBe(200);
  });

  it('shows what was rated so far, by predicate', async () => {
    website.office.clock.moveTo(december);
    await by('employee', 'employee', commands.submitPlan);
    await by('employee', 'assessor', commands.approvePlan);
    await by('employee', 'employee', commands.submitSelfAssessment);
    await by('employee', 'assessor', commands.submitReview);
    cookie = await signedInAs(website, 'assessor');
    expect(textOf(await show('/team'))).toContain('Your ratings so far: 1');
  });

  it('is empty, and says so, for whoever leads nobody', async () => {
    cookie = await signedInAs(website, 'employee');
    expect(textOf(await show('/team'))).toContain('There is nobody whom you assess');
    expect((await show('/')).body).not.toContain('href="/team"');
    cookie = await signedInAs(website, 'assessor');
    expect((await show('/')).body).toContain('href="/team"');
  });
});

describe('the matrix of roles and results', () => {
  const [result] = plan.results;
  const served = { ...plan, results: [{ ...result, text: 'Hasil pimpinan', servesResult: '' }] };
  const serving = {
    ...plan,
    results: [{ ...result, text: 'Peran Ani', servesResult: 'Hasil pimpinan', cascading: 'direct' }],
  };

  beforeEach(async () => {
    await enrolWith('assessor', 'decider');
    await by('assessor', 'assessor', { ...commands.submitPlan, plan: served as typeof plan });
    await by('assessor', 'decider', commands.approvePlan);
    await enrolWith('ani', 'assessor');
    await by('ani', 'ani', { ...commands.submitPlan, plan: serving as typeof plan });
  });

  it('shows from the plans in force who serves which result, and the results that nobody serves', async () => {
    const before = textOf(await show('/team/matrix'));
    expect(before).toContain('1 result is served by nobody yet');
    expect(before).not.toContain('Peran Ani');
    await by('ani', 'assessor', commands.approvePlan);
    const after = textOf(await show('/team/matrix'));
    expect(after).toContain('1. Hasil pimpinan');
    expect(after).toContain('Peran Ani direct');
    expect(after).not.toContain('served by nobody');
    expect(website.office.store.accesses).toEqual([]);
  });

  it('is read by HR, of their organisation alone, and every plan that they see is noted', async () => {
    await by('ani', 'assessor', commands.approvePlan);
    const path = `/hr/cycles/${cycle.cycleId}/teams/assessor`;
    cookie = await signedInAs(website, null, ['organisation-hr'], 'Dinas Pendidikan');
    const page = await show(path);
    expect(textOf(page)).toContain('Peran Ani direct');
    const noted = website.office.store.accesses.map((access) => access.evaluationId);
    expect(noted.sort()).toEqual([idOf('ani'), idOf('assessor'), idOf('employee')].sort());
    cookie = await signedInAs(website, null, ['organisation-hr'], 'Dinas Lain');
    expect((await show(path)).statusCode).toBe(404);
    cookie = await signedInAs(website, 'ani');
    expect((await show(path)).statusCode).toBe(403);
    cookie = await signedInAs(website, null, ['hr']);
    expect((await show(`/hr/cycles/${cycle.cycleId}/teams/nobody`)).statusCode).toBe(404);
    expect((await show('/hr/cycles/none/teams/assessor')).statusCode).toBe(404);
  });

  it('is led to from the evaluation of each of the team, for those who may see it', async () => {
    expect((await show(`/evaluations/${idOf('ani')}`)).body).toContain('href="/team/matrix?cycle=');
    cookie = await signedInAs(website, 'ani');
    expect((await show(`/evaluations/${idOf('ani')}`)).body).not.toContain('matrix');
  });
});
