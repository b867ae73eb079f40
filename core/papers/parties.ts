import type { PersonInBrief } from '../people/person.ts';
import type { Block } from './paper.ts';
import { linesOf, type PaperSource } from './source.ts';

/** The heads of the formats A and C: who is assessed, and who assesses. */
export function twoParties(source: PaperSource, assessor: PersonInBrief | null): Block[] {
  return [
    { kind: 'fields', title: 'PEGAWAI YANG DINILAI', rows: linesOf(source.state.employee, source) },
    { kind: 'fields', title: 'PEJABAT PENILAI KINERJA', rows: linesOf(assessor, source) },
  ];
}
