import { beforeEach, describe, expect, it } from 'vitest';
import { evaluationsIn } from '../../core/periods/line.ts';
import { awayFor, commands } from '../core/examples.ts';
import { act, deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const page = `/evaluations/${evaluationId}/periods`;
const form = {
  ...{ period: 'q1', seen: '0', basis: 'work', resultRating: 'above', behaviourRating: 'above' },
  ...{ achievement: 'good', feedback: 'Modul dipakai di semua kelas', recommendation: 'Bagikan' },
};
/** The window of the first quarter of 2027 opens on 17 March and closes on 14 April. */
const inWindow = '2027-03-18T03:00:00Z';
const afterWindow = '2027-04-15T03:00:00Z';
const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
let website: Website;

const lines = () => website.office.store.periods.get(evaluationId) ?? [];
const see = async (
  who: string | null,
  query: Record<string, string> = {},
  roles: ('hr' | 'auditors')[] = [],
) => {
  const cookie = await signedInAs(website, who, roles);
  return website.ask('GET', page, { cookies: [cookie, '__Host-language=en'], query });
};
/** Sends the form from the home page, which everybody has: what the page offers is looked at elsewhere. */
const send = async (who: string, fields: Record<string, string> = {}) => {
  const cookie = await signedInAs(website, who);
  return sendForm(website, '/', { ...form, ...fields }, { cookie, to: page });
};
const goTo = (instant: string) => website.office.clock.moveTo(new Date(instant));

beforeEach(async () => {
  website = await openWebsite();
  await act(website.office, 'employee', commands.submitPlan);
  await act(website.office, 'assessor', commands.approvePlan);
  await deliverAll(website.office);
  goTo(inWindow);
});

describe('a period of the year', () => {
  it('is evaluated by the assessor in its window, concluded by the table, and the employee is told', async () => {
    expect((await see('assessor')).body).toContain('name="resultRating"');
    const version = website.office.store.states.get(evaluationId)?.version;
    expect((await send('assessor')).statusCode).toBe(303);
    expect(lines()).toMatchObject([
      { period: 'q1', predicate: 'excellent', achievement: 'good', by: { personId: 'assessor' } },
    ]);
    expect(website.office.store.states.get(evaluationId)?.version).toBe(version);
    await deliverAll(website.office);
    const mail = website.office.mailer.sent.at(-1);
    expect([mail?.subject, mail?.to]).toEqual(['periodRated', 'employee@kinerja.example']);
    const read = textOf(await see('employee'));
    expect(read).toMatch(/First quarter.*Evaluated by Name of assessor/);
    expect(read).toContain('Modul dipakai di semua kelas');
  });

  it('shows no form before its window opens, and takes none', async () => {
    goTo('2027-03-16T03:00:00Z');
    expect((await see('assessor')).body).not.toContain('name="resultRating"');
    expect((await send('assessor')).statusCode).toBe(409);
    expect(lines()).toEqual([]);
  });

  it('sent twice is recorded once; another one sent from the same page is not, and loses nothing', async () => {
    await send('assessor');
    expect((await send('assessor')).statusCode).toBe(303);
    expect(lines()).toHaveLength(1);
    const other = await send('assessor', { feedback: 'Lain sama sekali' });
    expect(other.statusCode).toBe(409);
    expect(other.body).toContain('Lain sama sekali');
    expect(lines()).toHaveLength(1);
  });

  it('is mended in the window with a reason; what stood before can be read, and the record holds', async () => {
    await send('assessor');
    const mended = { seen: '1', resultRating: 'meets' };
    const without = await send('assessor', mended);
    expect(without.statusCode).toBe(422);
    expect(without.body).toContain('href="#field-reason"');
    expect((await see('assessor', { period: 'q1' })).body).toContain(
      'Modul dipakai di semua kelas</textarea>',
    );
    expect((await send('assessor', { ...mended, reason: 'Bukti baru' })).statusCode).toBe(303);
    expect(evaluationsIn(lines()).map(({ predicate }) => predicate)).toEqual(['excellent', 'good']);
    const read = textOf(await see('employee'));
    expect(read).toContain('Mended because: Bukti baru');
    expect(read).toContain('Before it was mended (1)');
    expect(read).toContain('The record of these periodic evaluations holds');
    const [line] = evaluationsIn(lines());
    if (line) line.predicate = 'good';
    expect(textOf(await see('employee'))).not.toContain('record of these periodic evaluations holds');
  });

  it('is not mended once its window is over', async () => {
    await send('assessor');
    goTo(afterWindow);
    expect((await send('assessor', { seen: '1', reason: 'Terlambat' })).statusCode).toBe(409);
    expect((await see('assessor')).body).not.toContain('name="resultRating"');
    expect(lines()).toHaveLength(1);
  });

  it('comes back with everything that was written when something is wrong', async () => {
    await see('assessor');
    const before = dumpOf(website.office);
    const wrong = { resultRating: '', feedback: '', recommendation: 'x'.repeat(2_001) };
    const answer = await send('assessor', wrong);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('href="#field-feedback"');
    expect(answer.body).toContain('href="#field-recommendation"');
    expect(answer.body).toContain('x'.repeat(2_001));
    const unrated = await send('assessor', { resultRating: '' });
    expect(unrated.body).toContain('href="#field-resultRating"');
    expect((await send('assessor', { basis: 'carried', evidence: 'SK' })).statusCode).toBe(422);
    expect((await send('assessor', { basis: 'nothing' })).statusCode).toBe(422);
    expect((await send('assessor', { seen: 'x' })).statusCode).toBe(400);
    expect(dumpOf(website.office)).toBe(before);
  });

  it('is evaluated by nobody else, and read by whoever may read the evaluation', async () => {
    for (const who of ['employee', 'decider']) {
      expect((await send(who)).statusCode).toBe(409);
      const shown = await see(who);
      expect(shown.statusCode).toBe(200);
      expect(shown.body).not.toContain('name="resultRating"');
    }
    expect((await see('colleague')).statusCode).toBe(404);
    expect((await send('colleague')).statusCode).toBe(404);
    expect((await see(null, {}, ['hr'])).statusCode).toBe(200);
    expect((await see(null, {}, ['auditors'])).statusCode).toBe(200);
    expect(website.office.store.accesses.map(({ reader }) => reader.roles)).toEqual([['hr'], ['auditors']]);
    expect(lines()).toEqual([]);
  });

  it('falls to the superior when the assessor lets the window pass, and the result is final (A.11)', async () => {
    goTo(afterWindow);
    expect((await send('assessor')).statusCode).toBe(409);
    expect((await send('decider')).statusCode).toBe(303);
    expect(lines()).toMatchObject([{ by: { personId: 'decider' }, bySuperior: true }]);
    expect(textOf(await see('employee'))).toContain('is final');
    expect((await send('decider', { seen: '1', reason: 'Lain' })).statusCode).toBe(409);
  });

  it('is evaluated by whoever acts for the assessor, in their name', async () => {
    await website.office.substitutions.add(
      awayFor(brief('assessor'), { from: '2027-03-01T00:00:00.000Z', kind: 'plh' }),
    );
    expect((await send('assessor')).statusCode).toBe(409);
    expect((await send('substitute')).statusCode).toBe(303);
    expect(lines()[0]).toMatchObject({
      by: { personId: 'substitute' },
      onBehalfOf: { personId: 'assessor', kind: 'plh' },
    });
    expect(textOf(await see('employee'))).toContain('Name of substitute for Name of assessor');
  });

  it('is over once the year is rated', async () => {
    goTo('2027-12-21T03:00:00Z');
    const command = commands.openAssessment;
    const actor = { kind: 'system' } as const;
    await website.office.perform({ evaluationId, version: null, command, actor });
    await act(website.office, 'employee', commands.submitSelfAssessment);
    expect((await send('assessor', { period: 'q4' })).statusCode).toBe(303);
    await act(website.office, 'assessor', commands.submitReview);
    expect((await send('decider', { period: 'q3', seen: '1' })).statusCode).toBe(409);
    expect((await send('assessor', { period: 'q4', seen: '1', reason: 'Lain' })).statusCode).toBe(409);
    expect(lines()).toHaveLength(1);
  });

  it('asks nothing of a plan that was not in force before its window closed', async () => {
    const state = website.office.store.states.get(evaluationId);
    if (state?.planSet) state.planSet.firstAt = '2027-05-03T02:00:00.000Z';
    goTo(afterWindow);
    expect(textOf(await see('decider'))).toContain('no plan was in force');
    expect((await send('decider')).statusCode).toBe(409);
  });
});

describe('a cycle', () => {
  const setEvery = (every: 'none' | 'monthly') => {
    const cycle = [...website.office.store.cycles.values()][0];
    if (cycle) cycle.periods = { ...cycle.periods, every };
  };

  it('without periods has a page that says so', async () => {
    setEvery('none');
    expect(textOf(await see('employee'))).toContain('no periodic evaluations');
    expect((await send('assessor')).statusCode).toBe(409);
    const cookie = await signedInAs(website, 'employee');
    const asked = { cookies: [cookie, '__Host-language=en'] };
    const evaluation = await website.ask('GET', `/evaluations/${evaluationId}`, asked);
    expect(textOf(evaluation)).not.toContain('Periodic ratings of this year');
  });

  it('with months is evaluated by the month', async () => {
    setEvery('monthly');
    expect((await send('assessor', { period: 'm03' })).statusCode).toBe(303);
    expect(textOf(await see('employee'))).toMatch(/Month of March 2027 .*Evaluated by/);
  });
});

describe('the annual review', () => {
  it('shows the periodic ratings beside the rating, which is not calculated from them', async () => {
    await send('assessor');
    goTo('2027-12-21T03:00:00Z');
    const command = commands.openAssessment;
    const actor = { kind: 'system' } as const;
    await website.office.perform({ evaluationId, version: null, command, actor });
    await act(website.office, 'employee', commands.submitSelfAssessment);
    const cookie = await signedInAs(website, 'assessor');
    const asked = { cookies: [cookie, '__Host-language=en'] };
    const review = await website.ask('GET', `/evaluations/${evaluationId}/task`, asked);
    expect(textOf(review)).toMatch(/Periodic ratings of this year.*First quarter.*Excellent/);
    expect(textOf(review)).toContain('not calculated from periodic ones');
    await act(website.office, 'assessor', commands.submitReview);
    expect(website.office.store.states.get(evaluationId)?.outcome?.predicate).toBe('good');
  });
});

describe('the overview of a cycle', () => {
  const overview = '/hr/cycles/2027-abc/periods';
  const look = async (query: Record<string, string> = {}) => {
    const cookie = await signedInAs(website, null, ['hr']);
    const answer = await website.ask('GET', overview, { cookies: [cookie, '__Host-language=en'], query });
    return textOf(answer);
  };

  it('shows HR who has no evaluation of a period, who is asked for it, and what is late', async () => {
    expect(await look()).toMatch(
      /First quarter, not evaluated yet: 1.*Name of employee.*waiting.*Name of assessor/,
    );
    goTo(afterWindow);
    expect(await look()).toMatch(/passed on to the supervisor's superior.*Name of decider/);
    goTo('2027-05-05T03:00:00Z');
    expect(await look({ period: 'q1' })).toMatch(/Name of employee late Name of decider/);
    await send('decider');
    expect(await look({ period: 'q1' })).toContain('First quarter, not evaluated yet: 0');
  });
});
