import { describe, expect, it } from 'vitest';
import { evaluationIdOf } from '../../../core/evaluation/state.ts';
import { type GtkEntry, type GtkImport, gtkLimits } from '../../../core/gtk/gtk-import.ts';
import { january } from '../../core/examples.ts';
import { importedVersion } from '../../core/gtk-examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { changeBy, enrolmentFor, submitPlan, unique } from '../examples.ts';

const importOf = (accepted: number): GtkImport => ({
  ...{ gtkImportId: unique('gtk'), cycleId: 'c1', fileName: 'gtk.csv', rows: accepted, accepted },
  ...{ uploadedAt: january.toISOString(), confirmed: null, problems: [], problemCount: 0 },
});

/** What every keeper of predicates from Ruang GTK promises. */
export function gtkContract(ports: () => TablePorts): void {
  describe('files of predicates', () => {
    it('are kept with their entries in order, and with the first answer to their confirmation', async () => {
      const { gtkImports } = ports();
      const kept = importOf(gtkLimits.chunk + 1);
      const entries: GtkEntry[] = Array.from({ length: kept.accepted }, (_, index) => ({
        evaluationId: `c1-p${index}`,
        ...{ outcome: importedVersion().outcome, reference: `Nomor ${index}` },
      }));
      expect(await gtkImports.load(kept.gtkImportId)).toBeUndefined();
      expect(await gtkImports.entries(kept.gtkImportId)).toEqual([]);
      await gtkImports.keep(kept, entries, january);
      expect(await gtkImports.load(kept.gtkImportId)).toEqual(kept);
      expect(await gtkImports.entries(kept.gtkImportId)).toEqual(entries);
      const confirmed = { at: january.toISOString(), of: { written: 1, unchanged: 0, leftOut: 0 } };
      await gtkImports.confirm(kept.gtkImportId, confirmed);
      await gtkImports.confirm(kept.gtkImportId, { ...confirmed, at: '2027-02-01T00:00:00.000Z' });
      expect(await gtkImports.load(kept.gtkImportId)).toEqual({ ...kept, confirmed });
    });

    it('are not made by confirming one that is not there', async () => {
      const { gtkImports } = ports();
      const id = unique('gtk');
      const of = { written: 0, unchanged: 0, leftOut: 0 };
      await gtkImports.confirm(id, { at: january.toISOString(), of });
      expect(await gtkImports.load(id)).toBeUndefined();
    });
  });

  describe('imported predicates', () => {
    const someEvaluation = async () => {
      const change = enrolmentFor('p1', unique('cycle'));
      await ports().evaluations.create(change);
      return change.next.evaluationId;
    };

    it('are only added to, in order, and a repeated version is the same version', async () => {
      const { imported } = ports();
      const evaluationId = await someEvaluation();
      expect(await imported.of(evaluationId)).toEqual([]);
      const versions = [1, 2].map((version) => importedVersion({ evaluationId, version }));
      for (const version of versions) {
        expect(await imported.add(version, 1)).toBe('added');
        expect(await imported.add(version, 1)).toBe('added');
      }
      expect(await imported.add(importedVersion({ evaluationId, version: 2, year: 2026 }), 1)).toBe(
        'conflict',
      );
      expect(await imported.add(importedVersion({ evaluationId, version: 4 }), 1)).toBe('conflict');
      expect(await imported.of(evaluationId)).toEqual(versions);
    });

    it('are not added to an evaluation that moved on since it was looked at, nor to none', async () => {
      const { imported, evaluations } = ports();
      const change = enrolmentFor('p1', unique('cycle'));
      await evaluations.create(change);
      await evaluations.commit(changeBy(change.next, submitPlan));
      const { evaluationId } = change.next;
      expect(await imported.add(importedVersion({ evaluationId }), 1)).toBe('conflict');
      expect(await imported.of(evaluationId)).toEqual([]);
      expect(await imported.add(importedVersion({ evaluationId }), 2)).toBe('added');
      const nobody = evaluationIdOf(unique('cycle'), 'p1');
      expect(await imported.add(importedVersion({ evaluationId: nobody }), 1)).toBe('conflict');
      expect(await imported.of(nobody)).toEqual([]);
    });

    it('go with the contents of their evaluation', async () => {
      const { imported, erasures } = ports();
      const evaluationId = await someEvaluation();
      await imported.add(importedVersion({ evaluationId }), 1);
      expect(await erasures.erase(evaluationId, 'names', january)).toBe(0);
      expect(await erasures.erase(evaluationId, 'contents', january)).toBe(1);
      expect(await imported.of(evaluationId)).toEqual([]);
    });
  });
}
