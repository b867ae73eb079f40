import { describe, expect, it } from 'vitest';
import { publicationOf, smallestGroup } from '../../core/cycle/publication.ts';
import type { Results } from '../../core/cycle/summary.ts';
import { cycle, january } from './examples.ts';

const closed = { ...cycle, status: 'closed' as const };
const results = (good: number): Results => ({
  total: good + 2,
  predicates: { good: good - 1, excellent: 1 },
  unfinished: 1,
  excluded: 1,
  open: 0,
});
const summary = {
  all: results(40),
  organisations: [
    { name: 'Dinas Kesehatan', ...results(smallestGroup), units: [{ name: 'Puskesmas', ...results(3) }] },
    { name: 'Kecamatan Setu', ...results(smallestGroup - 1), units: [] },
  ],
};

describe('what is published of a cycle', () => {
  it('is nothing before it is closed', () => {
    expect(publicationOf({ ...cycle, status: 'running' }, summary, january)).toBeNull();
  });

  it('tells predicates apart only where so many have one that nobody is recognised', () => {
    const [large, small] = publicationOf(closed, summary, january)?.organisations ?? [];
    expect(large?.predicates).toEqual({ good: smallestGroup - 1, excellent: 1 });
    expect(small).toMatchObject({ name: 'Kecamatan Setu', total: smallestGroup + 1, predicates: null });
  });

  it('names no unit, and counts its editions', () => {
    const again = publicationOf({ ...closed, editions: 4 }, summary, january);
    expect(JSON.stringify(again)).not.toContain('Puskesmas');
    expect(again).toMatchObject({ edition: 5, at: january.toISOString() });
  });
});
