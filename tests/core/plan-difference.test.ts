import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfPlans, isUnchanged } from '../../core/evaluation/plan-difference.ts';
import type { Plan } from '../../core/evaluation/plan-document.ts';
import { differenceOfSelfAssessments } from '../../core/evaluation/self-assessment-difference.ts';
import { plan, selfAssessment } from './examples.ts';

const [first] = plan.results as [Plan['results'][number]];
const with_ = (...results: Plan['results']): Plan => ({ ...plan, results });
const other = { ...first, text: 'Rapor semester selesai tepat waktu' };

describe('the difference between two versions of a plan', () => {
  it('is nothing between a plan and itself, nor where results only changed places', () => {
    expect(isUnchanged(differenceOfPlans(plan, structuredClone(plan)))).toBe(true);
    expect(isUnchanged(differenceOfPlans(with_(first, other), with_(other, first)))).toBe(true);
  });

  it('names the fields of a result that was put otherwise, and what stood in them', () => {
    const after = { ...first, text: 'Pembelajaran berbasis proyek terlaksana baik', goal: 'Mutu' };
    expect(differenceOfPlans(plan, with_(after)).results).toEqual([
      {
        kind: 'altered',
        place: 0,
        text: after.text,
        fields: [
          { field: 'text', before: first.text, after: after.text },
          { field: 'goal', before: '', after: 'Mutu' },
        ],
        indicators: [],
      },
    ]);
  });

  it('tells what was added and what was removed, whatever places the others moved to', () => {
    const { results } = differenceOfPlans(
      with_(other, first),
      with_(first, { ...first, text: 'Iklim kelas aman' }),
    );
    expect(results).toMatchObject([
      { kind: 'unchanged', place: 0 },
      { kind: 'added', place: 1, result: { text: 'Iklim kelas aman' } },
      { kind: 'removed', place: 0, result: { text: other.text } },
    ]);
  });

  it('leaves a result of the same words what it was, though one like it stands before it', () => {
    const like = { ...first, text: `${first.text} di semua kelas` };
    expect(differenceOfPlans(with_(first), with_(like, first)).results).toMatchObject([
      { kind: 'added', place: 0 },
      { kind: 'unchanged', place: 1 },
    ]);
  });

  it('looks into the indicators of a result', () => {
    const [indicator] = first.indicators as [Plan['results'][number]['indicators'][number]];
    const after = {
      ...first,
      indicators: [
        { ...indicator, target: '3 modul' },
        { aspect: 'quality' as const, text: 'Rubrik', target: '80%' },
      ],
    };
    expect(differenceOfPlans(plan, with_(after)).results).toMatchObject([
      {
        indicators: [
          { kind: 'altered', place: 0, fields: [{ field: 'target', before: '2 modul', after: '3 modul' }] },
          { kind: 'added', place: 1, indicator: { text: 'Rubrik' } },
        ],
      },
    ]);
  });

  it('tells which indicator was taken out, whatever it was called', () => {
    const [indicator] = first.indicators as [Plan['results'][number]['indicators'][number]];
    const more = { aspect: 'quality' as const, text: 'Rubrik penilaian', target: '80%' };
    const before = with_({ ...first, indicators: [more, indicator] });
    expect(differenceOfPlans(before, plan).results).toMatchObject([
      { kind: 'altered', fields: [], indicators: [{ kind: 'removed', place: 0, indicator: more }] },
    ]);
  });

  it('takes for the same result the one that shares the most words, and of equals the first', () => {
    const named = (text: string) => ({ ...first, text });
    const before = with_(named('satu dua tiga empat'), named('satu dua tiga lima'), named('enam tujuh'));
    const closest = differenceOfPlans(before, with_(named('SATU dua tiga lima delapan')));
    expect(closest.results.map(({ kind, place }) => [kind, place])).toEqual([
      ['altered', 0],
      ['removed', 0],
      ['removed', 2],
    ]);
    const equals = differenceOfPlans(before, with_(named('satu dua tiga')));
    expect(equals.results[0]).toMatchObject({ fields: [{ before: 'satu dua tiga empat' }] });
  });

  it('takes what shares two words in five for the same result, and what shares fewer for another', () => {
    const named = (text: string) => ({ ...first, text });
    const kindsOf = (was: string, is: string) =>
      differenceOfPlans(with_(named(was)), with_(named(is))).results.map(({ kind }) => kind);
    expect(kindsOf('satu dua tiga', 'satu dua empat lima')).toEqual(['altered']);
    expect(kindsOf('satu dua tiga empat', 'satu dua lima enam')).toEqual(['added', 'removed']);
    expect(kindsOf('?', '!')).toEqual(['altered']);
  });

  it('is there where one result of many or one field beside them reads otherwise', () => {
    const altered = with_(first, { ...other, goal: 'Mutu' });
    expect(isUnchanged(differenceOfPlans(with_(first, other), altered))).toBe(false);
    expect(isUnchanged(differenceOfPlans(plan, { ...plan, resources: 'Laptop' }))).toBe(false);
  });

  it('compares what stands beside the results', () => {
    const after = {
      ...plan,
      resources: 'Laptop',
      expectations: { ...plan.expectations, loyal: 'Jaga nama baik' },
    };
    expect(differenceOfPlans(plan, after).fields).toEqual([
      { field: 'resources', before: '', after: 'Laptop' },
      { field: 'expectations.loyal', before: '', after: 'Jaga nama baik' },
    ]);
  });

  it('accounts for every result of both, once', () => {
    const texts = fc.array(fc.constantFrom('satu dua tiga', 'satu dua empat', 'lima enam', 'tujuh'), {
      minLength: 1,
      maxLength: 10,
    });
    const planOf = (all: string[]) => with_(...all.map((text) => ({ ...first, text })));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const kinds = differenceOfPlans(planOf(before), planOf(after)).results.map(({ kind }) => kind);
        const count = (...wanted: string[]) => kinds.filter((kind) => wanted.includes(kind)).length;
        expect(count('unchanged', 'altered', 'added')).toBe(after.length);
        expect(count('unchanged', 'altered', 'removed')).toBe(before.length);
      }),
    );
  });
});

it('the difference between two self-assessments goes by the places of the planned results', () => {
  const after = {
    ...selfAssessment,
    results: [{ ...selfAssessment.results[0], achieved: 'Empat modul', evidence: '', realisations: ['4'] }],
  };
  expect(differenceOfSelfAssessments(selfAssessment, after)).toEqual({
    results: [
      {
        place: 0,
        fields: [
          { field: 'achieved', before: 'Tiga modul dipakai', after: 'Empat modul' },
          { field: 'realisations', before: '', after: '4' },
        ],
      },
    ],
    fields: [],
  });
});

it('the difference between two self-assessments leaves out results of which the same is said', () => {
  const [account] = selfAssessment.results as [(typeof selfAssessment)['results'][number]];
  const two = { ...selfAssessment, results: [account, account] };
  const after = { ...two, results: [account, { ...account, achieved: 'Empat modul' }] };
  expect(differenceOfSelfAssessments(two, after).results.map(({ place }) => place)).toEqual([1]);
  expect(differenceOfSelfAssessments(two, selfAssessment).results.map(({ place }) => place)).toEqual([1]);
});
