import { describe, expect, it } from 'vitest';
import { observingTeacher } from '../../core/periods/observing.ts';
import type { ObservationEntry } from '../../core/periods/write-observation.ts';
import type { PeriodSight } from '../../core/periods/writer.ts';
import { awayFor } from './examples.ts';
import { atWork, brief, chainOf, sightOf, teacherAtWork } from './period-examples.ts';

const observed: ObservationEntry = {
  ...{ kind: 'observed', form: { on: '2027-03-18', text: 'Murid bertanya', followUp: '' } },
};
const reflected: ObservationEntry = {
  ...{ kind: 'reflected', form: { reflectsOn: 1, reflection: 'Terlalu cepat' } },
};
const lines = chainOf({ reflectsOn: null });

const observing = (
  entry: ObservationEntry,
  personId: string | null,
  sight: Partial<PeriodSight> = {},
  state = teacherAtWork,
) => observingTeacher({ state, entry, personId })(sightOf({ lines, ...sight }));
const mailTo = (to: string) => ({
  ...{ kind: 'mail', template: 'observed', to, taskVersion: null },
  evaluationId: teacherAtWork.evaluationId,
});
const headAway = [awayFor(brief('assessor'), { kind: 'plh' })];

describe('an observation of a teacher (Kepdirjen GTK 4242/2024)', () => {
  it('is recorded by the head of school in their own name, and the teacher is told', () => {
    const meant = observing(observed, 'assessor');
    expect(meant).toMatchObject({
      line: { seq: 2, kind: 'observed', by: brief('assessor'), onBehalfOf: null },
    });
    expect(meant).toMatchObject({ told: [mailTo('employee')] });
  });

  it('is recorded by whoever acts for the head of school, in their name', () => {
    expect(observing(observed, 'substitute', { substitutions: headAway })).toMatchObject({
      line: { by: brief('substitute'), onBehalfOf: { personId: 'assessor', kind: 'plh' } },
    });
    expect(observing(observed, 'assessor', { substitutions: headAway })).toBe('notYours');
  });

  it.each(['employee', 'decider', 'colleague', null])('is not recorded by %s', (who) => {
    expect(observing(observed, who)).toBe('notYours');
  });

  it('is of a day that has come where the school is', () => {
    const on = '2027-03-19';
    const tomorrow: ObservationEntry = {
      kind: 'observed',
      form: { ...observed.form, on },
    } as ObservationEntry;
    // It is still the 18th in the west, and the 19th in the east.
    const now = new Date('2027-03-18T16:30:00Z');
    expect(observing(tomorrow, 'assessor', { now })).toEqual({ refusal: { path: 'on', code: 'inFuture' } });
    const east = { ...sightOf().calendar, utcOffsetHours: 9 };
    expect(observing(tomorrow, 'assessor', { now, calendar: east })).toMatchObject({ line: { on } });
  });
});

describe('a reflection on an observation', () => {
  it('is written by the teacher in their own name, and the head of school is told', () => {
    const meant = observing(reflected, 'employee');
    expect(meant).toMatchObject({
      line: { kind: 'reflected', by: { personId: 'employee' }, onBehalfOf: null },
    });
    expect(meant).toMatchObject({ told: [mailTo('assessor')] });
    expect(observing(reflected, 'employee', { substitutions: headAway })).toMatchObject({
      told: [mailTo('substitute')],
    });
  });

  it.each(['assessor', 'decider', 'colleague', null])('is not written by %s', (who) => {
    expect(observing(reflected, who)).toBe('notYours');
  });

  it('is refused where there is no such observation, and nobody is told', () => {
    expect(observing(reflected, 'employee', { lines: [] })).toEqual({
      refusal: { path: 'reflection', code: 'unknown' },
    });
  });
});

describe('observations and reflections', () => {
  it.each([
    ['of somebody who is no teacher', { ...atWork }],
    ['of a year that has been rated', { ...teacherAtWork, stage: 'acknowledgement' as const }],
    ['of somebody who takes no part', { ...teacherAtWork, stage: 'excluded' as const }],
  ])('are taken of nobody %s', (_, state) => {
    expect(observing(observed, 'assessor', {}, state)).toBe('notYours');
    expect(observing(reflected, 'employee', {}, state)).toBe('notYours');
  });
});
