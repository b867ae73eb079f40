import { describe, expect, it } from 'vitest';
import { stages } from '../../core/evaluation/stage.ts';
import { brokenNoteLine, headOf, type NoteLine, noteLimits, takesNotes } from '../../core/notes/note.ts';
import { type PracticeStep, practiceSteps } from '../../core/notes/practice.ts';
import { notesOf, notesOn, practiceOf, withTaken } from '../../core/notes/progress.ts';
import { lineFor, type NoteEntry, noteFormSchema, saysTheSame } from '../../core/notes/write-note.ts';
import { digest, january } from './examples.ts';

const form = { result: 0, on: '2027-01-04', achieved: 'Satu modul dipakai di kelas', reference: 'Dok. 12' };
const about = (lines: NoteLine[]) => ({
  ...{ evaluationId: 'e', results: ['Pembelajaran berbasis proyek', 'Rapor selesai'], lines },
  ...{ today: '2027-01-05', year: 2027, teaches: true, now: january, digest },
});
const written = (changes: object = {}): NoteEntry => ({ kind: 'written', form: { ...form, ...changes } });
const add = (lines: NoteLine[], entry: NoteEntry): NoteLine[] => {
  const made = lineFor(entry, about(lines));
  if ('refusal' in made) throw new Error(made.refusal.code);
  return [...lines, made.line];
};
const refusalOf = (entry: NoteEntry, lines: NoteLine[] = []) => {
  const made = lineFor(entry, about(lines));
  return 'refusal' in made ? made.refusal : undefined;
};

describe('a note', () => {
  it('keeps the words of the result that it speaks of, and joins the line before it', () => {
    const lines = add(add([], written()), written({ result: 1 }));
    expect(lines.map(({ seq, resultText }) => [seq, resultText])).toEqual([
      [1, 'Pembelajaran berbasis proyek'],
      [2, 'Rapor selesai'],
    ]);
    expect(lines[1]?.previousHash).toBe(lines[0]?.hash);
  });

  it('speaks of a result of the plan, on a day of its year that has come', () => {
    expect(refusalOf(written({ result: 2 }))).toEqual({ path: 'result', code: 'unknown' });
    expect(refusalOf(written({ on: '2027-01-06' }))).toEqual({ path: 'on', code: 'inFuture' });
    expect(refusalOf(written({ on: '2026-12-31' }))).toEqual({ path: 'on', code: 'beforeYear' });
    const inJanuary = { ...about([]), today: '2028-01-05' };
    const after = lineFor(written({ on: '2028-01-01' }), inJanuary);
    expect(after).toEqual({ refusal: { path: 'on', code: 'afterYear' } });
    expect(lineFor(written({ on: '2027-12-31' }), inJanuary)).toHaveProperty('line');
    expect(refusalOf(written({ on: '2027-01-05' }))).toBeUndefined();
    expect(refusalOf(written({ on: '2027-01-01' }))).toBeUndefined();
  });

  it('reads as it was corrected last, with what it said before', () => {
    const lines = add(add([], written()), {
      kind: 'corrected',
      corrects: 1,
      form: { ...form, achieved: 'Dua modul dipakai di kelas' },
    });
    const [note] = notesOf(lines);
    expect(note).toMatchObject({ first: 1, achieved: 'Dua modul dipakai di kelas' });
    expect(note?.before.map(({ achieved }) => achieved)).toEqual(['Satu modul dipakai di kelas']);
  });

  it('that was taken back stays in the lines, and is evidence no more', () => {
    const lines = add(add([], written()), { kind: 'withdrawn', corrects: 1 });
    expect(notesOf(lines)).toHaveLength(1);
    expect(notesOn(notesOf(lines), 0)).toEqual([]);
    expect(refusalOf({ kind: 'withdrawn', corrects: 1 }, lines)?.code).toBe('unknown');
    expect(refusalOf({ kind: 'corrected', corrects: 1, form }, lines)?.code).toBe('unknown');
    // No field of the form is wrong: there is nothing to correct.
    expect(refusalOf({ kind: 'withdrawn', corrects: 9 }, lines)).toEqual({ path: '', code: 'unknown' });
    // A line in the middle of a note is no note.
    expect(refusalOf({ kind: 'withdrawn', corrects: 2 }, lines)?.code).toBe('unknown');
  });

  it('is corrected and taken back by its own number, whatever was noted after it', () => {
    const two = add(add([], written()), written({ result: 1, achieved: 'Rapor dibagikan' }));
    const corrected = add(two, { kind: 'corrected', corrects: 1, form: { ...form, achieved: 'Dua modul' } });
    expect(corrected.at(-1)).toMatchObject({ corrects: 1, resultText: 'Pembelajaran berbasis proyek' });
    expect(notesOf(corrected).map(({ first, before }) => [first, before.map(({ seq }) => seq)])).toEqual([
      [1, [1]],
      [2, []],
    ]);
    const taken = add(corrected, { kind: 'withdrawn', corrects: 1 });
    expect(taken.at(-1)).toMatchObject({ achieved: 'Dua modul', result: 0, withdrawn: true, corrects: 1 });
    expect(refusalOf({ kind: 'withdrawn', corrects: 2 }, taken)).toBeUndefined();
  });

  it('that is taken back keeps the words of a result that the plan does not have any more', () => {
    const lines = add([], written({ result: 1 }));
    const made = lineFor({ kind: 'withdrawn', corrects: 1 }, { ...about(lines), results: ['Satu'] });
    expect(made).toMatchObject({ line: { resultText: 'Rapor selesai', withdrawn: true } });
    const form1 = { ...form, result: 1 };
    const again = lineFor(
      { kind: 'corrected', corrects: 1, form: form1 },
      { ...about(lines), results: ['Satu'] },
    );
    expect(again).toEqual({ refusal: { path: 'result', code: 'unknown' } });
  });

  it('is refused once the stated number of lines is reached', () => {
    let lines: NoteLine[] = [];
    for (let count = 0; count < noteLimits.lines; count += 1) lines = add(lines, written());
    expect(refusalOf(written(), lines)).toEqual({ path: 'achieved', code: 'tooMany' });
  });

  it('is known when the same form comes twice, and not when it is meant twice', () => {
    const lines = add([], written());
    const again = lineFor(written(), about(lines));
    if ('refusal' in again) throw new Error('refused');
    expect(saysTheSame(again.line, lines, 0)).toBe(true);
    expect(saysTheSame(again.line, lines, 1)).toBe(false);
  });
});

describe('the lines of an evaluation', () => {
  const lines = add(add(add([], written()), written({ result: 1 })), { kind: 'withdrawn', corrects: 2 });

  it('hold, until one is altered, taken out or moved', () => {
    expect(brokenNoteLine(lines, undefined, digest)).toBeUndefined();
    const altered = lines.map((line) => (line.seq === 2 ? { ...line, achieved: 'Lain' } : line));
    expect(brokenNoteLine(altered, undefined, digest)).toBe(2);
    expect(brokenNoteLine(lines.slice(1), undefined, digest)).toBe(1);
  });

  it('do not hold from the line that was altered first, also where the end is as it was', () => {
    const altered = lines.map((line) => (line.seq === 1 ? { ...line, achieved: 'Lain' } : line));
    expect(brokenNoteLine(altered, headOf(lines), digest)).toBe(1);
  });

  it('hold where there were none when the self-assessment was handed in', () => {
    expect(brokenNoteLine([], headOf([]), digest)).toBeUndefined();
    expect(brokenNoteLine(lines, headOf([]), digest)).toBeUndefined();
  });

  it('must end where the self-assessment says they did, even when they were all written anew', () => {
    const pinned = headOf(lines);
    expect(brokenNoteLine(lines, pinned, digest)).toBeUndefined();
    expect(brokenNoteLine(add(lines, written()), pinned, digest)).toBeUndefined();
    const anew = add(add(add([], written({ reference: 'x' })), written()), written());
    expect(brokenNoteLine(anew, undefined, digest)).toBeUndefined();
    expect(brokenNoteLine(anew, pinned, digest)).toBe(3);
    expect(brokenNoteLine(lines.slice(0, 2), pinned, digest)).toBe(3);
  });
});

it('notes are taken while the plan runs and in self-assessment only', () => {
  expect(stages.filter(takesNotes)).toEqual(['active', 'selfAssessment']);
});

it('taking notes over adds what is not there yet, once, and loses nothing', () => {
  expect(withTaken('', ['a', 'a', ' b '])).toBe('a\nb');
  expect(withTaken('Sudah: a', ['a', 'c'])).toBe('Sudah: a\nc');
  expect(withTaken(withTaken('x', ['a']), ['a'])).toBe('x\na');
});

describe('the practice cycle of a teacher', () => {
  const step = (practice: PracticeStep) => written({ practice, achieved: `Langkah ${practice}` });
  const round = () => practiceSteps.reduce((lines, each) => add(lines, step(each)), [] as NoteLine[]);
  const stepsIn = (lines: NoteLine[]) => practiceOf(notesOf(lines)).map(({ practice }) => practice);

  it('is noted step by step, each joined to the line before it', () => {
    expect(stepsIn(round())).toEqual([...practiceSteps]);
    expect(brokenNoteLine(round(), undefined, digest)).toBeUndefined();
  });

  it.each([
    [[], 'observation'],
    [['preparation'], 'discussion'],
    [['preparation', 'observation'], 'preparation'],
    [['preparation', 'observation', 'discussion'], 'reflection'],
  ] as const)('after %j has no %s yet', (done, next) => {
    const lines = done.reduce((so, each) => add(so, step(each)), [] as NoteLine[]);
    expect(refusalOf(step(next), lines)).toEqual({ path: 'practice', code: 'stepOrder' });
  });

  it('may take a step again, and begins anew after its reflection', () => {
    const twice = add(add([], step('preparation')), step('preparation'));
    expect(stepsIn(twice)).toEqual(['preparation', 'preparation']);
    expect(stepsIn(add(round(), step('preparation'))).slice(-2)).toEqual(['reflection', 'preparation']);
  });

  it('stays the step that it is when it is corrected, and counts no more when it is taken back', () => {
    const lines = add(add([], step('preparation')), {
      kind: 'corrected',
      corrects: 1,
      form: { ...form, practice: 'reflection' },
    });
    expect(stepsIn(lines)).toEqual(['preparation']);
    // The order is that in which the steps were noted first: an older one may still be corrected.
    const later = add(lines, step('observation'));
    const mended: NoteEntry = { kind: 'corrected', corrects: 1, form };
    expect(stepsIn(add(later, mended))).toEqual(['preparation', 'observation']);
    const taken = add(lines, { kind: 'withdrawn', corrects: 1 });
    expect(stepsIn(taken)).toEqual([]);
    expect(refusalOf(step('observation'), taken)?.code).toBe('stepOrder');
  });

  it('is nobody else’s than a teacher’s, and a note that is no step reads as before', () => {
    const made = lineFor(step('preparation'), { ...about([]), teaches: false });
    expect(made).toEqual({ refusal: { path: 'practice', code: 'unknown' } });
    expect(add([], written())[0]).not.toHaveProperty('practice');
    const { practice: _, ...plain } = noteFormSchema.parse({ ...form, practice: '' });
    expect(plain).toEqual(form);
    expect(noteFormSchema.safeParse({ ...form, practice: 'dance' }).success).toBe(false);
  });
});
