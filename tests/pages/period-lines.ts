import type { PersonInBrief } from '../../core/people/person.ts';
import type { PeriodActName } from '../../core/periods/act.ts';
import {
  headOfPeriods,
  type PeriodEntry,
  type PeriodLine,
  sealPeriodAct,
  sealPeriodLine,
} from '../../core/periods/line.ts';
import { assessor, stateIn } from './views.ts';

export const superior = { personId: 'p-3', name: 'Maya Wibowo', position: 'Kepala Dinas' };

const said: Partial<PeriodLine>[] = [
  { period: 'q1', at: '2026-04-02T03:00:00.000Z' },
  {
    ...{ period: 'q1', at: '2026-04-07T03:00:00.000Z', predicate: 'excellent', achievement: 'good' },
    ratings: { result: 'above', behaviour: 'above' },
    reason: 'Umpan balik pemohon baru diterima.',
    recommendation: 'Bagikan cara kerja loket kepada rekan.',
  },
  {
    ...{ period: 'q2', at: '2026-07-20T03:00:00.000Z', by: superior, bySuperior: true },
    onBehalfOf: { personId: 'p-4', name: 'Rahmat Hidayat', kind: 'plh' },
  },
];

/** Quarter 1 was mended, quarter 2 was evaluated by somebody who acts for the superior. */
export const periodLines: PeriodEntry[] = [];
for (const each of said) {
  const head = headOfPeriods('c-2026-p-1', periodLines);
  const line = {
    ...{ evaluationId: 'c-2026-p-1', seq: head.lines + 1, period: '', basis: 'work' as const, at: '' },
    ...{ ratings: { result: 'meets', behaviour: 'meets' } as const, predicate: 'good' as const },
    ...{ achievement: null, feedback: 'Layanan tepat waktu.', recommendation: '', evidence: '', reason: '' },
    ...{ by: assessor, bySuperior: false, onBehalfOf: null, unit: 'Bidang Perizinan', organisation: 'Dinas' },
    ...{ previousHash: head.hash },
    ...each,
  };
  periodLines.push(sealPeriodLine(line, (text) => `h${text.length}`));
}

const { employee } = stateIn('active');
const texts: Record<PeriodActName, string> = {
  signed: '',
  objected: 'Target loket terlampaui pada bulan kedua.\nBuktinya ada dalam laporan bulanan.',
  explained: 'Laporan bulan kedua belum ditandatangani kepala bidang.',
  decided: 'Laporan yang ditandatangani sudah diterima.',
};

/** The evaluation of quarter 1 as it was mended, and what was done about it. */
export function withActs(...acts: PeriodActName[]): PeriodEntry[] {
  const lines: PeriodEntry[] = periodLines.slice(0, 2);
  const doers: Record<PeriodActName, PersonInBrief> = {
    ...{ signed: employee, objected: employee, explained: assessor, decided: superior },
  };
  for (const act of acts) {
    const head = headOfPeriods('c-2026-p-1', lines);
    const changed = { ratings: null, predicate: 'good' as const, recommendation: 'Lengkapi laporan.' };
    const unsealed = {
      ...{ evaluationId: 'c-2026-p-1', seq: head.lines + 1, period: 'q1', act, about: 2, text: texts[act] },
      ...{ changed: act === 'decided' ? changed : null, by: doers[act], onBehalfOf: null },
      ...{ at: '2026-04-09T03:00:00.000Z', previousHash: head.hash },
    };
    lines.push(sealPeriodAct(unsealed, (text) => `h${text.length}`));
  }
  return lines;
}

/** The objection to quarter 1, explained, and passed on because its decider was silent. */
export function withPassed(): PeriodEntry[] {
  const lines = withActs('objected', 'explained');
  const head = headOfPeriods('c-2026-p-1', lines);
  const passed = {
    ...{ evaluationId: 'c-2026-p-1', seq: head.lines + 1, period: 'q1', about: 2, passedFrom: superior },
    passedTo: { personId: 'p-5', name: 'Siti Rahmawati', position: 'Sekretaris Daerah' },
    ...{ at: '2026-04-22T03:00:00.000Z', previousHash: head.hash, hash: 'h' },
  };
  return [...lines, passed];
}
