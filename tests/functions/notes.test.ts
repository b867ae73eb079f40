import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../core/examples.ts';
import { act, dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const page = `/evaluations/${evaluationId}/notes`;
const task = `/evaluations/${evaluationId}/task`;
const note = {
  do: 'write',
  result: '0',
  on: '2027-01-04',
  achieved: 'Satu modul dipakai',
  reference: 'Dok. 12',
};
let website: Website;
let cookie: string;
const send = (fields: Record<string, string>, to = page) => sendForm(website, page, fields, { cookie, to });
const lines = () => website.office.store.notes.get(evaluationId) ?? [];
const see = (path: string, who = cookie, query?: Record<string, string>) =>
  website.ask('GET', path, { cookies: [who, '__Host-language=en'], ...(query ? { query } : {}) });
const system = { kind: 'system' } as const;

/** The assessment opens, and it is self-assessment's turn; sessions of the year before are over. */
async function openAssessment() {
  website.office.clock.moveTo(new Date('2027-12-21T03:00:00Z'));
  const command = commands.openAssessment;
  await website.office.perform({ evaluationId, version: null, command, actor: system });
  cookie = await signedInAs(website, 'employee');
}

beforeEach(async () => {
  website = await openWebsite();
  cookie = await signedInAs(website, 'employee');
  await act(website.office, 'employee', commands.submitPlan);
  await act(website.office, 'assessor', commands.approvePlan);
});

describe('notes through the year', () => {
  it('are recorded without a new version, so that an open task stays valid', async () => {
    const version = website.office.store.states.get(evaluationId)?.version;
    expect((await send(note)).statusCode).toBe(303);
    expect(website.office.store.states.get(evaluationId)?.version).toBe(version);
    expect(textOf(await see(`/evaluations/${evaluationId}`))).toContain('Satu modul dipakai');
    expect(textOf(await see(page, cookie, { recorded: 'yes' }))).toContain('Note saved at');
  });

  it('sent twice are recorded once; meant twice, twice', async () => {
    await send({ ...note, seen: '0' });
    await send({ ...note, seen: '0' });
    expect(lines()).toHaveLength(1);
    await send({ ...note, seen: '1' });
    expect(lines()).toHaveLength(2);
  });

  it('are corrected and taken back by further lines; what stood before can be read', async () => {
    await send(note);
    const form = await see(page, cookie, { correct: '1' });
    expect(form.body).toContain('value="Dok. 12"');
    await send({ ...note, achieved: 'Dua modul dipakai', corrects: '1', seen: '1' });
    expect(textOf(await see(page))).toMatch(/Dua modul dipakai.*Written before.*Satu modul dipakai/);
    await send({ do: 'withdraw', corrects: '1', seen: '2' });
    expect(lines().map(({ corrects, withdrawn }) => [corrects, withdrawn])).toEqual([
      [null, false],
      [1, false],
      [1, true],
    ]);
    expect(textOf(await see(page))).toContain('taken back');
  });

  it('come back with everything that was written when something is wrong', async () => {
    const before = dumpOf(website.office);
    const wrong = { ...note, result: '', on: '2027-01-06', achieved: 'x'.repeat(1_001) };
    const answer = await send(wrong);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('href="#field-result"');
    expect(answer.body).toContain('href="#field-achieved"');
    expect(answer.body).toContain('x'.repeat(1_001));
    const future = await send({ ...note, on: '2027-01-06' });
    expect(future.statusCode).toBe(422);
    expect(future.body).toContain('href="#field-on"');
    expect(dumpOf(website.office)).toBe(before);
  });

  it('are written by the employee alone, and read by whoever may read the evaluation', async () => {
    await send(note);
    for (const who of ['assessor', 'decider', 'colleague']) {
      expect((await see(page, await signedInAs(website, who))).statusCode).toBe(404);
    }
    const assessor = await signedInAs(website, 'assessor');
    const evaluation = await see(`/evaluations/${evaluationId}`, assessor);
    expect(textOf(evaluation)).toContain('Satu modul dipakai');
    expect(evaluation.body).not.toContain(`href="${page}"`);
    const administrator = await signedInAs(website, null, ['administrators']);
    expect((await see(`/evaluations/${evaluationId}`, administrator)).statusCode).toBe(404);
  });

  it('are over when the self-assessment is handed in', async () => {
    await openAssessment();
    expect((await send(note)).statusCode).toBe(303);
    await act(website.office, 'employee', commands.submitSelfAssessment);
    const before = dumpOf(website.office);
    expect((await send(note)).statusCode).toBe(409);
    expect(dumpOf(website.office)).toBe(before);
    expect((await see(page)).body).not.toContain('name="achieved"');
  });
});

describe('self-assessment and review', () => {
  beforeEach(async () => {
    await send(note);
    await openAssessment();
  });

  it('show the notes beside each result, and take them over into the draft once', async () => {
    expect(textOf(await see(task))).toContain('Satu modul dipakai');
    const fields = { do: 'takeNotes.0', 'results.0.achieved': 'Sudah ditulis', 'results.0.evidence': '' };
    for (let times = 0; times < 2; times += 1) {
      expect((await sendForm(website, task, fields, { cookie })).statusCode).toBe(303);
    }
    const body = (await see(task)).body;
    expect(body).toMatch(/name="results.0.achieved"[^>]*>Sudah ditulis\nSatu modul dipakai</);
    expect(body).toMatch(/name="results.0.evidence"[^>]*>Dok. 12</);
  });

  it('let the record vouch for the notes as they were when the self-assessment was handed in', async () => {
    const fields = { do: 'submitSelfAssessment', 'results.0.achieved': 'Tercapai', behaviour: 'Baik' };
    const forged = { 'notes.lines': '7', 'notes.hash': 'forged' };
    expect((await sendForm(website, task, { ...fields, ...forged }, { cookie })).statusCode).toBe(422);
    const answer = await sendForm(website, task, fields, { cookie });
    expect(answer.statusCode).toBe(200);
    const document = [...website.office.store.documents.values()].find((it) => it.kind === 'selfAssessment');
    expect(document?.content).toMatchObject({ notes: { lines: 1, hash: lines()[0]?.hash } });
    expect(textOf(await see(`/evaluations/${evaluationId}`))).toContain('These notes hold');
    const line = lines()[0];
    if (line) line.achieved = 'Sepuluh modul';
    expect(textOf(await see(`/evaluations/${evaluationId}`))).not.toContain('These notes hold');
  });

  it('show the assessor the notes beside the result that is rated', async () => {
    await act(website.office, 'employee', commands.submitSelfAssessment);
    const review = await see(task, await signedInAs(website, 'assessor'));
    expect(textOf(review)).toContain('Progress notes (1)');
    expect(textOf(review)).toContain('Satu modul dipakai');
  });
});

describe('the practice cycle of a teacher', () => {
  const step = (practice: string, achieved: string) =>
    send({ ...note, practice, achieved, seen: String(lines().length) });

  it('is noted in its order, and stands beside the ratings with what the assessor looks at', async () => {
    expect((await see(page)).body).toContain('id="field-practice"');
    const early = await step('observation', 'Murid bertanya lebih banyak');
    expect(early.statusCode).toBe(422);
    expect(early.body).toContain('href="#field-practice"');
    expect(early.body).toContain('Murid bertanya lebih banyak');
    for (const [name, said] of [
      ['preparation', 'Target: umpan balik tiap kelompok'],
      ['observation', 'Umpan balik diberikan pada empat dari lima kelompok'],
      ['discussion', 'Sepakat mencoba kartu pertanyaan'],
      ['followUp', 'Kartu pertanyaan dipakai tiga pekan'],
      ['reflection', 'Murid lebih berani menjawab'],
    ] as const)
      expect((await step(name, said)).statusCode).toBe(303);
    await openAssessment();
    await act(website.office, 'employee', commands.submitSelfAssessment);
    const review = textOf(await see(task, await signedInAs(website, 'assessor')));
    expect(review).toMatch(
      /Practice cycle.*Effort of reflection.*Target: umpan balik.*empat dari lima.*kartu pertanyaan.*lebih berani/i,
    );
    expect(review.indexOf('Practice cycle of the teacher')).toBeLessThan(
      review.indexOf('Results against expectations'),
    );
  });

  it('is not offered to others than teachers', async () => {
    const state = website.office.store.states.get(evaluationId);
    if (state) website.office.store.states.set(evaluationId, { ...state, population: 'PNS' });
    expect((await see(page)).body).not.toContain('id="field-practice"');
    expect((await step('preparation', 'x')).statusCode).toBe(422);
    expect(lines()).toEqual([]);
  });
});
