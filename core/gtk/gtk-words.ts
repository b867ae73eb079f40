import type { Predicate, Rating } from '../rating/rating.ts';

/** Words of the regulation, and as systems of the state write them too ("Diatas Ekspektasi"), by their letters alone. */
const ratingWords: Readonly<Record<string, Rating>> = {
  diatasekspektasi: 'above',
  sesuaiekspektasi: 'meets',
  dibawahekspektasi: 'below',
};
const predicateWords: Readonly<Record<string, Predicate>> = {
  sangatbaik: 'excellent',
  baik: 'good',
  butuhperbaikan: 'needsImprovement',
  kurang: 'misconduct',
  misconduct: 'misconduct',
  kurangmisconduct: 'misconduct',
  sangatkurang: 'veryPoor',
};

/** The rating that is written; undefined for what is none. */
export const ratingIn = (written: string): Rating | undefined => ratingWords[lettersOf(written)];

/** The predicate that is written; undefined for what is none. */
export const predicateIn = (written: string): Predicate | undefined => predicateWords[lettersOf(written)];

const lettersOf = (written: string) => written.toLowerCase().replace(/[^a-z]/g, '');
