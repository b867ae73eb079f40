import { describe, expect, it } from 'vitest';
import { evaluatingPeriod } from '../../core/periods/evaluating.ts';
import { periodFormSchema } from '../../core/periods/write-line.ts';
import type { PeriodSight } from '../../core/periods/writer.ts';
import { awayFor } from './examples.ts';
import { afterWindow, atWork, brief, chainOf, sightOf } from './period-examples.ts';

const form = periodFormSchema.parse({
  ...{ resultRating: 'meets', behaviourRating: 'meets', feedback: 'Modul dipakai' },
});
const told = {
  ...{ kind: 'mail', template: 'periodRated', to: 'employee', taskVersion: null },
  evaluationId: atWork.evaluationId,
};
const evaluating = (
  personId: string | null,
  sight: Partial<PeriodSight> = {},
  { periodId = 'q1', filled = form } = {},
) => evaluatingPeriod({ state: atWork, periodId, form: filled, personId })(sightOf(sight));

describe('evaluating a period (article 24)', () => {
  it('adds a line by the assessor in the window, and tells the employee alone (annex BAB V A.5)', () => {
    const meant = evaluating('assessor');
    expect(meant).toMatchObject({
      line: { period: 'q1', seq: 1, predicate: 'good', by: brief('assessor'), bySuperior: false },
    });
    expect(meant).toMatchObject({ line: { evaluationId: atWork.evaluationId, unit: atWork.unit } });
    expect(meant).toHaveProperty('told', [told]);
  });

  it('is for nobody else, and for nobody before the window', () => {
    for (const other of ['employee', 'decider', 'colleague', null])
      expect(evaluating(other)).toBe('notYours');
    for (const periodId of ['q2', 'm01', ''])
      expect(evaluating('assessor', {}, { periodId })).toBe('notYours');
  });

  it('falls to the superior after it, finally (annex BAB IV A.11)', () => {
    expect(evaluating('assessor', { now: afterWindow })).toBe('notYours');
    expect(evaluating('decider', { now: afterWindow })).toMatchObject({
      line: { by: brief('decider'), bySuperior: true },
    });
  });

  it('is done by whoever acts for the assessor, in their name', () => {
    expect(evaluating('substitute', { substitutions: [awayFor(brief('assessor'))] })).toMatchObject({
      line: { by: brief('substitute'), onBehalfOf: { personId: 'assessor', kind: 'plt' } },
    });
  });

  it('says what is wrong, and tells nobody', () => {
    const filled = { ...form, resultRating: '' as const };
    expect(evaluating('assessor', {}, { filled })).toEqual({
      refusal: { path: 'resultRating', code: 'required' },
    });
  });

  it('mends what stands, with a reason', () => {
    const lines = chainOf({});
    expect(evaluating('assessor', { lines })).toEqual({ refusal: { path: 'reason', code: 'required' } });
    expect(evaluating('assessor', { lines }, { filled: { ...form, reason: 'Bukti baru' } })).toMatchObject({
      line: { seq: 2, reason: 'Bukti baru', previousHash: lines[0]?.hash },
    });
  });
});
