import { type CreditRules, type FunctionalLevel, functionalLevels } from '../rules/credit.ts';
import type { Predicate } from './rating.ts';

/** The level that the name of a position ends in; undefined for positions that earn no credit points. */
export function levelOf(position: string): FunctionalLevel | undefined {
  const words = ` ${position.replace(/\s+/g, ' ').trim().toLowerCase()} `;
  return functionalLevels.find((level) => words.includes(` ${level.toLowerCase()} `));
}

/**
 * Credit points of a period: months / 12 x percent of the predicate x coefficient of the level, to two decimals
 * (Peraturan BKN 3/2023, as summarised).
 * @param months whole months of the year, 0 to 12
 */
export function creditPoints(
  { predicate, level, months }: { predicate: Predicate; level: FunctionalLevel; months: number },
  { percent, coefficients }: CreditRules,
): number {
  const whole = Math.min(12, Math.max(0, Math.trunc(months)));
  const points = (whole * percent[predicate] * coefficients[level]) / 1200;
  return Math.round(points * 100 + Number.EPSILON) / 100;
}
