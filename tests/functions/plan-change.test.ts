import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../core/examples.ts';
import { act, evaluationId } from '../usecases/office.ts';
import {
  openWebsite,
  planFields,
  secondResult,
  sendForm,
  signedInAs,
  textOf,
  type Website,
} from './website.ts';

let website: Website;
let employee: string;
let assessor: string;
const page = `/evaluations/${evaluationId}/plan-change`;
const task = `/evaluations/${evaluationId}/task`;
const standing = () => website.office.store.states.get(evaluationId);
const get = (path: string, cookie: string) => website.ask('GET', path, { cookies: [cookie] });

beforeEach(async () => {
  website = await openWebsite();
  employee = await signedInAs(website, 'employee');
  assessor = await signedInAs(website, 'assessor');
  await act(website.office, 'employee', commands.submitPlan);
  await act(website.office, 'assessor', commands.approvePlan);
});

describe('a plan in force', () => {
  it('is offered for change to both sides on its page, with the date it was set', async () => {
    for (const cookie of [employee, assessor]) {
      const shown = await get(`/evaluations/${evaluationId}`, cookie);
      expect(shown.body).toContain(`href="${page}"`);
      expect(textOf(shown)).toContain('Ditetapkan 5 Januari 2027, versi 1');
    }
    const decider = await signedInAs(website, 'decider');
    expect((await get(`/evaluations/${evaluationId}`, decider)).body).not.toContain(`href="${page}"`);
  });

  it('is changed by the employee with a reason, and set by the assessor who sees it', async () => {
    expect((await get(page, employee)).body).toContain('Pembelajaran berbasis proyek terlaksana');
    const change = { ...planFields, ...secondResult, reason: 'Ditugaskan sebagai Plt.', do: 'proposeChange' };
    const sent = await sendForm(website, page, change, { cookie: employee });
    expect(sent.statusCode).toBe(200);
    expect(standing()).toMatchObject({ stage: 'planReview', plannedResults: 2, documents: { plan: 2 } });
    const review = await get(task, assessor);
    expect(review.body).toContain('value="declineChange"');
    expect(textOf(review)).toContain('Ditugaskan sebagai Plt.');
    await sendForm(website, task, { do: 'approvePlan' }, { cookie: assessor });
    expect(standing()).toMatchObject({ stage: 'active', planSet: { version: 2 } });
  });

  it('stays as it was when the change is declined, which needs a reason', async () => {
    const change = { ...planFields, ...secondResult, reason: 'Ingin lebih', do: 'proposeChange' };
    await sendForm(website, page, change, { cookie: employee });
    const silent = await sendForm(website, task, { do: 'declineChange', reason: '' }, { cookie: assessor });
    expect(silent.statusCode).toBe(422);
    expect(standing()?.stage).toBe('planReview');
    await sendForm(website, task, { do: 'declineChange', reason: 'Anggaran tetap' }, { cookie: assessor });
    expect(standing()).toMatchObject({ stage: 'active', plannedResults: 1, documents: { plan: 3 } });
    const { documents } = website.office.store;
    const kept = [...documents.values()].filter(({ kind }) => kind === 'plan');
    expect(kept.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(kept[2]?.content).toEqual(kept[0]?.content);
  });

  it('is asked for by the assessor, and then the employee’s to write', async () => {
    const asked = await sendForm(
      website,
      page,
      { reason: 'Target naik', do: 'askForChange' },
      { cookie: assessor },
    );
    expect(asked.statusCode).toBe(200);
    expect(standing()).toMatchObject({ stage: 'planning', returnReason: 'Target naik' });
    expect(textOf(await get(task, employee))).toContain('Target naik');
  });

  it.each([
    ['without a reason', { ...planFields, reason: '', do: 'proposeChange' }],
    ['without a result', { reason: 'Ada tugas baru', do: 'proposeChange' }],
  ])('is not changed %s; what was written stays', async (_, fields) => {
    const answer = await sendForm(website, page, fields, { cookie: employee });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(fields.reason);
    expect(standing()?.stage).toBe('active');
  });

  it('gets one more result to write in, and nothing is recorded by that', async () => {
    const fields = { ...planFields, reason: 'Ada tugas baru', do: 'addResult' };
    const answer = await sendForm(website, page, fields, { cookie: employee });
    expect(answer.body).toContain('name="results.1.text"');
    expect(answer.body).toContain('Ada tugas baru');
    expect(standing()?.version).toBe(3);
  });

  it('is changed by nobody else, nor by the button of the other side', async () => {
    const decider = await signedInAs(website, 'decider');
    expect((await get(page, decider)).statusCode).toBe(303);
    expect((await get(page, await signedInAs(website, 'stranger'))).statusCode).toBe(404);
    const wrong = await sendForm(website, page, { reason: 'X', do: 'askForChange' }, { cookie: employee });
    expect(wrong.statusCode).toBe(400);
    expect(standing()?.stage).toBe('active');
  });

  it('is not changed any more once the assessment has opened', async () => {
    website.office.clock.moveTo(new Date('2027-12-21T03:00:00Z'));
    expect(await get(page, await signedInAs(website, 'employee'))).toMatchObject({ statusCode: 303 });
  });
});
