import type { Period } from '../../core/periods/period.ts';
import type { Words } from '../words.ts';

/** What a period is called: Triwulan III, Bulan September 2026. */
export function periodName({ every, number, first }: Period, w: Words): string {
  if (every === 'monthly') return w.t('period.monthly', { month: monthOf(first, w) });
  const quarters = ['period.quarterly_1', 'period.quarterly_2', 'period.quarterly_3'] as const;
  return w.t(quarters[number - 1] ?? 'period.quarterly_4');
}

/** The month and the year of a date, without its day. */
function monthOf(date: string, w: Words): string {
  return w.date(date).replace(/^\d+\s/, '');
}
