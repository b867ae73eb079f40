import { expect, it } from 'vitest';
import { withoutOldExclusions } from '../../core/cycle/excluded.ts';
import { cycle } from './examples.ts';

const one = {
  personId: 'p',
  name: 'Siti',
  kind: 'retired' as const,
  reason: 'Pensiun',
  at: '2027-03-01T02:00:00.000Z',
};
const excluded = { ...cycle, excluded: [one] };
const at = (now: string, of = excluded, held: string[] = []) =>
  withoutOldExclusions(
    of,
    { contentsYears: 5, namesYears: 10, correctionsYears: 10 },
    { now: new Date(now), held: new Set(held) },
  )?.excluded[0];
const nameless = { ...excluded, excluded: [{ ...one, name: '' }] };
const reasonless = { ...excluded, excluded: [{ ...one, reason: '' }] };

it('of somebody who was taken out the reason goes first, and the name last; the id stays', () => {
  expect(at('2032-02-28T02:00:00Z')).toBeUndefined();
  expect(at('2032-03-02T02:00:00Z')).toEqual({ ...one, reason: '' });
  expect(at('2037-03-02T02:00:00Z')).toEqual({ ...one, reason: '', name: '' });
});

it('what is gone already changes nothing again, and what is left still goes', () => {
  expect(at('2032-03-02T02:00:00Z', reasonless)).toBeUndefined();
  expect(at('2037-03-02T02:00:00Z', reasonless)).toEqual({ ...one, reason: '', name: '' });
  expect(at('2032-03-02T02:00:00Z', nameless)).toEqual({ ...one, reason: '', name: '' });
});

it('of somebody whose data are held nothing goes', () => {
  expect(at('2037-03-02T02:00:00Z', excluded, ['p'])).toBeUndefined();
});
