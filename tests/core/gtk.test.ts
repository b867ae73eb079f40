import { describe, expect, it } from 'vitest';
import { checkGtkRows, type Owner } from '../../core/gtk/check-gtk-rows.ts';
import type { GtkRow } from '../../core/gtk/gtk-import.ts';
import { mostImportedVersions, nextImported } from '../../core/gtk/imported-predicate.ts';
import { enrolled } from './examples.ts';
import { gtkValues, importedVersion } from './gtk-examples.ts';

const teacher = { ...enrolled, population: 'teachers' as const };
const row = (about: Partial<GtkRow['values']> = {}, line = 2): GtkRow => ({
  line,
  values: { ...gtkValues, ...about },
});
const check = (rows: GtkRow[], owner: Owner = teacher) =>
  checkGtkRows(rows, { year: 2027, ownerOf: () => owner });
const problemsOf = (rows: GtkRow[], owner?: Owner) =>
  check(rows, owner).problems.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('a line of predicates from Ruang GTK', () => {
  it('is accepted when nothing is wrong with it', () => {
    const { evaluationId } = teacher;
    const outcome = { resultRating: 'above', behaviourRating: 'above', predicate: 'excellent' };
    expect(check([row()])).toEqual({
      accepted: [{ evaluationId, outcome, reference: gtkValues.rujukan }],
      problems: [],
    });
  });

  it.each<[keyof GtkRow['values'], string, string]>([
    ['nip', '1,98803E+17', 'nipMangled'],
    ['nip', '12', 'nipFormat'],
    ['nip', '198813132010091901', 'nipDate'],
    ['tahun', '27', 'yearFormat'],
    ['tahun', '2026', 'yearDiffers'],
    ['rating_hasil_kerja', 'Bagus', 'ratingUnknown'],
    ['rating_perilaku', '9', 'ratingUnknown'],
    ['predikat', 'A', 'predicateUnknown'],
    ['predikat', 'Baik', 'predicateDisagrees'],
    ['rujukan', '', 'required'],
    ['rujukan', 'x'.repeat(81), 'tooLong'],
  ])('names what is wrong with %s %s', (column, value, code) => {
    expect(problemsOf([row({ [column]: value })])).toEqual([`2 ${column} ${code}`]);
    expect(check([row({ [column]: value })]).accepted).toEqual([]);
  });

  it.each(['20271', 'x2027', '2027x'])('has a year in four digits and nothing beside them: %s', (tahun) => {
    expect(problemsOf([row({ tahun })])).toEqual(['2 tahun yearFormat']);
  });

  it('may have spaces around its words, and a reference of just so many characters', () => {
    const spaced = { tahun: ' 2027 ', predikat: ' Sangat baik ', rujukan: ` ${'x'.repeat(80)} ` };
    expect(check([row(spaced)])).toMatchObject({ problems: [], accepted: [{ reference: 'x'.repeat(80) }] });
  });

  it('has its problems told with what stands there, cut to sixty characters', () => {
    const [problem] = check([row({ predikat: 'y'.repeat(61) })]).problems;
    expect(problem).toEqual({
      ...{ line: 2, severity: 'error', column: 'predikat', code: 'predicateUnknown' },
      value: 'y'.repeat(60),
    });
  });

  it('tells which predicate its ratings come to', () => {
    expect(check([row({ predikat: 'Baik' })]).problems[0]?.expected).toBe('excellent');
  });

  it('is read by the words that systems of the state write', () => {
    const words = {
      rating_hasil_kerja: 'DIATAS EKSPEKTASI',
      rating_perilaku: 'Di Bawah Ekspektasi',
      predikat: 'Kurang/misconduct',
    };
    expect(check([row({ ...words, nip: "'19880313 201009 1 901" })]).accepted).toMatchObject([
      { outcome: { predicate: 'misconduct' } },
    ]);
  });

  it.each<[string, Owner, string]>([
    ['nobody knows', 'nipUnknown', 'nipUnknown'],
    ['takes no part', 'notInCycle', 'notInCycle'],
    ['is no teacher', { ...teacher, population: 'PNS' }, 'notTeacher'],
    [
      'was taken out',
      {
        ...teacher,
        exclusion: { kind: 'retired', reason: 'Pensiun', at: '2027-03-01T00:00:00.000Z', from: 'active' },
      },
      'takenOut',
    ],
    [
      'is erased',
      { ...teacher, erased: { contentsAt: '2033-01-01T00:00:00.000Z', namesAt: null } },
      'contentsErased',
    ],
  ])('is refused for somebody whom or who %s', (_, owner, code) => {
    expect(problemsOf([row()], owner)).toEqual([`2 nip ${code}`]);
  });

  it('is refused where the same person comes again', () => {
    expect(problemsOf([row(), row({}, 3)])).toEqual(['3 nip duplicateNip']);
    // Somebody may have had another NIP before: it is the same evaluation.
    const before = '197109071995071901';
    expect(problemsOf([row(), row({ nip: before }, 3)])).toEqual(['3 nip duplicateNip']);
    expect(problemsOf([row(), row({ nip: before }, 3)], 'notInCycle')).toEqual([
      ...['2 nip notInCycle', '3 nip notInCycle'],
    ]);
  });
});

describe('an import beside an evaluation', () => {
  const { evaluationId, outcome, reference, year, at, by } = importedVersion();
  const entry = { evaluationId, outcome, reference };
  const about = { year, at, by, gtkImportId: 'gtk-2' };

  it('adds a version where something differs, and keeps those before', () => {
    expect(nextImported([], entry, about)).toEqual({ ...entry, ...about, version: 1 });
    const again = { ...entry, reference: 'lain' };
    expect(nextImported([importedVersion()], again, about)).toMatchObject({ version: 2, reference: 'lain' });
  });

  it('adds nothing where the same stands there, where it has added it already, and to the last version', () => {
    expect(nextImported([importedVersion()], entry, about)).toBe('unchanged');
    expect(nextImported([importedVersion({ gtkImportId: 'gtk-2' })], entry, about)).toBe('written');
    const all = Array.from({ length: mostImportedVersions }, (_, index) =>
      importedVersion({ version: index + 1 }),
    );
    expect(nextImported(all, { ...entry, reference: 'lain' }, about)).toBe('full');
  });
});
