import { localDate } from '../calendar/working-days.ts';
import { zones } from '../calendar/zones.ts';
import type { Period } from '../periods/period.ts';
import { dayInWords } from './indonesian.ts';
import type { PaperFormat } from './paper.ts';
import type { PeriodSource, Sealed } from './period-source.ts';
import type { PaperSource } from './source.ts';

const roman = ['I', 'II', 'III', 'IV'] as const;

/** What the formats call a period: a quarter or a month. */
export function periodInWords({ every, number, first }: Period): string {
  if (every === 'quarterly') return `TRIWULAN ${roman[number - 1] ?? ''}`;
  const month = new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', month: 'long' }).format(new Date(first));
  return `BULAN ${month.toUpperCase()}`;
}

/** The days of a period, as the formats head a paper. */
export function daysInWords({ first, last }: Period, { zone, year }: PaperSource): string {
  const day = (date: string) =>
    dayInWords(date, zone)
      .replace(/ \d{4}$/, '')
      .toUpperCase();
  return `PERIODE PENILAIAN: ${day(first)} SD ${day(last)} TAHUN ${year}`;
}

/** A file is named after its format, its period, and the day of the body on which its last line was written. */
export function periodFileName(
  format: PaperFormat,
  { at }: Pick<Sealed, 'at'>,
  { source, period }: Pick<PeriodSource, 'source' | 'period'>,
): string {
  const day = localDate(new Date(at), zones[source.zone].utcOffsetHours);
  return `${format}-${source.year}-${period.id}-${day}`;
}
