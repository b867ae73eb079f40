import { describe, expect, it } from 'vitest';
import type { Move } from '../../core/evaluation/move.ts';
import { type Review, reviewSchema } from '../../core/evaluation/review-documents.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { outcomeOfDecision, outcomeOfReview, studied, studyRefusal } from '../../core/evaluation/study.ts';
import { enrolled, review } from './examples.ts';

const { assessor, appealDecider, unit, organisation } = enrolled;
const moved = (...kinds: Move['kind'][]): EvaluationState => ({
  ...enrolled,
  moves: kinds.map((kind) => ({
    ...{ kind, on: '2027-08-01', place: 'Universitas', plan: 1 },
    before: { assessor, appealDecider, unit, organisation },
  })),
});
const student = moved('study');
const saying = (study?: Partial<NonNullable<Review['study']>>): Review =>
  reviewSchema.parse({ ...review, ...(study ? { study } : {}) });
const evidence = 'Transkrip semester ganjil';
const givenUp = saying({ standing: 'dropOut', evidence, predicate: 'veryPoor' });

describe('somebody who studies (annex BAB IV A.16)', () => {
  it('is whoever went to study in the year, whatever else happened before or after', () => {
    expect(studied(student)).toBe(true);
    expect(studied(moved('employeeMoved', 'study', 'returned'))).toBe(true);
  });

  it('is nobody who only moved, or whose year changed nothing', () => {
    expect(studied(moved('employeeMoved', 'secondment'))).toBe(false);
    expect(studied(enrolled)).toBe(false);
  });
});

describe('a review of somebody who studies', () => {
  const missing = (path: string) => ({ reason: 'reviewIncomplete', path, code: 'required' });
  it.each<[string, ReturnType<typeof saying>, object | undefined]>([
    ['says nothing of the study', saying(), missing('study.standing')],
    ['does not say how it stands', saying({ evidence }), missing('study.standing')],
    ['names nothing that the place of study says', saying({ standing: 'goesOn' }), missing('study.evidence')],
    ['says that it goes on', saying({ standing: 'goesOn', evidence }), undefined],
    ['says that it is finished', saying({ standing: 'finished', evidence }), undefined],
    [
      'has it given up, and leaves the predicate open',
      saying({ standing: 'dropOut', evidence }),
      missing('study.predicate'),
    ],
    ['has it given up, with one of the two predicates', givenUp, undefined],
  ])('that %s', (_, content, refusal) => expect(studyRefusal(student, content)).toEqual(refusal));

  it('is drawn from the two ratings while the study goes on, and once it is finished', () => {
    for (const standing of ['goesOn', 'finished'] as const)
      expect(outcomeOfReview(student, saying({ standing, evidence, predicate: 'veryPoor' }))).toEqual({
        ...{ resultRating: 'above', behaviourRating: 'meets', predicate: 'good' },
      });
  });

  it.each(['misconduct', 'veryPoor'] as const)(
    'comes to %s by behaviour where the study was given up, whatever the table says (annex BAB IV B.3.b.3.d)',
    (predicate) => {
      const content = saying({ standing: 'dropOut', evidence, predicate });
      expect(outcomeOfReview(student, content)).toEqual({
        ...{ resultRating: 'above', behaviourRating: 'meets', predicate, basis: 'dropOut' },
      });
    },
  );
});

describe('a review of anybody else', () => {
  it('says nothing of a study', () => {
    expect(studyRefusal(enrolled, saying())).toBeUndefined();
    expect(studyRefusal(enrolled, saying({ standing: '' }))).toBeUndefined();
    expect(studyRefusal(enrolled, givenUp)).toEqual({
      ...{ reason: 'reviewIncomplete', path: 'study.standing', code: 'notStudying' },
    });
  });

  it('is drawn from the two ratings, whatever it says of a study', () => {
    expect(outcomeOfReview(enrolled, givenUp)).toMatchObject({ predicate: 'good' });
    expect(outcomeOfReview(student, saying())).toMatchObject({ predicate: 'good' });
  });
});

describe('a decision that changes the result', () => {
  const changed = { outcome: 'changed', reasons: 'R', recommendation: 'R' } as const;
  const decision = { ...changed, resultRating: 'meets', behaviourRating: 'above' } as const;
  const dropOut = { resultRating: 'below', behaviourRating: 'below', predicate: 'veryPoor' } as const;
  const decidedFrom = (outcome: EvaluationState['outcome'], predicate?: '' | 'misconduct' | 'veryPoor') =>
    outcomeOfDecision(
      { ...enrolled, outcome },
      { ...decision, ...(predicate === undefined ? {} : { predicate }) },
    );

  it('chooses the predicate where the study was given up, and draws it where it was not after all', () => {
    const basis = { ...dropOut, basis: 'dropOut' } as const;
    expect(decidedFrom(basis, 'misconduct')).toMatchObject({ predicate: 'misconduct', basis: 'dropOut' });
    expect(decidedFrom(basis, '')).toEqual({
      resultRating: 'meets',
      behaviourRating: 'above',
      predicate: 'good',
    });
    expect(decidedFrom(basis)).toMatchObject({ predicate: 'good' });
  });

  it('draws it from the two ratings of everybody else', () => {
    expect(decidedFrom(dropOut, 'misconduct')).toMatchObject({ predicate: 'good' });
    expect(decidedFrom(null, 'misconduct')).toMatchObject({ predicate: 'good' });
  });
});
