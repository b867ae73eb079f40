import { describe, expect, it } from 'vitest';
import { type GtkImport, gtkEntrySchema, gtkImportSchema, gtkLimits } from '../../core/gtk/gtk-import.ts';
import {
  importedVersionSchema,
  mostImportedVersions,
  nextImported,
} from '../../core/gtk/imported-predicate.ts';
import { importedVersion } from './gtk-examples.ts';
import { missingParts } from './kept-shapes.ts';

const kept: GtkImport = {
  ...{ gtkImportId: 'gtk-1', cycleId: '2027-abc', fileName: 'gtk.csv', rows: 3, accepted: 1 },
  uploadedAt: '2027-12-21T03:00:00.000Z',
  confirmed: {
    ...{ at: '2027-12-21T04:00:00.000Z', of: { written: 1, unchanged: 0, leftOut: 0 } },
  },
  problems: [
    { line: 2, column: 'nip', code: 'nipFormat', severity: 'error', value: '12' },
    {
      ...{ line: 3, column: 'predikat', code: 'predicateDisagrees', severity: 'error', value: 'Baik' },
      expected: 'excellent',
    },
  ],
  problemCount: 2,
};

describe('an uploaded file of predicates', () => {
  it('is kept whole, with what became of its lines, and what is wrong with those left out', () => {
    expect(gtkImportSchema.parse(kept)).toEqual(kept);
    expect(gtkImportSchema.parse({ ...kept, confirmed: null }).confirmed).toBeNull();
    const missing = missingParts(gtkImportSchema, kept);
    expect(missing).toEqual(
      expect.arrayContaining([
        ...Object.keys(kept),
        ...['confirmed.at', 'confirmed.of', 'confirmed.of.written', 'confirmed.of.unchanged'],
        ...['line', 'column', 'code', 'severity', 'value'].map((part) => `problems.0.${part}`),
      ]),
    );
    // What the two ratings come to is told where another predicate was written, and nowhere else.
    expect(missing).not.toContain('problems.1.expected');
  });

  it('has lines that can be written, with a reference of so many characters at most', () => {
    const { evaluationId, outcome } = importedVersion();
    const entry = (length: number) => ({ evaluationId, outcome, reference: 'x'.repeat(length) });
    expect(gtkEntrySchema.parse(entry(3))).toEqual(entry(3));
    expect(gtkEntrySchema.safeParse(entry(gtkLimits.reference)).success).toBe(true);
    expect(gtkEntrySchema.safeParse(entry(gtkLimits.reference + 1)).success).toBe(false);
  });
});

describe('a version of what was imported', () => {
  it('is kept whole, and numbered from one to the last that is kept', () => {
    const version = importedVersion();
    expect(importedVersionSchema.parse(version)).toEqual(version);
    expect(missingParts(importedVersionSchema, version)).toEqual(
      expect.arrayContaining([...Object.keys(version), 'by.personId', 'by.name']),
    );
    const numbered = (number: number) =>
      importedVersionSchema.safeParse(importedVersion({ version: number }));
    expect(
      [0, 1, 2, mostImportedVersions, mostImportedVersions + 1].map((each) => numbered(each).success),
    ).toEqual([...[false, true, true, true, false]]);
  });

  it.each([
    ['the rating of results', { resultRating: 'meets', behaviourRating: 'above', predicate: 'excellent' }],
    ['the rating of behaviour', { resultRating: 'above', behaviourRating: 'meets', predicate: 'excellent' }],
    ['the predicate', { resultRating: 'above', behaviourRating: 'above', predicate: 'good' }],
  ] as const)('is added where %s differs alone', (_, outcome) => {
    const { evaluationId, reference, year, at, by } = importedVersion();
    const about = { year, at, by, gtkImportId: 'gtk-2' };
    expect(nextImported([importedVersion()], { evaluationId, outcome, reference }, about)).toMatchObject({
      ...{ version: 2, outcome },
    });
  });
});
