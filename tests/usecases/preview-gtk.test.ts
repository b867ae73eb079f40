import { beforeEach, describe, expect, it } from 'vitest';
import { gtkReader } from '../../adapters/csv/gtk-reader.ts';
import { type GtkRow, gtkLimits } from '../../core/gtk/gtk-import.ts';
import { previewGtk } from '../../core/usecases/preview-gtk.ts';
import { cycle, december, person } from '../core/examples.ts';
import { gtkFile, gtkValues } from '../core/gtk-examples.ts';
import { dumpOf, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';
import { nipOf, personIds } from './rosters.ts';

let office: Office;
const preview = (
  content: Uint8Array,
  fileName = 'gtk.csv',
  ports: { evaluations?: Office['evaluations'] } = {},
) =>
  previewGtk(
    { fileName, content, cycle },
    { ...office, gtkReader, personIds, newId: () => 'gtk-1', ...ports },
  );
const kept = async (...lines: Partial<GtkRow['values']>[]) => {
  const previewed = await preview(gtkFile(...lines));
  if (!previewed.readable) throw new Error('the file can be read');
  return previewed.gtkImport;
};
const entries = () => office.store.gtkImports.get('gtk-1')?.entries ?? [];

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  office.clock.moveTo(december);
  // The NIP of the example was corrected: it leads to its person all the same.
  office.store.aliases.set(personIds.fromNip(gtkValues.nip), 'employee');
});

describe('a file of predicates', () => {
  it('is kept for HR to look at, with what can be imported, and changes no evaluation', async () => {
    const { states, imported, events } = office.store;
    const before = JSON.stringify([[...states], [...imported], [...events]]);
    expect(await preview(gtkFile({}))).toEqual({
      readable: true,
      gtkImport: {
        ...{ gtkImportId: 'gtk-1', cycleId: cycle.cycleId, fileName: 'gtk.csv', confirmed: null },
        ...{ uploadedAt: december.toISOString(), rows: 1, accepted: 1, problems: [], problemCount: 0 },
      },
    });
    expect(entries()).toMatchObject([{ evaluationId, outcome: { predicate: 'excellent' } }]);
    expect(JSON.stringify([[...states], [...imported], [...events]])).toBe(before);
  });

  it('is kept under 120 characters of its name', async () => {
    const previewed = await preview(gtkFile({}), 'g'.repeat(200));
    expect(previewed).toMatchObject({ gtkImport: { fileName: 'g'.repeat(120) } });
  });

  it('that cannot be read is not kept, and it is said why', async () => {
    const before = dumpOf(office);
    const previewed = await preview(Buffer.from('nama;kelas\nAni;3\n'));
    expect(previewed).toMatchObject({ readable: false, why: { reason: 'missingColumns' } });
    expect(dumpOf(office)).toBe(before);
  });
});

describe('whose a line is', () => {
  it('is told for each: unknown, without an evaluation in the cycle, or of the cycle', async () => {
    const outside = personIds.fromNip(nipOf(1));
    await office.plain.people.saveAll([person(outside)]);
    const { accepted, problems } = await kept({}, { nip: nipOf(1) }, { nip: nipOf(2) });
    expect(accepted).toBe(1);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'notInCycle'],
      [4, 'nipUnknown'],
    ]);
  });

  it('is found by a NIP that is written with spaces, and the person is looked for once', async () => {
    const asked: string[][] = [];
    const evaluations = {
      ...office.evaluations,
      loadMany: async (ids: readonly string[]) => {
        asked.push([...ids]);
        return office.evaluations.loadMany(ids);
      },
    };
    const file = gtkFile({ nip: '19880313 201009 1 901' }, {});
    expect(await preview(file, 'gtk.csv', { evaluations })).toMatchObject({
      gtkImport: { accepted: 1, problems: [{ line: 3, code: 'duplicateNip' }] },
    });
    expect(asked).toEqual([[evaluationId]]);
  });

  it('is looked at in the year of the cycle', async () => {
    expect((await kept({ tahun: '2026' })).problems).toMatchObject([{ code: 'yearDiffers' }]);
  });
});

describe('problems of a file', () => {
  it('are all counted, and no more of them are kept than are shown', async () => {
    const many = gtkLimits.problemsKept + 1;
    const found = await kept(...Array.from({ length: many }, () => ({ predikat: '' })));
    // The NIP of every line but the first was there before.
    expect(found.problemCount).toBe(2 * many - 1);
    expect(found.problems).toHaveLength(gtkLimits.problemsKept);
  });
});
