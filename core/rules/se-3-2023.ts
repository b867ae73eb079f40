import type { Distribution } from '../rating/distribution.ts';

/**
 * Pola distribusi predikat. The regulation says that most people ideally have the predicate of their unit, "tidak
 * menutup kemungkinan" others (annex BAB IV B.2); the shares are those of SE MenPAN-RB 3/2023 as the press quotes
 * them, and from how many people on they are looked at is a choice of ours.
 */
export const distributionOf2023: Distribution = {
  article: 'Lampiran BAB IV huruf B angka 2; SE MenPAN-RB 3/2023',
  unsure: true,
  fromPeople: 5,
  patterns: {
    special: [{ of: ['excellent'], least: 50, most: 70 }],
    good: [
      { of: ['good'], least: 50, most: 70 },
      { of: ['needsImprovement', 'misconduct'], some: true },
    ],
    needsImprovement: [
      { of: ['needsImprovement'], least: 60 },
      { of: ['excellent'], most: 10 },
    ],
    poor: [
      { of: ['misconduct'], least: 60 },
      { of: ['needsImprovement'], least: 10 },
      { of: ['excellent'], most: 10 },
    ],
    veryPoor: [
      { of: ['veryPoor'], least: 60 },
      { of: ['misconduct', 'needsImprovement'], least: 10 },
      { of: ['excellent'], most: 0 },
    ],
  },
};
