import type { Predicate } from '../rating/rating.ts';

/** Levels of functional positions that earn credit points. */
export const functionalLevels = [
  'Ahli Pertama',
  'Ahli Muda',
  'Ahli Madya',
  'Ahli Utama',
  'Pemula',
  'Terampil',
  'Mahir',
  'Penyelia',
] as const;
export type FunctionalLevel = (typeof functionalLevels)[number];

/** Angka kredit that follows from a predicate: a share of what a level earns in a year. */
export type CreditRules = {
  article: string;
  /** True where the instrument was read in summaries, and not in its own text. */
  unsure: boolean;
  /** In percent of the coefficient. */
  percent: Record<Predicate, number>;
  /** Points of a year at 100 percent. */
  coefficients: Record<FunctionalLevel, number>;
};

/** Conversion of predicates to credit points; figures as BKN's slides and forms give them. */
export const creditRules: CreditRules = {
  article: 'PermenPAN-RB 1/2023; Peraturan BKN 3/2023',
  unsure: true,
  percent: { excellent: 150, good: 100, needsImprovement: 75, misconduct: 50, veryPoor: 25 },
  coefficients: {
    'Ahli Pertama': 12.5,
    'Ahli Muda': 25,
    'Ahli Madya': 37.5,
    'Ahli Utama': 50,
    Pemula: 3.75,
    Terampil: 5,
    Mahir: 12.5,
    Penyelia: 25,
  },
};
