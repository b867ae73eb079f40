import { describe, expect, it } from 'vitest';
import { bases, periodLimits } from '../../core/periods/line.ts';
import { periodFormSchema } from '../../core/periods/write-line.ts';
import { organisationPredicates } from '../../core/rating/distribution.ts';
import { predicates, ratings } from '../../core/rating/rating.ts';

const filled = { resultRating: 'meets', behaviourRating: 'above', feedback: 'Modul dipakai' };

describe('the form of a period', () => {
  it('is read without the blanks around what was written; only feedback has to be there', () => {
    expect(periodFormSchema.parse({ feedback: ' Modul ' })).toEqual({
      ...{ basis: 'work', resultRating: '', behaviourRating: '', predicate: '', achievement: '' },
      ...{ feedback: 'Modul', recommendation: '', evidence: '', reason: '' },
    });
    const empty = { resultRating: '', behaviourRating: '', predicate: '', achievement: '' };
    expect(periodFormSchema.parse({ ...empty, feedback: 'Modul' })).toMatchObject(empty);
  });

  it.each([
    ['resultRating', ratings],
    ['behaviourRating', ratings],
    ['predicate', predicates],
    ['achievement', organisationPredicates],
    ['basis', bases],
  ])('takes every choice of %s there is', (field, choices) => {
    for (const choice of choices)
      expect(periodFormSchema.parse({ ...filled, [field]: choice })).toMatchObject({ [field]: choice });
  });

  const long = (field: keyof typeof periodLimits) => 'x'.repeat(periodLimits[field] + 1);
  it.each([
    ['feedback', ' ', 'required'],
    ['feedback', long('feedback'), 'tooLong'],
    ['recommendation', long('recommendation'), 'tooLong'],
    ['evidence', long('evidence'), 'tooLong'],
    ['reason', long('reason'), 'tooLong'],
    ['resultRating', 'best', 'required'],
    ['predicate', 'best', 'required'],
  ])('says what is wrong with %s, and where', (field, value, code) => {
    const { error } = periodFormSchema.safeParse({ ...filled, [field]: value });
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([[field, code]]);
    if (code === 'tooLong')
      expect(periodFormSchema.safeParse({ ...filled, [field]: value.slice(1) }).success).toBe(true);
  });
});
