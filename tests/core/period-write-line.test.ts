import { describe, expect, it } from 'vitest';
import { bases, type PeriodEntry, periodEntrySchema, periodLimits } from '../../core/periods/line.ts';
import { periodsOf } from '../../core/periods/period.ts';
import { type PeriodForm, periodFormSchema, periodLineFor, repeats } from '../../core/periods/write-line.ts';
import { predicates } from '../../core/rating/rating.ts';
import { digest } from './examples.ts';
import {
  atWork,
  brief,
  chainOf,
  changedTo,
  decided,
  inWindow,
  objected,
  type Said,
  signed,
} from './period-examples.ts';

const filled = {
  ...{ resultRating: 'meets', behaviourRating: 'above', achievement: 'special' },
  ...{ feedback: 'Modul dipakai', recommendation: 'Bagikan', evidence: 'Surat 12', reason: 'Bukti baru' },
};
const periods = periodsOf('quarterly', 2027);
const onBehalfOf = { personId: 'assessor', name: 'Name of assessor', kind: 'plt' } as const;
const office = { assessor: brief('assessor'), appealDecider: null, unit: 'SDN 2', organisation: 'Dinas' };

function lineFor(
  form: Partial<Record<keyof PeriodForm, string>>,
  {
    said = [],
    id = 'q2',
    allowed = bases,
  }: { said?: Said[]; id?: string; allowed?: readonly (typeof bases)[number][] } = {},
) {
  const period = periods.find((each) => each.id === id);
  if (!period) throw new Error(id);
  return periodLineFor(periodFormSchema.parse({ ...filled, ...form }), {
    ...{ evaluationId: atWork.evaluationId, period, lines: chainOf(...said), bases: allowed, office },
    evaluator: { person: brief('substitute'), bySuperior: true, onBehalfOf },
    ...{ ruleSet: atWork.ruleSet, now: inWindow, digest },
  });
}
const refusal = (path: string, code: string) => ({ refusal: { path, code } });

describe('the line that an evaluation of a period adds', () => {
  it('says what was found and by whom, where, and joins the chain', () => {
    const said: Said[] = [{}, signed];
    const made = lineFor({ reason: '' }, { said });
    expect(made).toMatchObject({
      line: {
        ...{ evaluationId: atWork.evaluationId, period: 'q2', basis: 'work', predicate: 'good' },
        ...{ ratings: { result: 'meets', behaviour: 'above' }, achievement: 'special' },
        ...{ feedback: 'Modul dipakai', recommendation: 'Bagikan', evidence: 'Surat 12', reason: '' },
        ...{ by: brief('substitute'), bySuperior: true, onBehalfOf, unit: 'SDN 2', organisation: 'Dinas' },
        ...{ seq: 3, at: inWindow.toISOString(), previousHash: chainOf(...said).at(-1)?.hash },
      },
    });
    if ('line' in made) expect(periodEntrySchema.parse(made.line)).toEqual(made.line);
  });

  it('knows no achievement of the unit where nobody said it', () => {
    expect(lineFor({ achievement: '' })).toMatchObject({ line: { achievement: null } });
  });

  it('has a reason where it mends one, and no reason where it is the first of its period', () => {
    const said: Said[] = [{ period: 'q2' }];
    expect(lineFor({ reason: '' }, { said })).toEqual(refusal('reason', 'required'));
    expect(lineFor({}, { said })).toMatchObject({ line: { reason: 'Bukti baru', seq: 2 } });
    expect(lineFor({}, { said: [{ period: 'q1' }] })).toMatchObject({ line: { reason: '' } });
  });

  it('is not added to a chain that is full', () => {
    const full = Array.from({ length: periodLimits.lines }, (): Said => ({}));
    expect(lineFor({}, { said: full })).toEqual(refusal('feedback', 'tooMany'));
    expect(lineFor({}, { said: full.slice(1) })).toMatchObject({ line: { seq: full.length } });
  });
});

describe('what the predicate of a period stands on', () => {
  it.each(bases)('is nothing but what the period may stand on: %s', (basis) => {
    const others = bases.filter((each) => each !== basis);
    expect(lineFor({ basis, predicate: 'veryPoor' }, { allowed: others })).toEqual(
      refusal('basis', 'unknown'),
    );
    expect(lineFor({ basis, predicate: 'veryPoor' }, { allowed: [basis] })).toMatchObject({
      line: { basis },
    });
  });

  it.each(bases)('is proved by evidence unless it is the work of the period itself: %s', (basis) => {
    const made = lineFor({ basis, predicate: 'veryPoor', evidence: '' });
    expect(made).toMatchObject(
      basis === 'work' ? { line: { evidence: '' } } : refusal('evidence', 'required'),
    );
  });

  // The table of annex BAB IV B.3.a.3.c: result, behaviour, predicate.
  const table = [
    ['above', 'above', 'excellent'],
    ['above', 'meets', 'good'],
    ['meets', 'meets', 'good'],
    ['meets', 'above', 'good'],
    ['below', 'above', 'needsImprovement'],
    ['below', 'meets', 'needsImprovement'],
    ['above', 'below', 'misconduct'],
    ['meets', 'below', 'misconduct'],
    ['below', 'below', 'veryPoor'],
  ];
  it.each(table)('are both ratings by the table: %s and %s make %s', (result, behaviour, predicate) => {
    for (const basis of ['work', 'outside', 'study'])
      expect(lineFor({ basis, resultRating: result, behaviourRating: behaviour })).toMatchObject({
        line: { ratings: { result, behaviour }, predicate },
      });
  });

  it.each(['work', 'outside', 'study'])('are both ratings, and not one of them: %s', (basis) => {
    expect(lineFor({ basis, resultRating: '' })).toEqual(refusal('resultRating', 'required'));
    expect(lineFor({ basis, behaviourRating: '' })).toEqual(refusal('behaviourRating', 'required'));
  });

  it.each(predicates)(
    'of a study given up is Kurang or Sangat Kurang (annex BAB IV B.3.a.3.d): %s',
    (predicate) => {
      const made = lineFor({ basis: 'dropOut', predicate });
      if (predicate === 'misconduct' || predicate === 'veryPoor')
        expect(made).toMatchObject({ line: { basis: 'dropOut', ratings: null, predicate } });
      else expect(made).toEqual(refusal('predicate', 'dropOut'));
    },
  );

  it('of a study given up is chosen', () => {
    expect(lineFor({ basis: 'dropOut', predicate: '' })).toEqual(refusal('predicate', 'required'));
  });

  it('may be the result of the period before, as it is in force, whatever is chosen (annex BAB IV A.13.a)', () => {
    const carried = (said: Said[]) => lineFor({ basis: 'carried', predicate: 'good' }, { said });
    expect(
      carried([{ predicate: 'misconduct', ratings: { result: 'meets', behaviour: 'below' } }]),
    ).toMatchObject({
      line: { basis: 'carried', ratings: { result: 'meets', behaviour: 'below' }, predicate: 'misconduct' },
    });
    expect(carried([{}, objected, { ...decided, changed: changedTo }])).toMatchObject({
      line: { ratings: changedTo.ratings, predicate: 'excellent' },
    });
  });

  it('may be a result from before the year, which is chosen: nothing of it is in this chain', () => {
    const carried = (predicate: string) => lineFor({ basis: 'carried', predicate }, { id: 'q1' });
    expect(carried('excellent')).toMatchObject({ line: { ratings: null, predicate: 'excellent' } });
    expect(carried('')).toEqual(refusal('predicate', 'required'));
  });
});

describe('a form that is sent twice', () => {
  const [first, second, third] = chainOf({}, { period: 'q2' }, {}) as [PeriodEntry, PeriodEntry, PeriodEntry];
  const again = { ...third, seq: 4, at: '2027-03-18T04:00:00.000Z', previousHash: third.hash, hash: 'other' };

  it('repeats a line that came after what its author saw, whenever and wherever in the chain it stands', () => {
    expect(repeats(again, [first, second, third], 2)).toBe(true);
    expect(repeats(again, [first, third, second], 2)).toBe(true);
  });

  it('repeats nothing that its author had seen: then it is meant', () => {
    expect(repeats(again, [first, second, third], 3)).toBe(false);
    expect(repeats(again, [], 0)).toBe(false);
  });

  it.each([
    ['in its words', { feedback: 'Lain' }],
    ['by its author', { by: brief('other') }],
    ['by its period', { period: 'q3' }],
  ])('repeats nothing that differs %s', (_, other) => {
    expect(repeats({ ...again, ...other } as PeriodEntry, [first, second, third], 0)).toBe(false);
  });
});
