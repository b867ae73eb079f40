import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import {
  appealDecisionSchema,
  appealSchema,
  explanationSchema,
  replySchema,
  storedAppealSchema,
  storedDecisionSchema,
} from '../../core/evaluation/appeal-documents.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { planSchema } from '../../core/evaluation/plan-document.ts';
import { reviewSchema, selfAssessmentSchema } from '../../core/evaluation/review-documents.ts';
import { behaviourValueIds } from '../../core/rules/behaviours.ts';
import { plan, review, selfAssessment } from './examples.ts';

const saidOf = (schema: z.ZodType, given: object) =>
  schema.safeParse(given).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
const times = (count: number, text = 'x') => text.repeat(count);
const [result] = plan.results;
const indicator = { aspect: 'quality', text: 'Modul dipakai', target: '2' };

describe('a plan', () => {
  it('has the words of its writer without the spaces around them', () => {
    const written = { ...plan, results: [{ ...result, text: ' Layanan cepat ' }], resources: ' Dua orang ' };
    expect(planSchema.parse(written)).toMatchObject({
      ...{ results: [{ text: 'Layanan cepat' }], resources: 'Dua orang' },
    });
  });

  it('says at its fields what is missing', () => {
    const results = [{ ...result, priority: 'vital', text: ' ', indicators: [] }];
    expect(saidOf(planSchema, { ...plan, results })).toEqual([
      ...['results.0.priority required', 'results.0.text required', 'results.0.indicators required'],
    ]);
    expect(saidOf(planSchema, { ...plan, results: [] })).toContain('results required');
    const qualitative = [{ ...result, cascading: 'sideways', perspective: 'none' }];
    expect(saidOf(planSchema, { ...plan, results: qualitative })).toEqual([
      ...['results.0.cascading required', 'results.0.perspective required'],
    ]);
  });

  it('has one main result at least, and additional ones as it likes (annex BAB II A.6)', () => {
    const additional = { ...result, priority: 'additional' };
    expect(saidOf(planSchema, { ...plan, results: [additional] })).toEqual(['results needsMainResult']);
    expect(saidOf(planSchema, { ...plan, results: [additional, result] })).toBeUndefined();
  });

  it('keeps to its limits, each said where it is passed', () => {
    const many = { ...plan, results: Array(limits.results).fill(result) };
    expect(saidOf(planSchema, many)).toBeUndefined();
    expect(saidOf(planSchema, { ...plan, results: Array(limits.results + 1).fill(result) })).toEqual([
      'results tooMany',
    ]);
    const measured = (count: number) => [{ ...result, indicators: Array(count).fill(indicator) }];
    expect(saidOf(planSchema, { ...plan, results: measured(limits.indicators) })).toBeUndefined();
    expect(saidOf(planSchema, { ...plan, results: measured(limits.indicators + 1) })).toEqual([
      'results.0.indicators tooMany',
    ]);
    const long = times(limits.shortText + 1);
    const results = [{ ...result, text: long, servesResult: long, goal: long }];
    const longer = times(limits.longText + 1);
    const annexes = { resources: longer, accountability: longer, consequences: longer };
    const said = saidOf(planSchema, { ...plan, results, ...annexes, behaviourExpectation: longer });
    expect(said?.toSorted()).toEqual([
      ...[
        'accountability tooLong',
        'behaviourExpectation tooLong',
        'consequences tooLong',
        'resources tooLong',
      ],
      ...['results.0.goal tooLong', 'results.0.servesResult tooLong', 'results.0.text tooLong'],
    ]);
  });

  it('of before there were approaches, and places in the plan of the superior, is read as one of now', () => {
    const { text, priority, indicators } = result ?? {};
    const before = { results: [{ text, priority, indicators }] };
    expect(planSchema.parse(before)).toEqual({ ...plan, expectations: {} });
  });

  it('may expect something of each value of behaviour (article 10(4))', () => {
    const expectations = Object.fromEntries(behaviourValueIds.map((value) => [value, ` Contoh ${value} `]));
    expect(planSchema.parse({ ...plan, expectations }).expectations).toEqual(
      Object.fromEntries(behaviourValueIds.map((value) => [value, `Contoh ${value}`])),
    );
  });
});

describe('a self-assessment', () => {
  const achieved = { achieved: 'Tiga modul', evidence: 'Foto', realisations: ['3 modul'] };
  const notes = { lines: 3, hash: 'h' };

  it('is read as it was handed in, with what each measure came to and where the notes ended', () => {
    const full = { ...selfAssessment, results: [achieved], notes, competencies: {} };
    expect(saidOf(selfAssessmentSchema, full)).toBeUndefined();
    expect(selfAssessmentSchema.parse(full)).toMatchObject({ results: [achieved], notes });
    const { realisations: _, ...before } = achieved;
    expect(selfAssessmentSchema.parse({ ...full, results: [before] }).results[0]?.realisations).toEqual([]);
  });

  it('says at its fields what is missing or too much', () => {
    const realisations = Array(limits.indicators + 1).fill('1');
    const results = [{ ...achieved, achieved: ' ', realisations }];
    expect(saidOf(selfAssessmentSchema, { results, behaviour: ' ' })).toEqual([
      ...['results.0.achieved required', 'results.0.realisations tooMany', 'behaviour required'],
    ]);
  });
});

describe('a review', () => {
  const value = { rating: 'above', feedback: 'Menjaga di unit lain' };
  const full = {
    ...review,
    results: [{ rating: 'meets', feedback: 'Tepat waktu' }],
    values: Object.fromEntries(behaviourValueIds.map((id) => [id, value])),
    study: { standing: 'finished', evidence: 'Ijazah', predicate: '' },
    suggested: { result: 'meets', behaviour: null },
    pattern: { organisation: 'good', departs: true },
  };

  it('is read as it was given: of each result and each value, and of a study', () => {
    expect(reviewSchema.parse(full)).toEqual(full);
  });

  it('of before there were suggestions and patterns says that there were none', () => {
    const { suggested: _, pattern: __, values: ___, study: ____, ...before } = full;
    const read = reviewSchema.parse(before);
    expect(read).toMatchObject({
      ...{ suggested: { result: null, behaviour: null }, pattern: { organisation: null, departs: false } },
    });
    expect(read.study).toBeUndefined();
  });

  it('says at its fields what is missing: a person rates', () => {
    const empty = { ...review, resultRating: '', behaviourRating: undefined, feedback: ' ' };
    expect(saidOf(reviewSchema, empty)).toEqual([
      ...['resultRating required', 'behaviourRating required', 'feedback required'],
    ]);
    const study = { standing: 'resting', evidence: '', predicate: 'good' };
    expect(saidOf(reviewSchema, { ...full, study })).toEqual([
      ...['study.standing required', 'study.predicate required'],
    ]);
  });
});

describe('an appeal and what is said to it', () => {
  const appeal = { reasons: 'Target tercapai', evidence: 'Laporan', references: '' };
  const confirmed = { outcome: 'confirmed', reasons: 'Bukti diperiksa' };
  const changed = {
    ...{ outcome: 'changed', reasons: 'Bukti baru', resultRating: 'meets', behaviourRating: 'above' },
    ...{ recommendation: 'Lanjutkan', predicate: '' },
  };

  it('has reasons and evidence; one of before evidence was asked for is still read', () => {
    expect(saidOf(appealSchema, { ...appeal, reasons: ' ', evidence: ' ' })).toEqual([
      ...['reasons required', 'evidence required'],
    ]);
    expect(storedAppealSchema.parse({ reasons: 'Target tercapai' })).toEqual({
      ...{ reasons: 'Target tercapai', evidence: '', references: '' },
    });
  });

  it('names as many letters as it may, one a line, empty lines aside', () => {
    const lines = (count: number) => Array(count).fill('Surat 1').join('\n \n');
    for (const [schema, given] of [
      [appealSchema, appeal],
      [explanationSchema, { text: 'Belum dipakai' }],
      [replySchema, {}],
    ] as const) {
      expect(saidOf(schema, { ...given, references: lines(limits.references) })).toBeUndefined();
      expect(saidOf(schema, { ...given, references: lines(limits.references + 1) })).toEqual([
        'references tooMany',
      ]);
    }
  });

  it('is decided one way or the other, with reasons', () => {
    for (const decision of [confirmed, changed]) {
      expect(appealDecisionSchema.parse(decision)).toEqual(decision);
      expect(storedDecisionSchema.parse(decision)).toEqual(decision);
      expect(saidOf(appealDecisionSchema, { ...decision, reasons: '' })).toEqual(['reasons required']);
    }
    for (const outcome of ['', undefined, 'postponed'])
      expect(saidOf(appealDecisionSchema, { ...changed, outcome })).toEqual(['outcome required']);
  });

  it('comes with two ratings and a recommendation where the result is changed (annex BAB V B.7)', () => {
    const empty = { outcome: 'changed', reasons: 'Bukti baru', resultRating: '', recommendation: '' };
    expect(saidOf(appealDecisionSchema, empty)).toEqual([
      ...['resultRating required', 'behaviourRating required', 'recommendation required'],
    ]);
    const { recommendation: _, ...before } = changed;
    expect(storedDecisionSchema.parse(before)).toEqual({ ...before, recommendation: '' });
    expect(appealDecisionSchema.parse({ ...changed, predicate: 'veryPoor' })).toMatchObject({
      predicate: 'veryPoor',
    });
  });
});
