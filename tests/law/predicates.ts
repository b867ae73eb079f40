import type { OrganisationPredicate } from '../../core/rating/distribution.ts';
import type { Predicate, Rating } from '../../core/rating/rating.ts';

/** How the regulation names what a person and what an organisation achieved (annex BAB IV B). */
export const predicateInLaw: Record<Predicate, string> = {
  excellent: 'Sangat Baik',
  good: 'Baik',
  needsImprovement: 'Butuh Perbaikan',
  misconduct: 'Kurang/Misconduct',
  veryPoor: 'Sangat Kurang',
};
export const organisationInLaw: Record<OrganisationPredicate, string> = {
  special: 'Istimewa',
  good: 'Baik',
  needsImprovement: 'Butuh Perbaikan',
  poor: 'Kurang',
  veryPoor: 'Sangat Kurang',
};
export const ratingInLaw: Record<Rating, string> = { below: 'dibawah', meets: 'sesuai', above: 'diatas' };
