import { beforeEach, describe, expect, it } from 'vitest';
import { commandOfForm } from '../../functions/middleware/tasks/command-of-form.ts';
import { commands, december, plan, selfAssessment } from '../core/examples.ts';
import { act, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, type Website } from './website.ts';

const task = `/evaluations/${evaluationId}/task`;
let website: Website;
let cookie: string;
const show = () => website.ask('GET', task, { cookies: [cookie] });
const send = (fields: Record<string, string>) => sendForm(website, task, fields, { cookie });

beforeEach(async () => {
  website = await openWebsite();
});

const twoResults = { ...plan, results: [...plan.results, ...plan.results] };
const twoAnswers = { ...selfAssessment, results: [...selfAssessment.results, ...selfAssessment.results] };

/** A plan of two results, agreed and assessed by the employee: it is the assessor's turn. */
async function toReview(): Promise<void> {
  await act(website.office, 'employee', { name: 'submitPlan', plan: twoResults });
  website.office.clock.moveTo(december);
  cookie = await signedInAs(website, 'assessor');
  await act(website.office, 'assessor', commands.approvePlan);
  await act(website.office, 'employee', { name: 'submitSelfAssessment', selfAssessment: twoAnswers });
}

const reviewFields = {
  'results.0.feedback': '',
  'results.1.feedback': 'Untuk yang kedua',
  resultRating: 'above',
  behaviourRating: 'meets',
  feedback: 'Pertahankan',
};

describe('a page with several forms', () => {
  it('keeps the draft of the review when returning is refused for want of a reason', async () => {
    await toReview();
    await send({ do: 'saveDraft', ...reviewFields });
    const refused = await send({ do: 'returnSelfAssessment', reason: '' });
    expect(refused.statusCode).toBe(422);
    for (const written of ['Pertahankan', 'Untuk yang kedua']) expect(refused.body).toContain(written);
    expect(refused.body).toMatch(/name="resultRating" value="above" checked/);
  });

  it('keeps the reason of a return when the review is saved, and the review when the reason is', async () => {
    await toReview();
    await send({ do: 'saveDraft', reason: 'Bukti belum lengkap' });
    await send({ do: 'saveDraft', ...reviewFields });
    const both = await show();
    for (const written of ['Bukti belum lengkap', 'Pertahankan']) expect(both.body).toContain(written);
    await send({ do: 'saveDraft', reason: 'Lain' });
    const after = await show();
    for (const written of ['>Lain<', 'Pertahankan']) expect(after.body).toContain(written);
  });
});

describe('a review', () => {
  it('keeps one entry for each planned result, also where nothing is written', async () => {
    await toReview();
    expect((await send({ do: 'submitReview', ...reviewFields })).statusCode).toBe(200);
    expect(website.office.store.documents.get(`${evaluationId} review 1`)?.content).toMatchObject({
      results: [{ feedback: '' }, { feedback: 'Untuk yang kedua' }],
    });
  });

  it('asks why where the rating is not the suggested one, and shows the suggestion', async () => {
    await toReview();
    const compared = { ...reviewFields, 'results.0.rating': 'meets', 'results.1.rating': 'meets' };
    const refused = await send({ do: 'submitReview', ...compared });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#field-resultDeparture"');
    expect(refused.body).toContain('Saran dari penilaian per hasil kerja: sesuai ekspektasi');
    const told = await send({ do: 'submitReview', ...compared, resultDeparture: 'Beban kelas ganda' });
    expect(told.statusCode).toBe(200);
    const page = await website.ask('GET', `/evaluations/${evaluationId}`, { cookies: [cookie] });
    expect(page.body).toContain('Beban kelas ganda');
  });

  it('keeps what was seen of each value at its value', async () => {
    await toReview();
    const seen = { 'values.loyal.rating': 'above', 'values.loyal.feedback': 'Menjaga rahasia jabatan' };
    expect((await send({ do: 'submitReview', ...reviewFields, ...seen })).statusCode).toBe(200);
    expect(website.office.store.documents.get(`${evaluationId} review 1`)?.content).toMatchObject({
      values: { loyal: { rating: 'above', feedback: 'Menjaga rahasia jabatan' } },
    });
  });

  it('keeps feedback at its own result when a browser leaves empty fields out', () => {
    const { 'results.0.feedback': _, ...fields } = reviewFields;
    const read = commandOfForm('submitReview', fields, { plannedResults: 3 });
    expect(read).toMatchObject({
      command: {
        review: { results: [{ feedback: '' }, { feedback: 'Untuk yang kedua' }, { feedback: '' }] },
      },
    });
  });
});

describe('a self-assessment', () => {
  it('keeps what became of each measure in the order of the plan', () => {
    const fields = {
      'results.0.achieved': 'Selesai',
      'results.0.realisations.1': '87',
      behaviour: 'Baik',
    };
    expect(commandOfForm('submitSelfAssessment', fields, { plannedResults: 1 })).toMatchObject({
      command: { selfAssessment: { results: [{ realisations: ['', '87'] }] } },
    });
  });

  it('names the very result that is not filled in', () => {
    const fields = { 'results.1.achieved': 'Selesai', behaviour: 'Baik' };
    const read = commandOfForm('submitSelfAssessment', fields, { plannedResults: 2 });
    expect(read).toMatchObject({
      understood: false,
      errors: [{ path: 'results.0.achieved', code: 'required' }],
    });
  });
});
