import { describe, expect, it } from 'vitest';
import { recognised, reportDueAt, reportingOf, toBeFollowedUp } from '../../core/cycle/reporting.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { creditPoints, levelOf } from '../../core/rating/credit-points.ts';
import { type Predicate, predicates } from '../../core/rating/rating.ts';
import { allowanceFormSchema, allowanceOf } from '../../core/rules/allowance.ts';
import { creditRules, type FunctionalLevel } from '../../core/rules/credit.ts';
import { bodyCalendar, cycle, enrolled } from './examples.ts';

describe('credit points (Peraturan BKN 3/2023)', () => {
  it.each<[FunctionalLevel, Predicate, number, number]>([
    // The two examples of BKN's slides.
    ['Ahli Pertama', 'excellent', 12, 18.75],
    ['Ahli Pertama', 'good', 2, 2.08],
    ['Ahli Muda', 'good', 12, 25],
    ['Ahli Muda', 'needsImprovement', 12, 18.75],
    ['Ahli Madya', 'misconduct', 12, 18.75],
    ['Ahli Utama', 'veryPoor', 12, 12.5],
    ['Pemula', 'good', 12, 3.75],
    ['Terampil', 'excellent', 6, 3.75],
    ['Mahir', 'good', 1, 1.04],
    ['Penyelia', 'good', 9, 18.75],
  ])('%s, %s, %i months: %f', (level, predicate, months, points) => {
    expect(creditPoints({ predicate, level, months }, creditRules)).toBe(points);
  });

  it('follow figures that were read in summaries alone, and say so', () => {
    expect(creditRules).toMatchObject({ article: 'PermenPAN-RB 1/2023; Peraturan BKN 3/2023', unsure: true });
  });

  it('are none for no month, and never more than for a year', () => {
    for (const predicate of predicates) {
      const about = { predicate, level: 'Ahli Muda' } as const;
      expect(creditPoints({ ...about, months: 0 }, creditRules)).toBe(0);
      expect(creditPoints({ ...about, months: -3 }, creditRules)).toBe(0);
      expect(creditPoints({ ...about, months: 15 }, creditRules)).toBe(
        creditPoints({ ...about, months: 12 }, creditRules),
      );
    }
  });

  it.each([
    ['Guru Ahli Muda', 'Ahli Muda'],
    ['Perawat  Terampil', 'Terampil'],
    ['Guru Ahli  Muda', 'Ahli Muda'],
    ['ARSIPARIS AHLI PERTAMA pada Dinas', 'Ahli Pertama'],
    ['Kepala Bidang', undefined],
    ['Mahirwan', undefined],
  ])('belong to the level of %s: %s', (position, level) => expect(levelOf(position)).toBe(level));
});

describe('reporting (annex BAB V A.7)', () => {
  const dueAt = reportDueAt(cycle, bodyCalendar);
  const state = (organisation: string, changes: Partial<EvaluationState>): EvaluationState => ({
    ...enrolled,
    organisation,
    stage: 'final',
    ...changes,
  });
  const states = [
    state('Dinas B', { ending: 'acknowledged' }),
    state('Dinas A', { ending: 'notSigned' }),
    state('Dinas A', { stage: 'appeal' }),
  ];

  it('is due thirty working days after the time of evaluation is over', () => {
    // 31 January 2028 is a Monday; no holiday is known in the six weeks after it.
    expect(dueAt).toBe('2028-03-13T16:59:59.000Z');
  });

  it('counts what nobody signed and is not held up by it; what is not reported in time is overdue', () => {
    const during = reportingOf(states, [], dueAt, new Date(dueAt));
    expect(during).toEqual([
      { organisation: 'Dinas A', people: 2, final: 1, notSigned: 1, report: null, status: 'due' },
      { organisation: 'Dinas B', people: 1, final: 1, notSigned: 0, report: null, status: 'due' },
    ]);
    const after = new Date(Date.parse(dueAt) + 1);
    const report = {
      ...{
        organisation: 'Dinas A',
        reportedOn: '2028-03-01',
        letter: 'S',
        final: 1,
        notSigned: 1,
        people: 2,
      },
      ...{ recordedBy: 'o', recordedAt: '2028-03-01T02:00:00.000Z', version: 1 },
    };
    expect(reportingOf(states, [report], dueAt, after).map(({ status }) => status)).toEqual([
      'reported',
      'overdue',
    ]);
  });
});

describe('what follows from final results', () => {
  const rated = (predicate: Predicate, stage: EvaluationState['stage'] = 'final'): EvaluationState => ({
    ...enrolled,
    stage,
    outcome: { resultRating: 'meets', behaviourRating: 'meets', predicate },
  });

  it('names the best for recognition, and the lowest three for a follow-up; only once they are final', () => {
    const states = [...predicates.map((predicate) => rated(predicate)), rated('excellent', 'appeal')];
    expect(recognised(states).map(({ outcome }) => outcome?.predicate)).toEqual(['excellent']);
    expect(new Set(toBeFollowedUp(states).map(({ outcome }) => outcome?.predicate))).toEqual(
      new Set(['needsImprovement', 'misconduct', 'veryPoor']),
    );
    expect(toBeFollowedUp([rated('veryPoor', 'acknowledgement')])).toEqual([]);
  });
});

describe('the table of an allowance (article 32)', () => {
  const typed = { excellent: '100', good: '100', needsImprovement: '75', misconduct: '50', veryPoor: '0' };

  it('is what the body typed, all of it or nothing', () => {
    expect(allowanceOf(allowanceFormSchema.parse(typed))).toEqual({
      ...{ excellent: 100, good: 100, needsImprovement: 75, misconduct: 50, veryPoor: 0 },
    });
    expect(allowanceOf(allowanceFormSchema.parse(undefined))).toBeNull();
    const nothing = Object.fromEntries(predicates.map((predicate) => [predicate, '']));
    expect(allowanceOf(allowanceFormSchema.parse(nothing))).toBeNull();
  });

  it('bears twice the performance part, and no more', () => {
    const twice = allowanceFormSchema.parse({ ...typed, excellent: '200', good: ' 150 ' });
    expect(allowanceOf(twice)).toMatchObject({ excellent: 200, good: 150 });
  });

  it.each([
    [{ ...typed, excellent: '201' }, 'excellent', 'number'],
    [{ ...typed, misconduct: '' }, 'misconduct', 'required'],
    [{ ...typed, good: '250' }, 'good', 'number'],
    [{ ...typed, good: '-5' }, 'good', 'number'],
  ])('names what is wrong in it', (form, field, message) => {
    expect(allowanceFormSchema.safeParse(form).error?.issues).toMatchObject([{ path: [field], message }]);
  });
});
