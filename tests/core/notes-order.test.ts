import { describe, expect, it } from 'vitest';
import { type NoteLine, noNotes } from '../../core/notes/note.ts';
import { mayFollow, practiceSteps } from '../../core/notes/practice.ts';
import { notesOf, notesOn, practiceOf, withTaken } from '../../core/notes/progress.ts';
import { lineFor, type NoteEntry, noteFormSchema, saysTheSame } from '../../core/notes/write-note.ts';
import { digest, january } from './examples.ts';

const form = { result: 0, on: '2027-01-04', achieved: 'Satu modul', reference: '' };
const about = (lines: NoteLine[]) => ({
  ...{ evaluationId: 'e', results: ['Modul', 'Rapor'], lines, today: '2027-12-31', year: 2027 },
  ...{ teaches: true, now: january, digest },
});
function linesOf(...entries: NoteEntry[]): NoteLine[] {
  const lines: NoteLine[] = [];
  for (const entry of entries) {
    const made = lineFor(entry, about(lines));
    if ('refusal' in made) throw new Error(made.refusal.code);
    lines.push(made.line);
  }
  return lines;
}
const written = (changes: object = {}): NoteEntry => ({ kind: 'written', form: { ...form, ...changes } });

describe('the notes of a year', () => {
  it('stand in the order of their days, and those of one day as they were written', () => {
    const lines = linesOf(
      written({ on: '2027-03-01' }),
      written({ on: '2027-02-01' }),
      written({ on: '2027-03-01' }),
      written({ on: '2027-04-01' }),
      written({ on: '2027-01-01' }),
    );
    expect(notesOf(lines).map(({ first }) => first)).toEqual([5, 2, 1, 3, 4]);
    expect(notesOf(lines.toReversed()).map(({ first }) => first)).toEqual([5, 2, 1, 3, 4]);
  });

  it('are one where a line was corrected twice, with both of what it said before', () => {
    const corrected = (achieved: string): NoteEntry => ({
      kind: 'corrected',
      corrects: 1,
      form: { ...form, achieved },
    });
    const [note] = notesOf(linesOf(written(), corrected('Dua modul'), corrected('Tiga modul')));
    expect(note).toMatchObject({ first: 1, achieved: 'Tiga modul' });
    expect(note?.before.map(({ achieved }) => achieved)).toEqual(['Satu modul', 'Dua modul']);
  });

  it('of one result are those on it that were not taken back', () => {
    const notes = notesOf(
      linesOf(written(), written({ result: 1 }), written(), { kind: 'withdrawn', corrects: 3 }),
    );
    expect(notesOn(notes, 0).map(({ first }) => first)).toEqual([1]);
    expect(notesOn(notes, 1).map(({ first }) => first)).toEqual([2]);
  });

  it('have the steps of a practice cycle in the order in which they were noted', () => {
    const lines = linesOf(
      written({ on: '2027-05-01', practice: 'preparation' }),
      written({ on: '2027-04-01', practice: 'observation' }),
      written(),
    );
    expect(practiceOf(notesOf(lines)).map(({ practice }) => practice)).toEqual([
      'preparation',
      'observation',
    ]);
  });
});

describe('words that are taken over from notes', () => {
  it('come below what is written, each once and not where they stand already', () => {
    expect(withTaken(' Tiga modul ', ['Rapor', ' Rapor ', ' ', 'modul', 'Sensus'])).toBe(
      'Tiga modul\nRapor\nSensus',
    );
    expect(withTaken('', ['Rapor'])).toBe('Rapor');
    expect(withTaken(' ', [])).toBe('');
  });
});

describe('a step of the practice cycle', () => {
  it('begins a round, is the same again, or the next; a new round begins after the reflection', () => {
    const following = (before: (typeof practiceSteps)[number] | undefined) =>
      practiceSteps.filter((step) => mayFollow(step, before));
    expect(following(undefined)).toEqual(['preparation']);
    expect(following('preparation')).toEqual(['preparation', 'observation']);
    expect(following('discussion')).toEqual(['discussion', 'followUp']);
    expect(following('reflection')).toEqual(['preparation', 'reflection']);
  });
});

describe('the same form, sent twice', () => {
  const [first, second] = linesOf(written(), written()) as [NoteLine, NoteLine];
  const other = linesOf(written({ achieved: 'Dua modul' })) as [NoteLine];
  const step = linesOf(written({ practice: 'preparation' })) as [NoteLine];

  it('says what a line says that came after those that were seen', () => {
    expect(saysTheSame(second, [first], 0)).toBe(true);
    expect(saysTheSame(second, [first], 1)).toBe(false);
    expect(saysTheSame(second, other, 0)).toBe(false);
    expect(saysTheSame(second, step, 0)).toBe(false);
    expect(saysTheSame(second, [], 0)).toBe(false);
    const again = linesOf(written({ practice: 'preparation' }), written({ practice: 'preparation' }));
    const next = { ...again[0], practice: 'observation' } as NoteLine;
    expect(saysTheSame(again[1] as NoteLine, [again[0] as NoteLine], 0)).toBe(true);
    expect(saysTheSame(next, [again[0] as NoteLine], 0)).toBe(false);
  });
});

describe('the form of a note', () => {
  it('says at its fields what is missing or too long', () => {
    const said = (changes: object) =>
      noteFormSchema
        .safeParse({ ...form, ...changes })
        .error?.issues.map(({ path, message }) => [path[0], message]);
    expect(said({ result: 'x', on: 'kemarin', achieved: ' ', practice: 'dance' })).toEqual([
      ['result', 'required'],
      ['on', 'date'],
      ['achieved', 'required'],
      ['practice', 'unknown'],
    ]);
    expect(said({ result: -1, achieved: 'x'.repeat(1_001), reference: 'x'.repeat(501) })).toEqual([
      ['result', 'required'],
      ['achieved', 'tooLong'],
      ['reference', 'tooLong'],
    ]);
    expect(noteFormSchema.parse({ ...form, result: '1', practice: '' })).toEqual({
      ...form,
      result: 1,
      practice: undefined,
    });
    expect(noNotes).toEqual({ lines: 0, hash: '' });
    expect(said({ result: 1.5 })).toEqual([['result', 'required']]);
  });

  it('loses the spaces around its words, and may leave reference and step out', () => {
    const { reference: _, ...bare } = form;
    expect(noteFormSchema.parse({ ...bare, achieved: ' Satu modul ' })).toStrictEqual({
      ...form,
      practice: undefined,
    });
    const told = noteFormSchema.parse({ ...form, reference: ' Berita 3 ', practice: 'observation' });
    expect(told).toMatchObject({ reference: 'Berita 3', practice: 'observation' });
  });
});
