import { describe, expect, it } from 'vitest';
import { builtInCompetencies } from '../../core/competencies/built-in.ts';
import {
  competenciesSchema,
  competencyLimits,
  givenLevelsSchema,
  meanLevel,
} from '../../core/competencies/competency.ts';

const [first] = builtInCompetencies;
if (!first) throw new Error('there are none');
const refusalsOf = (schema: typeof competenciesSchema | typeof givenLevelsSchema, given: unknown) =>
  schema.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('a set of competencies', () => {
  const times = (count: number) => Array(count).fill(first);
  const levels = (count: number) => ({ ...first, levels: Array(count).fill({ id: 'x', en: '' }) });

  it('has one at least and not more than its limit', () => {
    expect(refusalsOf(competenciesSchema, [])).toEqual([['', 'required']]);
    expect(refusalsOf(competenciesSchema, times(competencyLimits.competencies))).toBeUndefined();
    expect(refusalsOf(competenciesSchema, times(competencyLimits.competencies + 1))).toEqual([
      ['', 'tooMany'],
    ]);
  });

  it.each([
    [3, [['0.levels', 'levels']]],
    [4, undefined],
    [5, undefined],
    [6, [['0.levels', 'levels']]],
  ])('of %i levels each is refused with %j', (count, refusals) => {
    expect(refusalsOf(competenciesSchema, [levels(count)])).toEqual(refusals);
  });

  it.each(['Teamwork', '1team', 'team work', 'team!', 'x', ''])('has none with the code "%s"', (code) => {
    expect(competenciesSchema.safeParse([{ ...first, code }]).success).toBe(false);
  });

  it('keeps names without the space around them, in Indonesian at least', () => {
    const name = { id: ' Kerja sama ', en: '' };
    expect(competenciesSchema.parse([{ ...first, name }])[0]?.name.id).toBe('Kerja sama');
    expect(competenciesSchema.safeParse([{ ...first, name: { id: ' ', en: 'x' } }]).success).toBe(false);
  });
});

describe('levels that somebody gives', () => {
  it('may be left open, and their notes empty', () => {
    expect(givenLevelsSchema.parse({ teamwork: {} })).toEqual({ teamwork: { level: '', note: '' } });
    expect(givenLevelsSchema.parse({ teamwork: { level: '3', note: ' x ' } })).toEqual({
      teamwork: { level: '3', note: 'x' },
    });
  });

  it('say at their fields what cannot be', () => {
    expect(refusalsOf(givenLevelsSchema, { teamwork: { level: '6' } })).toEqual([
      ['teamwork.level', 'unknown'],
    ]);
    expect(refusalsOf(givenLevelsSchema, { teamwork: { note: 'x'.repeat(1_001) } })).toEqual([
      ['teamwork.note', 'tooLong'],
    ]);
    expect(givenLevelsSchema.safeParse({ 'team work': {} }).success).toBe(false);
    expect(givenLevelsSchema.safeParse({ 'teamwork!': {} }).success).toBe(false);
  });

  it('are of as many competencies as a set may have, and not of more', () => {
    const given = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, place) => [`code-${place}`, {}]));
    expect(refusalsOf(givenLevelsSchema, given(competencyLimits.competencies))).toBeUndefined();
    expect(refusalsOf(givenLevelsSchema, given(competencyLimits.competencies + 1))).toEqual([
      ['', 'tooMany'],
    ]);
  });

  it('do not move a mean in which they count nothing', () => {
    const weightless = { ...first, code: 'weightless', weight: 0 };
    const given = { [first.code]: { level: '4', note: '' }, weightless: { level: '1', note: '' } };
    expect(meanLevel([first, weightless], given)).toBe(4);
  });
});
