import { describe, expect, it } from 'vitest';
import { predicateIn, ratingIn } from '../../core/gtk/gtk-words.ts';
import { predicateWords, ratingWords } from '../../core/papers/indonesian.ts';
import { predicates, ratings } from '../../core/rating/rating.ts';

describe('the words of other systems', () => {
  it('are those of our own papers for every rating and every predicate, in letters of any case', () => {
    for (const rating of ratings)
      for (const written of [ratingWords[rating], ratingWords[rating].toLowerCase()])
        expect(ratingIn(written)).toBe(rating);
    for (const predicate of predicates)
      for (const written of [predicateWords[predicate], predicateWords[predicate].toLowerCase()])
        expect(predicateIn(written)).toBe(predicate);
  });

  it.each([
    ['Kurang', 'misconduct'],
    ['Misconduct', 'misconduct'],
    ['Kurang/ Misconduct', 'misconduct'],
    ['  Butuh-Perbaikan ', 'needsImprovement'],
  ] as const)('may be written otherwise: %s', (written, predicate) => {
    expect(predicateIn(written)).toBe(predicate);
  });

  it('are none where something else is written', () => {
    for (const written of ['', 'Cukup', 'Baik sekali']) {
      expect(ratingIn(written)).toBeUndefined();
      expect(predicateIn(written)).toBeUndefined();
    }
    expect(ratingIn('Diatas Ekspektasi')).toBe('above');
    expect(ratingIn('Baik')).toBeUndefined();
  });
});
