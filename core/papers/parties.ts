import type { Block } from './paper.ts';
import { linesOf, type PaperSource } from './source.ts';

/** The heads of the formats A and C: who is assessed, and who assesses. */
export function twoParties(source: PaperSource): Block[] {
  const { state } = source;
  return [
    { kind: 'fields', title: 'PEGAWAI YANG DINILAI', rows: linesOf(state.employee, source) },
    { kind: 'fields', title: 'PEJABAT PENILAI KINERJA', rows: linesOf(state.assessor, source) },
  ];
}
