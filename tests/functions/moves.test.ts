import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../core/people/person.ts';
import { evaluationsIn } from '../../core/periods/line.ts';
import { commands, person } from '../core/examples.ts';
import { act, deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const page = `/admin/evaluations/${evaluationId}/move`;
const periods = `/evaluations/${evaluationId}/periods`;
const move = {
  ...{ kind: 'employeeMoved', on: '2027-02-10', email: 'successor@kinerja.example', place: '' },
  ...{ unit: 'SDN 7', organisation: 'Dinas Pendidikan', reason: 'SK Nomor 12' },
};
const rated = {
  ...{ period: 'q3', seen: '0', basis: 'work', resultRating: 'meets', behaviourRating: 'meets' },
  feedback: 'Sesuai harapan',
};
let website: Website;

const state = () => website.office.store.states.get(evaluationId);
const lines = () => website.office.store.periods.get(evaluationId) ?? [];
const goTo = (instant: string) => website.office.clock.moveTo(new Date(instant));
const see = async (path: string, who: string | null, roles: Role[] = []) =>
  website.ask('GET', path, { cookies: [await signedInAs(website, who, roles), '__Host-language=en'] });
/** HR records a move as their page has it. */
const record = async (fields: Record<string, string> = {}, roles: Role[] = ['hr']) => {
  const cookie = await signedInAs(website, null, roles, 'Dinas Pendidikan');
  const version = String(state()?.version);
  return sendForm(website, '/', { ...move, version, ...fields }, { cookie, to: page });
};
const evaluate = async (who: string, fields: Record<string, string> = {}) => {
  const cookie = await signedInAs(website, who);
  return sendForm(website, '/', { ...rated, ...fields }, { cookie, to: periods });
};

beforeEach(async () => {
  website = await openWebsite();
  await website.office.people.saveAll([person('successor', { supervisorId: 'decider' })]);
  await act(website.office, 'employee', commands.submitPlan);
  await act(website.office, 'assessor', commands.approvePlan);
  await deliverAll(website.office);
  goTo('2027-02-15T03:00:00Z');
});

describe('a move', () => {
  it('puts the new assessor and unit in place, remembers the old ones, and tells everybody whom it concerns', async () => {
    expect((await see(page, null, ['hr'])).body).toContain('value="assessor@kinerja.example"');
    expect((await record()).statusCode).toBe(303);
    expect(state()).toMatchObject({
      ...{ stage: 'active', unit: 'SDN 7', assessor: { personId: 'successor' } },
      appealDecider: { personId: 'decider' },
      moves: [
        {
          kind: 'employeeMoved',
          on: '2027-02-10',
          plan: 1,
          before: { assessor: { personId: 'assessor' }, unit: 'SDN 1' },
        },
      ],
    });
    const before = website.office.mailer.sent.length;
    await deliverAll(website.office);
    const told = website.office.mailer.sent.slice(before).map(({ to }) => to);
    expect(told.sort()).toEqual(
      ['assessor', 'employee', 'successor'].map((each) => `${each}@kinerja.example`),
    );
    const shown = textOf(await see(`/evaluations/${evaluationId}`, 'employee'));
    expect(shown).toMatch(
      /The employee moved, in effect since 10 February 2027.*assessed by Name of assessor, SDN 1/,
    );
    expect(shown).toContain('The year is evaluated by the present supervisor, Name of successor');
  });

  it('asks both sides for a plan anew until there is one (annex BAB II C.6)', async () => {
    await record();
    const anew = 'The plan has to be agreed on anew';
    expect(textOf(await see(`/evaluations/${evaluationId}`, 'employee'))).toContain(anew);
    expect(textOf(await see(`/evaluations/${evaluationId}`, 'successor'))).toContain(anew);
    await act(website.office, 'employee', commands.proposeChange);
    await act(website.office, 'successor', commands.approvePlan);
    expect(textOf(await see(`/evaluations/${evaluationId}`, 'employee'))).not.toContain(anew);
  });

  it('comes back with what is wrong, and writes nothing then', async () => {
    await signedInAs(website, null, ['hr'], 'Dinas Pendidikan');
    const before = dumpOf(website.office);
    const wrong: [Record<string, string>, string][] = [
      [{ kind: '' }, 'kind'],
      [{ kind: 'returned' }, 'kind'],
      [{ kind: 'study' }, 'place'],
      [{ on: '2027-02-16' }, 'on'],
      [{ on: '2026-12-31' }, 'on'],
      [{ on: 'x' }, 'on'],
      [{ email: 'nobody@kinerja.example' }, 'email'],
      [{ unit: ' ' }, 'unit'],
      [{ organisation: 'x'.repeat(161) }, 'organisation'],
      [{ reason: '' }, 'reason'],
    ];
    for (const [fields, path] of wrong) {
      const answer = await record(fields);
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain(`href="#field-${path}"`);
      expect(answer.body).toContain(`value="${fields.unit ?? 'SDN 7'}"`);
    }
    expect((await record({ email: 'employee@kinerja.example' })).statusCode).toBe(409);
    expect((await record({ version: '1' })).statusCode).toBe(409);
    expect(dumpOf(website.office)).toBe(before);
  });

  it('is recorded by HR alone, and by that of an organisation within it', async () => {
    expect((await record({}, ['administrators'])).statusCode).toBe(403);
    expect((await record({ organisation: 'Dinas Lain' }, ['organisation-hr'])).statusCode).toBe(422);
    expect((await record({}, ['organisation-hr'])).statusCode).toBe(303);
  });

  it('cannot be recorded once the year is rated', async () => {
    goTo('2027-12-21T03:00:00Z');
    const command = commands.openAssessment;
    await website.office.perform({ evaluationId, version: null, command, actor: { kind: 'system' } });
    await act(website.office, 'employee', commands.submitSelfAssessment);
    await act(website.office, 'assessor', commands.submitReview);
    expect((await record({ on: '2027-12-01' })).statusCode).toBe(409);
    expect(textOf(await see(page, null, ['hr']))).toContain('cannot be replaced any more');
  });
});

describe('a period after a move', () => {
  it('is still evaluated by Purnama, who moved within its window, though she is no party any more (A.14)', async () => {
    goTo('2027-09-28T03:00:00Z');
    await record({ kind: 'assessorMoved', on: '2027-09-25', unit: 'SDN 1' });
    expect((await see(`/evaluations/${evaluationId}`, 'assessor')).statusCode).toBe(404);
    const shown = textOf(await see(periods, 'assessor'));
    expect(shown).toContain('still evaluates the people of the former unit');
    expect((await evaluate('successor')).statusCode).toBe(409);
    expect((await evaluate('assessor')).statusCode).toBe(303);
    expect(lines()).toMatchObject([{ period: 'q3', by: { personId: 'assessor' } }]);
  });

  it('is not evaluated by Purnama, who moved before its window, but by her successor (A.14)', async () => {
    goTo('2027-09-28T03:00:00Z');
    await record({ kind: 'assessorMoved', on: '2027-08-25', unit: 'SDN 1' });
    expect((await see(periods, 'assessor')).statusCode).toBe(404);
    expect((await evaluate('assessor')).statusCode).toBe(404);
    expect((await evaluate('successor')).statusCode).toBe(303);
  });

  it('may keep the result of the period before, with what was agreed, where the employee moved (A.13)', async () => {
    goTo('2027-06-21T03:00:00Z');
    await evaluate('assessor', { period: 'q2', resultRating: 'above', behaviourRating: 'above' });
    goTo('2027-09-21T03:00:00Z');
    await record({ on: '2027-07-05' });
    const carried = { basis: 'carried', seen: '1', resultRating: '', behaviourRating: '' };
    expect((await evaluate('successor', carried)).statusCode).toBe(422);
    expect(
      (await evaluate('successor', { ...carried, evidence: 'Disepakati 20 September' })).statusCode,
    ).toBe(303);
    expect(lines()[1]).toMatchObject({
      period: 'q3',
      predicate: 'excellent',
      basis: 'carried',
      unit: 'SDN 7',
    });
  });

  it('keeps a result of the year before where there is none in this one, as Sari may (A.13)', async () => {
    goTo('2027-03-18T03:00:00Z');
    await record();
    const carried = { period: 'q1', basis: 'carried', evidence: 'Hasil 2026, disepakati' };
    expect((await evaluate('successor', carried)).statusCode).toBe(422);
    expect((await evaluate('successor', { ...carried, predicate: 'good' })).statusCode).toBe(303);
    expect(lines()[0]).toMatchObject({ predicate: 'good', ratings: null });
  });

  it('of study stands on what the place of study says; one that is given up is one of the two lowest (A.16, B.3)', async () => {
    goTo('2027-09-21T03:00:00Z');
    const study = { kind: 'study', place: 'Universitas Airlangga', email: 'assessor@kinerja.example' };
    await record({ ...study, on: '2027-08-02', unit: 'SDN 1' });
    expect((await evaluate('assessor')).statusCode).toBe(422);
    const academic = { basis: 'study', evidence: 'IPK 3,8' };
    expect((await evaluate('assessor', { ...academic, evidence: '' })).statusCode).toBe(422);
    expect((await evaluate('assessor', academic)).statusCode).toBe(303);
    const givenUp = { basis: 'dropOut', evidence: 'Surat kampus', seen: '1', reason: 'Tidak lulus' };
    expect((await evaluate('assessor', { ...givenUp, predicate: 'good' })).statusCode).toBe(422);
    expect((await evaluate('assessor', { ...givenUp, predicate: 'misconduct' })).statusCode).toBe(303);
    expect(evaluationsIn(lines()).map(({ predicate }) => predicate)).toEqual(['good', 'misconduct']);
  });
});
