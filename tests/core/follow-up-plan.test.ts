import { describe, expect, it } from 'vitest';
import {
  asksForFollowUp,
  followUpFormSchema,
  followUpSchema,
  nextDate,
  reminded,
  written,
} from '../../core/evaluation/follow-up.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { enrolled } from './examples.ts';

const now = new Date('2028-01-20T03:00:00.000Z');
const [march, june] = ['2028-03-01', '2028-06-01'];
const form = {
  coaching: 'Bertemu setiap Senin',
  goals: [
    { text: 'Dua modul', by: june },
    { text: 'Satu modul', by: march },
  ],
};
const begun = written(form, { state: enrolled, before: undefined, now });

describe('a follow-up plan', () => {
  it('is its first version, by the assessor, with its dates in their order', () => {
    expect(begun).toEqual({
      coaching: form.coaching,
      goals: form.goals.toReversed(),
      ...{ evaluationId: enrolled.evaluationId, version: 1, writtenBy: enrolled.assessor },
      ...{ writtenAt: now.toISOString(), answer: null, closing: null, reminded: [] },
    });
    expect(form.goals[0]?.by).toBe(june);
    expect(followUpSchema.parse(begun)).toEqual(begun);
    const kept = written({ ...form, goals: begun.goals }, { state: enrolled, before: undefined, now });
    expect(kept.goals).toEqual(begun.goals);
  });

  it('written anew is answered anew, and remembers of what people were reminded', () => {
    const before = {
      ...{ ...begun, version: 3, reminded: [march], answer: { text: 'Setuju', at: now.toISOString() } },
    };
    expect(written(form, { state: enrolled, before, now })).toMatchObject({
      ...{ version: 4, reminded: [march], answer: null, closing: null },
    });
  });

  it('says at its fields what is missing or too much', () => {
    const goals = Array(6).fill({ text: 'x', by: march });
    const said = (given: object) =>
      followUpFormSchema.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(said({ coaching: ' ', goals: [] })).toEqual([
      ['coaching', 'required'],
      ['goals', 'required'],
    ]);
    expect(said({ coaching: 'x'.repeat(4_001), goals })).toEqual([
      ['coaching', 'tooLong'],
      ['goals', 'tooMany'],
    ]);
    expect(said({ coaching: 'x', goals: [{ text: '', by: 'Maret' }] })).toEqual([
      ['goals.0.text', 'required'],
      ['goals.0.by', 'date'],
    ]);
  });
});

describe('the reminder of a follow-up plan', () => {
  it('comes on its first date and not before, to both, once', () => {
    expect(nextDate(begun)).toBe(march);
    expect(reminded(begun, enrolled, '2028-02-29')).toBeUndefined();
    const first = reminded(begun, enrolled, march);
    expect(first?.plan).toEqual({ ...begun, version: 2, reminded: [march] });
    expect(first?.effects).toEqual(
      [enrolled.employee.personId, enrolled.assessor.personId].map((to) => ({
        ...{ kind: 'mail', template: 'followUp', evaluationId: begun.evaluationId, to, taskVersion: null },
      })),
    );
    expect(first && reminded(first.plan, enrolled, march)).toBeUndefined();
    expect(first && nextDate(first.plan)).toBe(june);
  });

  it('takes together what has passed, and has no more once all has', () => {
    const both = reminded(begun, enrolled, '2028-07-01');
    expect(both?.plan.reminded).toEqual([march, june]);
    expect(both && nextDate(both.plan)).toBeUndefined();
    expect(both && reminded(both.plan, enrolled, '2028-08-01')).toBeUndefined();
  });

  it('does not come once the plan is closed', () => {
    const closed = { ...begun, closing: { note: 'Tercapai', at: now.toISOString() } };
    expect(nextDate(closed)).toBeUndefined();
    expect(reminded(closed, enrolled, march)).toBeUndefined();
  });
});

describe('a result', () => {
  const rated = (predicate: string | null, stage: EvaluationState['stage'] = 'final') =>
    asksForFollowUp({
      ...{ ...enrolled, stage },
      outcome: predicate && ({ resultRating: 'meets', behaviourRating: 'meets', predicate } as never),
    } as EvaluationState);

  it.each([
    ['excellent', false],
    ['good', false],
    ['needsImprovement', true],
    ['misconduct', true],
    ['veryPoor', true],
    [null, false],
  ])('of %s asks for a follow-up once it is final: %s', (predicate, asks) => {
    expect(rated(predicate)).toBe(asks);
    expect(rated(predicate, 'acknowledgement')).toBe(false);
  });
});
