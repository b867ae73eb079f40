import { expect, it } from 'vitest';
import {
  departuresWith,
  distributionRefusal,
  patternSeen,
  type RatingStanding,
} from '../../core/evaluation/distribution-refusal.ts';
import { cycle, enrolled, review } from './examples.ts';

/** A unit that did well, of which everybody else is said to be excellent: no pattern has that. */
const standing: RatingStanding = {
  unit: { organisation: enrolled.organisation, unit: enrolled.unit },
  inForce: { predicate: 'good', from: 'thisYear' },
  given: Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, 'excellent'])),
};
const weighted = { ...enrolled, ruleSet: 'weighted-70-30' };
const excellent = { ...review, behaviourRating: 'above' as const };

it('ratings are held against the pattern of what the unit achieved', () => {
  expect(departuresWith(enrolled, 'excellent', standing)?.length).toBeGreaterThan(0);
  expect(patternSeen(enrolled, excellent, standing)).toEqual({ organisation: 'good', departs: true });
  expect(distributionRefusal(enrolled, excellent, { cycle, standing })).toMatchObject({
    path: 'distributionReason',
  });
});

it('rules without a pattern ask nothing of anybody', () => {
  expect(departuresWith(weighted, 'excellent', standing)).toBeNull();
  expect(patternSeen(weighted, excellent, standing)).toEqual({ organisation: 'good', departs: false });
  expect(distributionRefusal(weighted, excellent, { cycle, standing })).toBeUndefined();
});

it('where it is not known what the unit achieved, there is nothing to hold them against', () => {
  const unknown = { ...standing, inForce: null };
  expect(departuresWith(enrolled, 'excellent', unknown)).toBeNull();
  expect(patternSeen(enrolled, excellent, unknown)).toEqual({ organisation: null, departs: false });
});
