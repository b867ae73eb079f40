import { describe, expect, it } from 'vitest';
import { actingOnPeriod } from '../../core/periods/acting.ts';
import { periodActFormSchema } from '../../core/periods/write-act.ts';
import type { PeriodSight } from '../../core/periods/writer.ts';
import { awayFor } from './examples.ts';
import {
  atWork,
  brief,
  chainOf,
  explained,
  objected,
  passedOn,
  type Said,
  sightOf,
  signed,
} from './period-examples.ts';

const forms = {
  signed: { act: 'signed' },
  objected: { act: 'objected', text: 'Target terlampaui' },
  explained: { act: 'explained', text: 'Modul ketiga belum dipakai' },
  decided: { act: 'decided', text: 'Bukti diperiksa', outcome: 'confirmed' },
};
type Name = keyof typeof forms;

const acting = (
  act: Name,
  personId: string | null,
  said: Said[],
  { periodId = 'q1', form = {}, ...sight }: Partial<PeriodSight> & { periodId?: string; form?: object } = {},
) =>
  actingOnPeriod({
    ...{ state: atWork, periodId, personId },
    form: periodActFormSchema.parse({ ...forms[act], ...form }),
  })(sightOf({ lines: chainOf(...said), ...sight }));

/** Who is told by which mail, in their order. */
function toldOf(meant: ReturnType<typeof acting>) {
  if (meant === 'notYours' || 'refusal' in meant) return [];
  return meant.told.map((effect) => {
    expect(effect).toMatchObject({ kind: 'mail', evaluationId: atWork.evaluationId, taskVersion: null });
    return effect.kind === 'mail' ? [effect.template, effect.to] : [];
  });
}

describe('an act about the document of a period', () => {
  it.each<[Name, string, Said[]]>([
    ['signed', 'employee', [{}]],
    ['objected', 'employee', [{}, signed]],
    ['explained', 'assessor', [{}, objected]],
    ['decided', 'decider', [{}, objected, explained]],
  ])('is a line about it, by whoever does it in their own name: %s by the %s', (act, who, said) => {
    expect(acting(act, who, said)).toMatchObject({
      line: { act, seq: said.length + 1, about: 1, period: 'q1', by: { personId: who }, onBehalfOf: null },
    });
  });

  it('is not done by somebody whose it is not, or not yet, or not about what is not there', () => {
    expect(acting('signed', 'assessor', [{}])).toBe('notYours');
    expect(acting('decided', 'decider', [{}, objected])).toBe('notYours');
    expect(acting('explained', 'employee', [{}, objected])).toBe('notYours');
    expect(acting('signed', null, [{}])).toBe('notYours');
    expect(acting('signed', 'employee', [])).toBe('notYours');
    expect(acting('signed', 'employee', [{}], { periodId: 'q2' })).toBe('notYours');
    expect(acting('signed', 'employee', [{}], { periodId: 'm01' })).toBe('notYours');
  });

  it('is refused where something is wrong with the form, and nobody is told', () => {
    const said = [{}, objected, explained];
    expect(acting('decided', 'decider', said, { form: { outcome: 'changed' } })).toEqual({
      refusal: { path: 'resultRating', code: 'required' },
    });
  });

  it('is about the period that was asked for, whatever else was recorded', () => {
    const said: Said[] = [{}, { period: 'q2' }];
    expect(acting('signed', 'employee', said, { periodId: 'q2' })).toMatchObject({
      line: { period: 'q2', about: 2 },
    });
  });
});

describe('whoever answers an objection', () => {
  const away = (who: string) => [awayFor(brief(who))];

  it('does so in the name of whom they act for', () => {
    expect(
      acting('explained', 'substitute', [{}, objected], { substitutions: away('assessor') }),
    ).toMatchObject({
      line: { by: brief('substitute'), onBehalfOf: { personId: 'assessor', kind: 'plt' } },
    });
    const said = [{}, objected, explained];
    expect(acting('decided', 'substitute', said, { substitutions: away('decider') })).toMatchObject({
      line: { by: brief('substitute'), onBehalfOf: { personId: 'decider', kind: 'plt' } },
    });
  });

  it('explains in their own name what they recorded, though they are in that office no more', () => {
    const said: Said[] = [{ by: brief('former') }, objected];
    expect(acting('explained', 'former', said)).toMatchObject({
      line: { by: brief('former'), onBehalfOf: null },
    });
    expect(acting('explained', 'assessor', said)).toMatchObject({ line: { by: { personId: 'assessor' } } });
  });

  it('decides in their own name what was passed on to them', () => {
    expect(acting('decided', 'next-up', [{}, objected, explained, passedOn])).toMatchObject({
      line: { by: brief('next-up'), onBehalfOf: null },
    });
  });
});

describe('who hears of an act', () => {
  it('is nobody when the document is signed', () => {
    expect(toldOf(acting('signed', 'employee', [{}]))).toEqual([]);
  });

  it('is who has to answer an objection, each once: who recorded it, who explains, who decides', () => {
    expect(toldOf(acting('objected', 'employee', [{}]))).toEqual([
      ['periodObjection', 'assessor'],
      ['periodObjection', 'decider'],
    ]);
    expect(toldOf(acting('objected', 'employee', [{ by: brief('former') }]))).toEqual([
      ['periodObjection', 'former'],
      ['periodObjection', 'assessor'],
      ['periodObjection', 'decider'],
    ]);
  });

  it('is who decides, once it was explained, though nobody may be left', () => {
    expect(toldOf(acting('explained', 'assessor', [{}, objected]))).toEqual([['periodObjection', 'decider']]);
    const noneAbove = { ...atWork, appealDecider: null };
    const order = { state: noneAbove, periodId: 'q1', personId: 'assessor' };
    const form = periodActFormSchema.parse(forms.explained);
    const meant = actingOnPeriod({ ...order, form })(sightOf({ lines: chainOf({}, objected) }));
    expect(meant).toMatchObject({ line: { act: 'explained' }, told: [] });
  });

  it('is both sides of what was decided', () => {
    expect(toldOf(acting('decided', 'decider', [{ by: brief('former') }, objected, explained]))).toEqual([
      ['periodDecided', 'employee'],
      ['periodDecided', 'former'],
    ]);
  });
});
