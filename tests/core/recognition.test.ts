import { describe, expect, it } from 'vitest';
import { recognitionOf } from '../../core/cycle/recognition.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Predicate } from '../../core/rating/rating.ts';
import { enrolled, person } from './examples.ts';
import { idea } from './ideas-examples.ts';

const rated = (
  personId: string,
  predicate: Predicate,
  stage: EvaluationState['stage'] = 'final',
): EvaluationState => ({
  ...enrolled,
  stage,
  evaluationId: `e-${personId}`,
  employee: { ...person(personId), name: personId },
  outcome: { resultRating: 'meets', behaviourRating: 'meets', predicate },
});

describe('the list of recognition', () => {
  it('has high performers and authors of ideas in use once each, those who are both first', () => {
    const states = [
      rated('budi', 'excellent'),
      rated('citra', 'excellent'),
      rated('agus', 'good'),
      rated('dewi', 'excellent', 'appeal'),
    ];
    const ideas = [
      idea({ effect: 'adopted', title: 'Antrean' }, 'citra'),
      idea({ effect: 'spread', ideaId: 'citra.2', title: 'Loket' }, 'citra'),
      idea({ effect: 'adopted' }, 'agus'),
      idea({ effect: 'tried' }, 'budi'),
      idea({ effect: 'none' }, 'eka'),
    ];
    const list = recognitionOf(states, ideas);
    expect(list.map(({ personId, predicate, ideas: own }) => [personId, predicate, own.length])).toEqual([
      ['citra', 'excellent', 2],
      ['agus', 'good', 1],
      ['budi', 'excellent', 0],
    ]);
    expect(list[0]?.ideas.map(({ title, effect }) => [title, effect])).toEqual([
      ['Antrean', 'adopted'],
      ['Loket', 'spread'],
    ]);
  });

  it('names no predicate before a result is final', () => {
    const [author] = recognitionOf(
      [rated('dewi', 'excellent', 'appeal')],
      [idea({ effect: 'adopted' }, 'dewi')],
    );
    expect(author).toMatchObject({ personId: 'dewi', evaluationId: 'e-dewi', predicate: null });
  });

  it('has an author who takes no part in the cycle, by what the idea tells', () => {
    const [author] = recognitionOf([], [idea({ effect: 'spread' })]);
    const { unit, organisation } = idea();
    expect(author).toMatchObject({ evaluationId: null, predicate: null, unit, organisation });
  });
});
