import type { AuditEvent } from '../evaluation/audit.ts';
import type { Plan } from '../evaluation/plan-document.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { behaviourTable } from './behaviour-table.ts';
import { dayInWords, instantInWords, yearInWords } from './indonesian.ts';
import type { Block, Paper, PaperFormat } from './paper.ts';
import { twoParties } from './parties.ts';
import { planStandingOf } from './plan-standing.ts';
import { resultsTable } from './results-table.ts';
import { sealOf, signatureOf } from './signing.ts';
import type { PaperSource } from './source.ts';

const notSet = 'Belum ditetapkan';

/**
 * Sasaran Kinerja Pegawai with its annex, as one paper: the annex cannot be parted from it (PermenPAN-RB 6/2022,
 * articles 9 to 14; annex BAB II, formats A.1.1, A.1.2, A.1.6, A.1.7 and A.1.8). Undefined before there is a plan.
 */
export function skpPaper(source: PaperSource): Omit<Paper, 'verifyAt' | 'asOf' | 'fileName'> | undefined {
  const { state, documents } = source;
  const { plan } = documents;
  const standing = planStandingOf(source.events);
  if (!plan || !standing) return undefined;
  const { written, signed, set } = standing;
  const signatures: Block = {
    kind: 'signatures',
    signatures: [
      signatureOf('Pegawai yang Dinilai', state.employee, { line: signed, otherwise: met(source) }, source),
      signatureOf('Pejabat Penilai Kinerja', state.assessor, { line: set, otherwise: notSet }, source),
    ],
  };
  const inForce = set
    ? `Ditetapkan pada ${instantInWords(set.at, source.zone)}`
    : 'RANCANGAN: belum ditetapkan oleh Pejabat Penilai Kinerja';
  return {
    name: 'skp',
    format: skpFormat(state, plan),
    landscape: true,
    title: 'SASARAN KINERJA PEGAWAI',
    lines: [approachLine(plan), forWhom(state), state.organisation, yearInWords(source.year), inForce],
    blocks: [
      ...twoParties(source, state.assessor),
      { kind: 'heading', text: 'HASIL KERJA' },
      resultsTable(plan, state.planFor),
      { kind: 'heading', text: 'PERILAKU KERJA' },
      behaviourTable(plan, state.ruleSet),
      ...(plan.behaviourExpectation
        ? [{ kind: 'prose', title: 'Ekspektasi Khusus Pimpinan', text: plan.behaviourExpectation } as const]
        : []),
      signatures,
      ...annex(plan, source),
      signatures,
    ],
    seals: [
      sealOf('Sasaran Kinerja Pegawai', written),
      ...(set && set !== written ? [setting(set, written)] : []),
    ],
  };
}

function setting(set: AuditEvent, written: AuditEvent) {
  return { ...sealOf('Penetapan SKP', set), version: written.document?.version ?? written.seq };
}

/** What stands in place of the employee's signature where both settled the plan when they met. */
function met({ state, zone }: PaperSource): string {
  const meeting = state.meetings?.plan;
  return meeting ? `Disepakati dalam pertemuan ${dayInWords(meeting.heldOn, zone)}` : '';
}

export function approachLine({ approach }: Plan): string {
  return `PENDEKATAN HASIL KERJA ${approach === 'qualitative' ? 'KUALITATIF' : 'KUANTITATIF'}`;
}

export function forWhom({ planFor }: EvaluationState): string {
  return planFor === 'leadership'
    ? 'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI'
    : 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL';
}

function skpFormat({ planFor }: EvaluationState, { approach }: Plan): PaperFormat {
  if (planFor === 'leadership') return approach === 'qualitative' ? 'A.1.1' : 'A.1.2';
  return approach === 'qualitative' ? 'A.1.6' : 'A.1.7';
}

/** Format A.1.8: resources, accountability, consequences. */
function annex({ resources, accountability, consequences }: Plan, { year, state }: PaperSource): Block[] {
  const none = 'Tidak diisi.';
  return [
    { kind: 'newPage' },
    { kind: 'heading', text: 'LAMPIRAN SASARAN KINERJA PEGAWAI (FORMAT A.1.8)' },
    { kind: 'heading', text: `${state.organisation} · ${yearInWords(year)}` },
    { kind: 'prose', title: 'DUKUNGAN SUMBER DAYA', text: resources || none },
    { kind: 'prose', title: 'SKEMA PERTANGGUNGJAWABAN', text: accountability || none },
    { kind: 'prose', title: 'KONSEKUENSI', text: consequences || none },
  ];
}
