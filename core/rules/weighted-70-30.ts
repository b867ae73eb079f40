import { permenpanrb62022 } from './permenpanrb-6-2022.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * A numeric scheme, to show that another one is data: weights and bands of PP 30/2019, article 41, for a body
 * without the opinions of peers. How many points a rating is worth is an example, which a body sets for itself;
 * the new idea that PP 30/2019 asks for its highest band is not part of it.
 */
export const weighted7030: RuleSet = {
  ...permenpanrb62022,
  id: 'weighted-70-30',
  instrument: 'PP Nomor 30 Tahun 2019 (skema angka)',
  effectiveFrom: '2019-04-26',
  forCivilServants: false,
  distribution: null,
  scheme: {
    kind: 'weighted',
    article: 'PP 30/2019 Pasal 41',
    points: { below: 60, meets: 100, above: 120 },
    percent: { result: 70, behaviour: 30 },
    bands: [
      { from: 110, predicate: 'excellent' },
      { from: 90, predicate: 'good' },
      { from: 70, predicate: 'needsImprovement' },
      { from: 50, predicate: 'misconduct' },
      { from: 0, predicate: 'veryPoor' },
    ],
  },
};
