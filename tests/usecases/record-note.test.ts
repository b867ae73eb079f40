import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { NoteLine } from '../../core/notes/note.ts';
import type { NoteEntry, NoteForm } from '../../core/notes/write-note.ts';
import type { Notes } from '../../core/ports/notes.ts';
import { recordNote } from '../../core/usecases/record-note.ts';
import { commands, enrolled, plan } from '../core/examples.ts';
import { act, dumpOf, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

const march = new Date('2027-03-18T03:00:00Z');
const form: NoteForm = { result: 0, on: '2027-03-18', achieved: 'Satu modul', reference: '' };
const note = (about: Partial<NoteForm> = {}): NoteEntry => ({ kind: 'written', form: { ...form, ...about } });

let office: Office;
let state: EvaluationState;
const record = (entry: NoteEntry, seen = 0, ports: { notes?: Notes } = {}) =>
  recordNote({ state, entry, seen }, { ...office, ...ports });
const lines = (): NoteLine[] => office.store.notes.get(evaluationId) ?? [];

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await act(office, 'employee', commands.submitPlan);
  await act(office, 'assessor', commands.approvePlan);
  office.clock.moveTo(march);
  state = office.store.states.get(evaluationId) ?? enrolled;
});

describe('a note', () => {
  it('is added with the words of the result that it speaks of, and is no change of the evaluation', async () => {
    const { states, events, outbox } = office.store;
    const before = JSON.stringify([[...states], [...events], [...outbox]]);
    const recorded = await record(note());
    const [line] = lines();
    expect(recorded).toEqual({ outcome: 'recorded', line });
    expect(line).toMatchObject({
      ...{ evaluationId, seq: 1, achieved: 'Satu modul', at: march.toISOString() },
      resultText: plan.results[0]?.text,
    });
    expect(JSON.stringify([[...states], [...events], [...outbox]])).toBe(before);
  });

  it.each([
    ['of a result that the plan does not have', { result: 1 }, 'result', 'unknown'],
    ['of tomorrow', { on: '2027-03-19' }, 'on', 'inFuture'],
    ['of the year before that of the plan', { on: '2026-12-31' }, 'on', 'beforeYear'],
    ['of a step that is not its turn', { practice: 'reflection' }, 'practice', 'stepOrder'],
  ] as const)('%s is refused, and nothing is written', async (_, about, path, code) => {
    const before = dumpOf(office);
    expect(await record(note(about))).toEqual({ outcome: 'refused', refusal: { path, code } });
    expect(dumpOf(office)).toBe(before);
  });

  it('of a day that has begun where the body is, is not of tomorrow', async () => {
    office.clock.moveTo(new Date('2027-03-18T17:30:00Z'));
    expect(await record(note({ on: '2027-03-19' }))).toMatchObject({ outcome: 'recorded' });
  });

  it.each([
    ['teachers', { outcome: 'recorded', line: { practice: 'preparation' } }],
    ['PNS', { outcome: 'refused', refusal: { path: 'practice', code: 'unknown' } }],
  ] as const)('of one of the %s: a step of practice is for teachers alone', async (population, outcome) => {
    state = { ...state, population };
    expect(await record(note({ practice: 'preparation' }))).toMatchObject(outcome);
  });

  it('needs a stage in which results are worked on or told of', async () => {
    state = { ...state, stage: 'review' };
    expect(await record(note())).toEqual({ outcome: 'closed' });
    expect(lines()).toEqual([]);
  });

  it('speaks of no result where there is no plan', async () => {
    state = { ...state, documents: { ...state.documents, plan: 0 } };
    expect(await record(note())).toMatchObject({ outcome: 'refused', refusal: { path: 'result' } });
  });

  it('is not taken for an evaluation whose cycle is not there', async () => {
    office.store.cycles.clear();
    await expect(record(note())).rejects.toThrow(`evaluation ${evaluationId} has no cycle`);
  });
});

describe('the same form sent twice', () => {
  it('is recorded once; what was noted after it is shown stays as it is', async () => {
    await record(note());
    expect(await record(note())).toMatchObject({
      outcome: 'alreadyRecorded',
      line: { achieved: 'Satu modul' },
    });
    expect(lines()).toHaveLength(1);
  });

  it('is another note for whoever has seen the first one', async () => {
    await record(note());
    expect(await record(note(), 1)).toMatchObject({ outcome: 'recorded', line: { seq: 2 } });
  });

  it('corrects a note once, and takes it back once', async () => {
    await record(note());
    const corrected: NoteEntry = { kind: 'corrected', corrects: 1, form: { ...form, achieved: 'Dua modul' } };
    for (const entry of [corrected, corrected]) await record(entry, 1);
    expect(lines().map(({ achieved }) => achieved)).toEqual(['Satu modul', 'Dua modul']);
  });
});

describe('two who note at the same moment', () => {
  /** Others are quicker so many times: each of them adds a line just before. */
  function overtaken(times: number): Notes {
    let left = times;
    const { notes } = office;
    return {
      ...notes,
      append: async (line) => {
        left -= 1;
        if (left < 0) return notes.append(line);
        await record(note({ achieved: `Orang lain ${left}` }), lines().length);
        return notes.append(line);
      },
    };
  }

  it('both have their line, the slower one after the other', async () => {
    const recorded = await record(note(), 0, { notes: overtaken(2) });
    expect(recorded).toMatchObject({ outcome: 'recorded', line: { seq: 3, achieved: 'Satu modul' } });
    expect(lines().map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('are told to come again where others were quicker three times in a row', async () => {
    const notes = overtaken(3);
    await expect(record(note(), 0, { notes })).rejects.toThrow(`the notes of evaluation ${evaluationId}`);
    expect(lines()).toHaveLength(3);
  });
});
