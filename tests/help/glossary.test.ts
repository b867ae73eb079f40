import { describe, expect, it } from 'vitest';
import { glossary } from '../../core/help/glossary.ts';
import { predicateWords, ratingWords } from '../../core/papers/indonesian.ts';
import { permenpanrb62022 } from '../../core/rules/permenpanrb-6-2022.ts';

const meaningOf = (code: string) => glossary.find((term) => term.code === code)?.meaning;

describe('the terms of the field', () => {
  it.each(glossary.map((term) => [term.code, term] as const))(
    'have an official word and a meaning in both languages: %s',
    (code, { official, meaning }) => {
      for (const words of [code, official, meaning.id, meaning.en]) expect(words).toMatch(/\S.*\S/);
      // A meaning stands in a row beside its term: no sentence, and not the term again.
      for (const words of [meaning.id, meaning.en]) expect(words).not.toMatch(/\.$/);
      expect([code, official]).not.toContain(meaning.id);
      expect(meaning.id).not.toBe(meaning.en);
    },
  );

  it('are each another, by their codes, their official words and their meanings', () => {
    for (const words of [
      glossary.map(({ code }) => code),
      glossary.map(({ official }) => official),
      glossary.map(({ meaning }) => meaning.id),
      glossary.map(({ meaning }) => meaning.en),
    ])
      expect(new Set(words).size).toBe(glossary.length);
  });

  it('name every predicate and every rating, as the papers do', () => {
    const said = (code: string) => meaningOf(code)?.id.toUpperCase() ?? '';
    for (const word of Object.values(predicateWords)) expect(said('predicate')).toContain(word);
    for (const word of Object.values(ratingWords))
      expect(said('rating')).toContain(word.split(' EKSPEKTASI')[0]);
  });

  it('give the days for an objection that the regulation gives', () => {
    const { workingDays } = permenpanrb62022.deadlines.appealFiling;
    expect(meaningOf('appeal')?.id).toContain(`${workingDays} hari kerja`);
    expect(meaningOf('appeal')?.en).toContain(`${workingDays} working days`);
  });
});
