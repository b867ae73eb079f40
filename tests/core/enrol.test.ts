import { expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import { evaluationStateSchema } from '../../core/evaluation/state.ts';
import { at, cycle, january, person } from './examples.ts';

const assessor = { personId: 'assessor', name: 'Name of assessor', position: 'Kepala' };
const enrolling = (about: Parameters<typeof person>[1] = {}) =>
  enrol({ person: person('employee', about), assessor, appealDecider: null }, at(january));

it('an evaluation begins with the plan, asked of its employee by the system, as the first line of its record', () => {
  const { next, event, document, effects } = enrolling();
  expect(next).toMatchObject({ version: 1, stage: 'planning', askedAt: january.toISOString() });
  expect(event).toMatchObject({
    ...{ evaluationId: next.evaluationId, seq: 1, by: { kind: 'system' }, command: 'enrol' },
    ...{ from: null, to: 'planning', previousHash: '', reason: null },
  });
  expect(next.lastHash).toBe(event.hash);
  expect(document).toBeNull();
  expect(effects).toMatchObject([
    { kind: 'startExecution', machine: 'plan', input: { evaluationId: next.evaluationId, attempt: 1 } },
    { kind: 'mail', template: 'yourTurn', to: 'employee', taskVersion: 1 },
  ]);
});

it('what the first line vouches for is of this evaluation alone', () => {
  const other = enrol({ person: person('other'), assessor, appealDecider: null }, at(january));
  expect(enrolling().event.contentHash).not.toBe(other.event.contentHash);
});

it('nothing has happened yet: what is kept is what a state of before all of it is read as', () => {
  const { next } = enrolling({ position: 'Analis' });
  const { evaluationId, cycleId, version, stage, stageSince, askedAt, dueAt, employee, unit } = next;
  const known = { evaluationId, cycleId, version, stage, stageSince, askedAt, dueAt, employee, unit };
  const { organisation, appealDecider, ruleSet, documents, plannedResults, lastHash } = next;
  const more = { organisation, assessor, appealDecider, ruleSet, documents, plannedResults, lastHash };
  const untouched = { outcome: null, ending: null, returnReason: null };
  expect(evaluationStateSchema.parse({ ...known, ...more, ...untouched })).toEqual(next);
  expect(new Set(Object.values(documents))).toEqual(new Set([0]));
});

it('a high leader has a plan with perspectives, and nobody else', () => {
  expect(enrolling({ positionType: 'highLeadership' }).next.planFor).toBe('leadership');
  for (const positionType of ['administrator', 'functional', 'operational'] as const)
    expect(enrolling({ positionType }).next.planFor).toBe('staff');
});

it('whose rules hold is told by position and employment, and the rules are those of the cycle', () => {
  expect(enrolling({ position: 'Analis', employment: 'PPPK' }).next.population).toBe('PPPK');
  expect(enrolling({ position: 'Guru Ahli Muda' }).next).toMatchObject({
    population: 'teachers',
    ruleSet: cycle.ruleSet,
  });
});
