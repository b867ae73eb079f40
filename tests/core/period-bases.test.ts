import { describe, expect, it } from 'vitest';
import type { Move } from '../../core/evaluation/move.ts';
import { basesFor, lineBefore } from '../../core/periods/bases.ts';
import { chainOf, changedTo, decided, objected, type Said } from './period-examples.ts';
import { move, periodOf } from './period-moves.ts';

const bases = (id: string, moves: Move[], every?: 'monthly') => {
  const { period, window } = periodOf(id, every);
  return basesFor(period, window, moves);
};

describe('what a period may stand on once somebody has moved (annex BAB IV A.13.a)', () => {
  it('is the result of an earlier period, as agreed, or the work of this one; in the next one the work alone', () => {
    const sari = [move('employeeMoved', '2026-02-10', 'old', 'Kementerian X')];
    expect(bases('m02', sari, 'monthly')).toEqual(['work', 'carried']);
    expect(bases('m03', sari, 'monthly')).toEqual(['work']);
  });

  // The window of quarter 3, which begins on 1 July, closes on 14 October.
  it.each([
    ['2026-06-30', ['work']],
    ['2026-07-01', ['work', 'carried']],
    ['2026-10-14', ['work', 'carried']],
    ['2026-10-15', ['work']],
  ])('is so from the first day of the period to the last one of its window: %s, %j', (on, expected) => {
    expect(bases('q3', [move('employeeMoved', on, 'old')])).toEqual(expected);
    const more = [move('assessorMoved', '2026-08-03', 'old'), move('employeeMoved', on, 'old')];
    expect(bases('q3', more)).toEqual(expected);
  });

  it.each(['assessorMoved', 'plt', 'returned'] as const)(
    'is the work alone where it was no move of the employee: %s',
    (kind) => {
      expect(bases('q3', [move(kind, '2026-08-03', 'old')])).toEqual(['work']);
    },
  );
});

describe('what a period may stand on while somebody is elsewhere', () => {
  // Whoever goes on the last day of a period is away in it; whoever goes after it, though in its window, is not.
  it.each([
    ['secondment', '2026-09-30', ['outside']],
    ['secondment', '2026-10-01', ['work']],
    ['study', '2026-09-30', ['study', 'dropOut']],
    ['study', '2026-10-01', ['work']],
  ] as const)('is what is said there (A.15, A.16): %s since %s, %j', (kind, on, expected) => {
    expect(bases('q3', [move(kind, on, 'home')])).toEqual(expected);
  });
});

describe('the result that may be carried over', () => {
  const earlierOf = (id: string, ...said: Said[]) =>
    lineBefore(chainOf(...said), periodOf(id, id.startsWith('m') ? 'monthly' : undefined).period);

  it('is what stands of the latest period before, in whatever order they were recorded', () => {
    const late: Said[] = [
      { period: 'q2', predicate: 'excellent' },
      { period: 'q1', predicate: 'misconduct' },
    ];
    expect(earlierOf('q3', ...late)).toMatchObject({ period: 'q2', predicate: 'excellent' });
    expect(earlierOf('q2', ...late)).toMatchObject({ period: 'q1', predicate: 'misconduct' });
    expect(earlierOf('q1', ...late)).toBeUndefined();
    expect(earlierOf('q2')).toBeUndefined();
  });

  it('is as it was mended, and as a superior changed it', () => {
    expect(earlierOf('q2', {}, { predicate: 'excellent' })).toMatchObject({ seq: 2, predicate: 'excellent' });
    expect(earlierOf('q2', {}, objected, { ...decided, changed: changedTo })).toMatchObject({
      seq: 1,
      ...changedTo,
    });
  });

  it('is of the month before among twelve, the tenth after the ninth', () => {
    const months = ['m09', 'm10', 'm08'].map((period): Said => ({ period }));
    expect(earlierOf('m11', ...months)?.period).toBe('m10');
    expect(earlierOf('m10', ...months)?.period).toBe('m09');
  });
});
