import { describe, expect, it } from 'vitest';
import { publicationOf, publicationSchema, publishedCycle } from '../../core/cycle/publication.ts';
import {
  countOf,
  recognised,
  reportFormSchema,
  reportSchema,
  toBeFollowedUp,
} from '../../core/cycle/reporting.ts';
import { summaryOf } from '../../core/cycle/summary.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { cycle, enrolled, january } from './examples.ts';

const said = (given: object) =>
  reportFormSchema.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('what is told of results', () => {
  const rated = (name: string, predicate: string, about: Partial<EvaluationState> = {}) =>
    ({
      ...{ ...enrolled, stage: 'final', ending: 'acknowledged', employee: { ...enrolled.employee, name } },
      outcome: { resultRating: 'meets', behaviourRating: 'meets', predicate },
      ...about,
    }) as EvaluationState;
  const states = [
    rated('Citra', 'excellent', { ending: 'notSigned' }),
    rated('Ani', 'excellent', { ending: 'refused' }),
    rated('Eka', 'veryPoor'),
    rated('Budi', 'needsImprovement', { ending: 'signedOnPaper' }),
    rated('Dodi', 'excellent', { stage: 'acknowledgement' }),
  ];
  const names = (found: EvaluationState[]) => found.map(({ employee }) => employee.name);

  it('counts what is final, and of that what nobody signed', () => {
    expect(countOf(states)).toEqual({ people: 5, final: 4, notSigned: 2 });
  });

  it('names the best, and those who are followed up, by their names', () => {
    expect(names(recognised(states))).toEqual(['Ani', 'Citra']);
    expect(names(toBeFollowedUp(states))).toEqual(['Budi', 'Eka']);
  });

  it('is reported with a letter and a day, and read as it was recorded', () => {
    const report = { organisation: ' Bappeda ', reportedOn: '2028-02-01', letter: ' 7/2028 ' };
    expect(reportFormSchema.parse(report)).toEqual({
      organisation: 'Bappeda',
      reportedOn: '2028-02-01',
      letter: '7/2028',
    });
    expect(said({ organisation: ' ', reportedOn: 'x', letter: '' })).toEqual([
      ['organisation', 'required'],
      ['reportedOn', 'date'],
      ['letter', 'required'],
    ]);
    expect(said({ ...report, organisation: 'x'.repeat(161), letter: 'x'.repeat(301) })).toEqual([
      ['organisation', 'tooLong'],
      ['letter', 'tooLong'],
    ]);
    const kept = {
      ...{
        organisation: 'Bappeda',
        reportedOn: '2028-02-01',
        letter: '7/2028',
        final: 4,
        notSigned: 2,
        people: 5,
      },
      ...{ recordedBy: 'hr', recordedAt: january.toISOString(), version: 2 },
    };
    expect(reportSchema.parse(kept)).toEqual(kept);
    expect(reportSchema.safeParse({ ...kept, version: 0 }).success).toBe(false);
  });

  it('is published edition by edition, and read as it was published', () => {
    const closed = { ...cycle, status: 'closed' as const, editions: 1 };
    const publication = publicationOf(closed, summaryOf(states), january);
    expect(publication).toMatchObject({ edition: 2, all: { total: 5, predicates: null } });
    expect(publicationSchema.parse(publication)).toEqual(publication);
    expect(publicationSchema.safeParse({ ...publication, edition: 0 }).success).toBe(false);
    expect(publishedCycle(closed)).toEqual({ ...closed, version: closed.version + 1, editions: 2 });
  });
});
