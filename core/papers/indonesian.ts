import { type Zone, zones } from '../calendar/zones.ts';
import type { Plan } from '../evaluation/plan-document.ts';
import type { OrganisationPredicate } from '../rating/distribution.ts';
import type { Predicate, Rating } from '../rating/rating.ts';
import type { SubstitutionKind } from '../substitution/substitution.ts';

type PlannedResult = Plan['results'][number];

/** Official forms are in Bahasa Indonesia, in the words of the annex, whatever the reader's language. */
export const predicateWords: Record<Predicate, string> = {
  excellent: 'SANGAT BAIK',
  good: 'BAIK',
  needsImprovement: 'BUTUH PERBAIKAN',
  misconduct: 'KURANG (MISCONDUCT)',
  veryPoor: 'SANGAT KURANG',
};

export const achievementWords: Record<OrganisationPredicate, string> = {
  special: 'ISTIMEWA',
  good: 'BAIK',
  needsImprovement: 'BUTUH PERBAIKAN',
  poor: 'KURANG',
  veryPoor: 'SANGAT KURANG',
};

const mostHave = (predicate: Predicate) =>
  `Idealnya sebagian besar pegawai berpredikat ${predicateWords[predicate]}`;

/** Which predicate most people ideally have where their unit achieved so much (annex BAB IV B.2.b to f). */
export const patternWords: Record<OrganisationPredicate, string> = {
  special: mostHave('excellent'),
  good: mostHave('good'),
  needsImprovement: mostHave('needsImprovement'),
  poor: mostHave('misconduct'),
  veryPoor: mostHave('veryPoor'),
};

export const ratingWords: Record<Rating, string> = {
  above: 'DI ATAS EKSPEKTASI',
  meets: 'SESUAI EKSPEKTASI',
  below: 'DI BAWAH EKSPEKTASI',
};

export const aspectWords: Record<PlannedResult['indicators'][number]['aspect'], string> = {
  '': '',
  quantity: 'Kuantitas',
  quality: 'Kualitas',
  time: 'Waktu',
  cost: 'Biaya',
};

export const perspectiveWords: Record<PlannedResult['perspective'], string> = {
  '': '',
  recipients: 'Penerima Layanan',
  processes: 'Proses Bisnis',
  internal: 'Penguatan Internal',
  budget: 'Anggaran',
};

/** As what somebody signs for another (annex BAB IV A.2 and A.3 know Plt. and Plh.). */
export const substitutionWords: Record<SubstitutionKind, string> = {
  leave: 'cuti',
  vacancy: 'jabatan lowong',
  plt: 'Plt.',
  plh: 'Plh.',
  exit: 'berhenti atau pindah',
};

/** 12 Januari 2027 pukul 10.03 WIB */
export function instantInWords(instant: string, zone: Zone): string {
  const format = new Intl.DateTimeFormat('id-ID', {
    timeZone: zones[zone].timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${format.format(new Date(instant))} ${zone}`;
}

/** 12 Januari 2027, of an instant or of a date of the body's calendar: east of Greenwich a date begins on its own day. */
export function dayInWords(day: string, zone: Zone): string {
  const { timeZone } = zones[zone];
  const format = new Intl.DateTimeFormat('id-ID', {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return format.format(new Date(day));
}

/** The period of a year's evaluation, as the formats head it. */
export const yearInWords = (year: number) => `PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN ${year}`;
