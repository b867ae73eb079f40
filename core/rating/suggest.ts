import type { Rating } from './rating.ts';

/** One result as the assessor compared it with what was expected; '' where they did not. */
export type ComparedResult = { main: boolean; rating: Rating | '' };

/**
 * What the examples of the annex suggest for the results as a whole; null where they say nothing, or not every
 * result was compared. "Sebagian besar" is read as more than half, "sebagian kecil" as less than half
 * (PermenPAN-RB 6/2022, annex BAB IV B.3.b.1.d: examples that an assessor may use, not a calculation).
 */
export function suggestResult(results: readonly ComparedResult[]): Rating | null {
  if (results.some(({ rating }) => rating === '')) return null;
  const most = (rating: Rating) => 2 * results.filter((it) => it.rating === rating).length > results.length;
  const main = results.filter((it) => it.main);
  const mainBelow = main.filter(({ rating }) => rating === 'below').length;
  if (most('below')) return 'below';
  if (most('above') && mainBelow === 0) return 'above';
  const metOrMore = results.filter(({ rating }) => rating !== 'below').length;
  const mostMet = 2 * metOrMore > results.length;
  return mostMet && (mainBelow === 0 || 2 * mainBelow < main.length) ? 'meets' : null;
}

/**
 * What the examples of the annex suggest for behaviour: below, where a value is not yet lived consistently; above,
 * where all are and most of them are guarded in others too; else as expected. Null until every value was considered
 * (PermenPAN-RB 6/2022, annex BAB IV B.3.b.2.c).
 */
export function suggestBehaviour(values: readonly (Rating | '')[]): Rating | null {
  if (values.length === 0 || values.includes('')) return null;
  if (values.includes('below')) return 'below';
  return 2 * values.filter((rating) => rating === 'above').length > values.length ? 'above' : 'meets';
}
