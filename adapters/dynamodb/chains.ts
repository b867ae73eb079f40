import { correctionsIn } from './corrections.ts';
import { cyclesIn } from './cycles.ts';
import { evaluationsIn } from './evaluations.ts';
import { headsIn } from './heads.ts';
import { notesIn } from './notes.ts';
import { periodsIn } from './periods.ts';
import type { Table } from './table.ts';

/**
 * Everything that is joined by hashes, in the table, and the newest line of each: what is verified, drilled, exported
 * and anchored is the same everywhere.
 */
export function chainsIn(table: Table) {
  return {
    cycles: cyclesIn(table),
    evaluations: evaluationsIn(table),
    notes: notesIn(table),
    periods: periodsIn(table),
    corrections: correctionsIn(table),
    heads: headsIn(table),
  };
}
