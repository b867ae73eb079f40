import type { Zone } from '../calendar/zones.ts';
import type { AuditEvent } from '../evaluation/audit.ts';
import type { OwnTaskStage } from '../evaluation/own-tasks.ts';
import { receiptCodeOf } from '../evaluation/receipt.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { dayInWords, instantInWords } from './indonesian.ts';

/** So many sheets are printed at once: more pages than a person hands out in a day, and well within a function's time. */
export const sheetsAtMost = 40;

/** A sheet for one person without mail: what is asked of them, and the way there as a picture and in letters. */
export type Sheet = {
  title: string;
  rows: readonly (readonly [label: string, value: string])[];
  /** How to use it, a step each. */
  steps: readonly string[];
  warning: string;
  /** The same in a few words of English. */
  inEnglish: string;
  link: string;
  foot: string;
};

/** Whom a sheet is for, and which line of the record says that it was printed. */
export type SheetSource = {
  state: EvaluationState;
  stage: OwnTaskStage;
  cycleName: string;
  event: AuditEvent;
  link: string;
  zone: Zone;
};

const asks: Record<OwnTaskStage, string> = {
  planning: 'Susun rencana kinerja (SKP) Anda',
  selfAssessment: 'Isi penilaian diri Anda',
  acknowledgement: 'Tanggapi hasil evaluasi Anda: terima, atau ajukan keberatan',
  reply: 'Tanggapi penjelasan penilai Anda',
};

/** The sheet of one person. Its link stands on this sheet and nowhere else: it is kept as a hash alone. */
export function sheetOf({ state, stage, cycleName, event, link, zone }: SheetSource): Sheet {
  const { employee, unit, organisation, dueAt } = state;
  return {
    title: 'LEMBAR TUGAS',
    rows: [
      ['NAMA', employee.name],
      ['JABATAN', employee.position],
      ['UNIT KERJA', `${unit}, ${organisation}`],
      ['SIKLUS', cycleName],
      ['YANG DIMINTA', asks[stage]],
      ['PALING LAMBAT', dueAt ? dayInWords(dueAt, zone) : '-'],
    ],
    steps: [
      'Arahkan kamera ponsel ke gambar ini, atau tulis alamat di bawahnya pada peramban.',
      'Halaman tugas Anda terbuka tanpa akun dan tanpa kata sandi. Membukanya saja tidak mengubah apa pun.',
      'Isi, lalu tekan tombol yang sesuai. Anda mendapat kode tanda terima di layar; catat kode itu.',
      'Tidak punya ponsel? Minta komputer di unit Anda, atau hubungi bagian kepegawaian.',
    ],
    warning:
      'Lembar ini pribadi: siapa pun yang memegangnya dapat bertindak atas nama Anda. Bila hilang, mintalah lembar baru; yang lama tidak berlaku lagi.',
    inEnglish:
      'This sheet is yours alone. Point the camera of a phone at the picture to open your task; no account is needed. If you lose it, ask human resources for another: the old one then leads nowhere.',
    link,
    foot: `Dicetak ${instantInWords(event.at, zone)} · baris catatan ke-${event.seq} · ${receiptCodeOf(event)}`,
  };
}
