import { expect, it } from 'vitest';
import { nextDecider } from '../../core/evaluation/independence.ts';
import { enrolled, person } from './examples.ts';

const state = { ...enrolled, rated: { by: person('rater'), at: '2027-12-21T03:00:00.000Z' } };
const next = (...above: string[]) =>
  nextDecider(
    state,
    above.map((id) => person(id)),
  )?.personId;

it('the next one up is nobody below a rater, and somebody above one', () => {
  expect(next('first', 'rater', 'second')).toBe('second');
  expect(next('first', 'second')).toBe('first');
});

it('the next one up is neither the rater nor whoever was to decide, and nobody where no other is left', () => {
  expect(next('rater', 'decider', 'second')).toBe('second');
  expect(next('decider')).toBeUndefined();
  expect(next('first', 'rater')).toBeUndefined();
});
