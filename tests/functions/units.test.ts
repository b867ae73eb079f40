import { beforeEach, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../core/rating/conclude.ts';
import { commands, cycle, december } from '../core/examples.ts';
import { act, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, type Website } from './website.ts';

const units = `/hr/cycles/${cycle.cycleId}/units`;
const task = `/evaluations/${evaluationId}/task`;
let website: Website;

beforeEach(async () => {
  website = await openWebsite();
  website.office.clock.moveTo(december);
});

const record = async (fields: Record<string, string>) =>
  sendForm(website, units, fields, { cookie: await signedInAs(website, 'officer', ['hr']) });
const show = async () =>
  website.ask('GET', units, { cookies: [await signedInAs(website, 'officer', ['hr'])] });
const good = {
  organisation: '',
  unit: '',
  predicate: '',
  publishedOn: '',
  previousPredicate: 'good',
  source: 'SK 9',
};

async function toReview(): Promise<void> {
  const { office } = website;
  await act(office, 'employee', commands.submitPlan);
  await act(office, 'assessor', commands.approvePlan);
  await act(office, 'employee', commands.submitSelfAssessment);
}

describe('what units achieved', () => {
  it('is recorded by HR, shown with the year that counts, and kept when it is mended', async () => {
    expect((await record(good)).statusCode).toBe(303);
    expect((await show()).body).toContain('Baik (tahun sebelumnya)');
    await record({ ...good, predicate: 'special', publishedOn: '2027-12-20' });
    expect((await show()).body).toContain('Istimewa (tahun ini)');
  });

  it('names what is wrong and keeps what was typed', async () => {
    const refused = await record({ ...good, previousPredicate: '', source: 'SK 10' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#field-predicate"');
    expect(refused.body).toContain('SK 10');
    const future = await record({ ...good, predicate: 'good', publishedOn: '2029-01-01' });
    expect(future.body).toContain('href="#field-publishedOn"');
  });

  it('is nobody else’s to record', async () => {
    const cookie = await signedInAs(website, 'employee');
    expect((await sendForm(website, units, good, { cookie })).statusCode).toBe(403);
  });
});

describe('an assessor who rates', () => {
  it('sees the pattern beside their own ratings, and says why they depart; HR reads it', async () => {
    await record(good);
    await toReview();
    const { states } = website.office.store;
    const state = states.get(evaluationId);
    if (!state) throw new Error('the example is there');
    const outcome = outcomeOf('meets', 'meets', state.ruleSet);
    for (let index = 0; index < 9; index += 1)
      states.set(`e-${index}`, { ...state, evaluationId: `e-${index}`, stage: 'acknowledgement', outcome });
    const cookie = await signedInAs(website, 'assessor');
    const page = await website.ask('GET', task, { cookies: [cookie] });
    expect(page.body).toContain('Capaian kinerja seluruh instansi: Baik');
    const fields = { do: 'submitReview', resultRating: 'above', behaviourRating: 'meets', feedback: 'Baik' };
    const refused = await sendForm(website, task, fields, { cookie });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#field-distributionReason"');
    const told = { ...fields, distributionReason: 'Target unit tercapai bersama' };
    expect((await sendForm(website, task, told, { cookie })).statusCode).toBe(200);
    expect((await show()).body).toContain('Target unit tercapai bersama');
  });
});
