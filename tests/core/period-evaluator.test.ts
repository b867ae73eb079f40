import { describe, expect, it } from 'vitest';
import { evaluatorOf, officeFor } from '../../core/periods/evaluator.ts';
import { awayFor } from './examples.ts';
import { brief } from './period-examples.ts';
import { periodOf, placed } from './period-moves.ts';

describe('who evaluates a period at an instant', () => {
  const { period, window } = periodOf('q3');
  const office = officeFor(period, window, placed('assessor'));
  const about = {
    ...{ employeeId: 'employee', overdueReview: 'toSuperior' as const },
    substitutions: [],
    now: new Date('2026-09-21T03:00:00Z'),
  };
  const late = { ...about, now: new Date('2026-10-14T17:00:00Z') };

  it('is the assessor in the window, and their superior, finally, once it is over (A.11)', () => {
    const inTime = evaluatorOf(office, window, { ...about, now: new Date('2026-10-14T16:59:59Z') });
    expect(inTime).toMatchObject({ person: { personId: 'assessor' }, bySuperior: false });
    const after = evaluatorOf(office, window, late);
    expect(after).toMatchObject({ person: { personId: 'above-assessor' }, bySuperior: true });
  });

  it('is still the assessor where the body waits for its assessors, and where nobody is above', () => {
    const waits = evaluatorOf(office, window, { ...late, overdueReview: 'wait' });
    expect(waits).toMatchObject({ person: { personId: 'assessor' }, bySuperior: false });
    const top = { ...office, office: { ...office.office, appealDecider: null } };
    expect(evaluatorOf(top, window, late)).toMatchObject({
      person: { personId: 'assessor' },
      bySuperior: false,
    });
  });

  it('is whoever acts for them, by name of the one they act for, but never the employee', () => {
    const from = '2026-09-01T00:00:00.000Z';
    const away = awayFor(brief('assessor'), { from });
    const acting = evaluatorOf(office, window, { ...about, substitutions: [away] });
    expect(acting.person.personId).toBe('substitute');
    expect(acting.onBehalfOf).toEqual({ personId: 'assessor', name: 'Name of assessor', kind: 'plt' });
    const conflicted = awayFor(brief('assessor'), { from, substitute: brief('employee') });
    const waiting = evaluatorOf(office, window, { ...about, substitutions: [conflicted] });
    expect(waiting).toMatchObject({ person: { personId: 'assessor' }, onBehalfOf: null });
  });

  it('is nobody above the assessor in their place, who would decide an objection; but once it is late', () => {
    const from = '2026-09-01T00:00:00.000Z';
    const above = awayFor(brief('assessor'), { from, substitute: brief('above-assessor') });
    expect(evaluatorOf(office, window, { ...about, substitutions: [above] })).toMatchObject({
      ...{ person: { personId: 'assessor' }, bySuperior: false, onBehalfOf: null },
    });
    const forSuperior = awayFor(brief('above-assessor'), { from, substitute: brief('other') });
    expect(evaluatorOf(office, window, { ...late, substitutions: [forSuperior] })).toMatchObject({
      person: { personId: 'other' },
      ...{ bySuperior: true, onBehalfOf: { personId: 'above-assessor', kind: 'plt' } },
    });
  });

  it('is the one who did not rate the year in time, whose superior rates it in their place', () => {
    const replaced = {
      ...placed('above-assessor'),
      replacedAssessor: brief('assessor'),
      appealDecider: null,
    };
    const found = officeFor(period, window, replaced).office;
    expect([found.assessor.personId, found.appealDecider?.personId]).toEqual(['assessor', 'above-assessor']);
  });
});
