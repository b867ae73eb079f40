import { describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { type Order, orderOfStep, stepOfOrder, tally } from '../../core/orders/order.ts';
import { partOfLeaving, type Selection, selected, suitable, targetsOf } from '../../core/orders/targets.ts';
import { enrolled, january } from './examples.ts';

const everything: Selection = {
  stage: null,
  organisation: null,
  unit: null,
  late: false,
  q: null,
  evaluation: null,
};
const standing = (
  evaluationId: string,
  name: string,
  about: Partial<EvaluationState> = {},
): EvaluationState => ({
  ...enrolled,
  ...{ evaluationId, employee: { personId: evaluationId, name, position: 'Guru' }, dueAt: null },
  ...about,
});
const states = [
  standing('c', 'Budi Santoso', { unit: 'SDN 2', stage: 'review' }),
  standing('b', 'Ani Lestari', { dueAt: '2027-01-04T03:00:00.000Z' }),
  standing('a', 'Ani Lestari', { organisation: 'Bappeda' }),
  standing('d', 'Cici', { stage: 'active' }),
  standing('e', 'Dodi', { stage: 'final' }),
];
const ids = (found: readonly EvaluationState[]) => found.map(({ evaluationId }) => evaluationId);

describe('a selection of a cycle’s evaluations', () => {
  it.each<[string, Partial<Selection>, string[]]>([
    ['nothing', {}, ['a', 'b', 'c', 'd', 'e']],
    ['a stage', { stage: 'review' }, ['c']],
    ['an organisation', { organisation: 'Bappeda' }, ['a']],
    ['a unit', { unit: 'SDN 2' }, ['c']],
    ['what is late', { late: true }, ['b']],
    ['a part of a name', { q: ' LESTARI ' }, ['a', 'b']],
    ['one evaluation', { evaluation: 'd' }, ['d']],
    ['a name and an organisation', { q: 'ani', organisation: 'Dinas Pendidikan' }, ['b']],
  ])('that is narrowed down to %s is in the order of names', (_, narrowed, found) => {
    expect(ids(selected(states, { ...everything, ...narrowed }, january))).toEqual(found);
    expect(ids(selected(states.toReversed(), { ...everything, ...narrowed }, january))).toEqual(found);
  });

  it('is named by ids and the versions that HR saw', () => {
    expect(targetsOf([standing('a', 'Ani', { version: 4 })])).toEqual([{ id: 'a', version: 4 }]);
  });
});

describe('an order', () => {
  it('to extend is about those that wait for somebody, to close about those that are not over', () => {
    expect(ids(suitable('extend', states, null))).toEqual(['c', 'b', 'a']);
    expect(ids(suitable('close', states, null))).toEqual(['c', 'b', 'a', 'd']);
    expect(suitable('enrol', states, null)).toEqual([]);
  });

  it('to remind is about one evaluation of each person who is asked, the one that is due first', () => {
    const rated = (evaluationId: string, dueAt: string | null) =>
      standing(evaluationId, 'x', { stage: 'review', dueAt });
    const asked = [
      rated('f', null),
      rated('g', '2027-02-02T00:00:00.000Z'),
      rated('h', '2027-02-01T00:00:00.000Z'),
      ...states.slice(1),
    ];
    expect(ids(suitable('remind', asked, null))).toEqual(['b', 'h', 'a']);
  });

  it('to replace somebody is about those in which they still have a part that can be given to another', () => {
    const decides = { appealDecider: { personId: 'leaving', name: 'x', position: 'y' } };
    const assesses = { assessor: { personId: 'leaving', name: 'x', position: 'y' } };
    expect(partOfLeaving(standing('a', 'x', assesses), 'leaving')).toBe('assessor');
    expect(partOfLeaving(standing('a', 'x', { ...assesses, stage: 'final' }), 'leaving')).toBeUndefined();
    expect(partOfLeaving(standing('a', 'x', { ...decides, stage: 'appeal' }), 'leaving')).toBe(
      'appealDecider',
    );
    expect(partOfLeaving(standing('a', 'x', { ...decides, stage: 'final' }), 'leaving')).toBeUndefined();
    expect(
      partOfLeaving(standing('a', 'x', { appealDecider: null, stage: 'appeal' }), 'leaving'),
    ).toBeUndefined();
    expect(partOfLeaving(standing('a', 'x', assesses), null)).toBeUndefined();
    expect(partOfLeaving(standing('a', 'x'), 'leaving')).toBeUndefined();
    const all = [standing('a', 'x', assesses), standing('b', 'x')];
    expect(ids(suitable('reassign', all, 'leaving'))).toEqual(['a']);
    expect(suitable('reassign', all, null)).toEqual([]);
  });

  it('is over once every part of it has been carried out', () => {
    const order = { chunks: 2 } as Order;
    const first = { index: 0, done: 3, left: [{ id: 'a', why: 'movedOn' as const }] };
    const second = { index: 1, done: 2, left: [{ id: 'b', why: 'already' as const }] };
    expect(tally(order, [first])).toEqual({ done: 3, left: first.left, isOver: false });
    expect(tally(order, [first, second])).toEqual({
      ...{ done: 5, left: [...first.left, ...second.left], isOver: true },
    });
  });

  it('is known by the step that carries it out, and another step is none', () => {
    expect(orderOfStep(stepOfOrder('x1'))).toBe('x1');
    expect(orderOfStep('enrol')).toBeUndefined();
    expect(orderOfStep('reorder1')).toBeUndefined();
  });
});
