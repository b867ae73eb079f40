import { beforeEach, describe, expect, it } from 'vitest';
import { brokenPeriodLine, isObservation } from '../../core/periods/line.ts';
import { observationLimits } from '../../core/periods/observation-line.ts';
import { awayFor, commands, digest } from '../core/examples.ts';
import { act, deliverAll, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const page = `/evaluations/${evaluationId}/observations`;
const form = {
  ...{ on: '2027-03-02', text: 'Murid bertanya dua kali lebih banyak' },
  followUp: 'Rekan sejawat mengamati pekan depan',
};
let website: Website;

const entries = () => website.office.store.periods.get(evaluationId) ?? [];
const lines = () => entries().filter(isObservation);
const see = async (path: string, who: string | null, roles: 'hr'[] = []) => {
  const cookie = await signedInAs(website, who, roles);
  const [at = '', search] = path.split('?');
  const query = Object.fromEntries(new URLSearchParams(search));
  return website.ask('GET', at, { cookies: [cookie, '__Host-language=en'], query });
};
const send = async (who: string, fields: Record<string, string> = form) => {
  const cookie = await signedInAs(website, who);
  const seen = String(entries().length);
  return sendForm(website, '/', { seen, ...fields }, { cookie, to: page });
};
const reflection = { reflectsOn: '1', reflection: 'Saya terlalu cepat menjawab sendiri' };

beforeEach(async () => {
  website = await openWebsite();
  await act(website.office, 'employee', commands.submitPlan);
  await act(website.office, 'assessor', commands.approvePlan);
  await deliverAll(website.office);
  website.office.clock.moveTo(new Date('2027-03-03T03:00:00Z'));
});

describe('an observation of a teacher', () => {
  it('is written by the head of school, seen by the teacher who is told, and reflected on', async () => {
    const version = website.office.store.states.get(evaluationId)?.version;
    expect((await see(page, 'assessor')).body).toContain('name="followUp"');
    expect((await send('assessor')).statusCode).toBe(303);
    await deliverAll(website.office);
    expect(website.office.mailer.sent.at(-1)).toMatchObject({
      ...{ subject: 'observed', to: 'employee@kinerja.example' },
    });
    const shown = await see(`${page}?reflect=1`, 'employee');
    expect(textOf(shown)).toMatch(/2 March 2027.*Murid bertanya dua kali.*Rekan sejawat mengamati/);
    expect(shown.body).not.toContain('name="followUp"');
    expect(shown.body).toContain('name="reflection"');
    expect((await send('employee', reflection)).statusCode).toBe(303);
    expect(textOf(await see(page, 'assessor'))).toContain('Saya terlalu cepat menjawab sendiri');
    expect(lines()).toMatchObject([
      { kind: 'observed', on: '2027-03-02', by: { personId: 'assessor' } },
      { kind: 'reflected', reflectsOn: 1, by: { personId: 'employee' } },
    ]);
    expect(brokenPeriodLine(entries(), digest)).toBeUndefined();
    expect(website.office.store.states.get(evaluationId)?.version).toBe(version);
  });

  it('stands as evidence beside the ratings of the review, with the reflection', async () => {
    await send('assessor');
    await send('employee', reflection);
    website.office.clock.moveTo(new Date('2027-12-21T03:00:00Z'));
    const { openAssessment: command, submitSelfAssessment } = commands;
    await website.office.perform({ evaluationId, version: null, command, actor: { kind: 'system' } });
    await act(website.office, 'employee', submitSelfAssessment);
    const review = textOf(await see(`/evaluations/${evaluationId}/task`, 'assessor'));
    expect(review).toMatch(/Observations by the head of school.*Murid bertanya.*Saya terlalu cepat/);
    expect(textOf(await see(`/evaluations/${evaluationId}`, 'employee'))).toContain('Murid bertanya');
    await act(website.office, 'assessor', commands.submitReview);
    expect((await send('assessor')).statusCode).toBe(409);
    expect((await send('employee', reflection)).statusCode).toBe(409);
  });

  it('sent twice is one; another one from the same page is not recorded, and loses nothing', async () => {
    await send('assessor', { ...form, seen: '0' });
    expect((await send('assessor', { ...form, seen: '0' })).statusCode).toBe(303);
    expect(lines()).toHaveLength(1);
    const other = await send('assessor', { ...form, text: 'Hal lain', seen: '0' });
    expect([other.statusCode, other.body.includes('Hal lain')]).toEqual([409, true]);
    expect(lines()).toHaveLength(1);
  });

  it('says what is wrong, field by field, and keeps what was written', async () => {
    await send('assessor');
    for (const who of ['assessor', 'employee']) await see(page, who);
    const before = dumpOf(website.office);
    const wrongs: [string, Record<string, string>, string][] = [
      ['assessor', { ...form, text: ' ' }, 'text'],
      ['assessor', { ...form, text: 'x'.repeat(observationLimits.seen + 1) }, 'text'],
      ['assessor', { ...form, followUp: 'x'.repeat(observationLimits.followUp + 1) }, 'followUp'],
      ['assessor', { ...form, on: '2027-03-04' }, 'on'],
      ['assessor', { ...form, on: '2026-12-31' }, 'on'],
      ['assessor', { ...form, on: 'kemarin' }, 'on'],
      ['employee', { ...reflection, reflection: '' }, 'reflection'],
      ['employee', { ...reflection, reflection: 'x'.repeat(observationLimits.reflection + 1) }, 'reflection'],
    ];
    for (const [who, fields, path] of wrongs) {
      const answer = await send(who, fields);
      expect([answer.statusCode, path]).toEqual([422, path]);
      expect(answer.body).toContain(`href="#field-${path}"`);
      const kept = fields.followUp ?? '';
      expect(answer.body).toContain(kept);
    }
    expect((await send('employee', { ...reflection, reflectsOn: '7' })).statusCode).toBe(422);
    expect((await send('assessor', { ...form, seen: 'x' })).statusCode).toBe(400);
    expect(dumpOf(website.office)).toBe(before);
  });

  it('is written by nobody else, and read by whoever may read the evaluation', async () => {
    for (const who of ['employee', 'decider']) expect((await send(who)).statusCode).toBe(409);
    for (const who of ['assessor', 'decider']) expect((await send(who, reflection)).statusCode).toBe(409);
    expect((await send('colleague')).statusCode).toBe(404);
    expect((await see(page, 'colleague')).statusCode).toBe(404);
    expect((await see(page, null, ['hr'])).statusCode).toBe(200);
    expect(entries()).toEqual([]);
  });

  it('is written by whoever acts for the head of school, in their name', async () => {
    const brief = { personId: 'assessor', name: 'Name of assessor', position: 'Guru' };
    await website.office.substitutions.add(awayFor(brief, { from: '2027-03-01T00:00:00.000Z', kind: 'plh' }));
    expect((await send('assessor')).statusCode).toBe(409);
    expect((await send('substitute')).statusCode).toBe(303);
    expect(lines()[0]).toMatchObject({
      by: { personId: 'substitute' },
      onBehalfOf: { personId: 'assessor' },
    });
  });

  it('ends at so many lines a year', async () => {
    for (let count = 0; count < observationLimits.lines; count += 1)
      expect((await send('assessor', { ...form, text: `Kunjungan ${count}` })).statusCode).toBe(303);
    expect((await send('assessor', { ...form, text: 'Satu lagi' })).body).toContain('href="#field-text"');
    expect(lines()).toHaveLength(observationLimits.lines);
  });

  it('is there for teachers alone', async () => {
    const state = website.office.store.states.get(evaluationId);
    if (state) website.office.store.states.set(evaluationId, { ...state, population: 'PNS' });
    expect((await see(page, 'assessor')).statusCode).toBe(404);
    expect((await send('assessor')).statusCode).toBe(404);
    expect((await see(`/evaluations/${evaluationId}`, 'employee')).body).not.toContain('/observations');
  });
});
