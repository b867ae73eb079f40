import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { periodsUnder, readPeriodsUnder } from '../../core/usecases/periods-due.ts';
import { awayFor, cycle, enrolled } from '../core/examples.ts';
import { writePeriods } from './chains.ts';
import { evaluationId, type Office, openOffice } from './office.ts';

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const planSet = { version: 1, hash: 'h', firstAt: '2027-01-06T03:00:00.000Z', late: false };
const monthly = { ...cycle, cycleId: '2027-months', createdAt: '2026-12-01T02:00:00.000Z' };
const noPlan = { stage: 'planning', planSet: null } as const;
let office: Office;

/** Somebody at work in a cycle, with a plan in force, below an assessor. */
function add(personId: string, assessorId: string, about: Partial<EvaluationState> = {}): void {
  const cycleId = about.cycleId ?? cycle.cycleId;
  const id = `${cycleId}-${personId}`;
  office.store.states.set(id, {
    ...{ ...enrolled, evaluationId: id, cycleId, stage: 'active', planSet },
    ...{ employee: brief(personId), assessor: brief(assessorId), appealDecider: brief('decider') },
    ...about,
  });
}
const goTo = (instant: string) => office.clock.moveTo(new Date(instant));
const dueFor = async (who: string) =>
  (await office.ports.periodsDue(who)).map(({ state, period }) => `${state.employee.personId} ${period.id}`);

/** What was asked of the table for somebody's periods. */
async function askedFor(who: string) {
  const asked = { assessors: [] as string[], evaluations: [] as string[] };
  const evaluations = {
    idsOfAssessor: (id: string) => {
      asked.assessors.push(id);
      return office.evaluations.idsOfAssessor(id);
    },
    loadMany: (ids: readonly string[]) => {
      asked.evaluations.push(...ids);
      return office.evaluations.loadMany(ids);
    },
  };
  const ports = { ...office.ports, evaluations };
  const { actsFor } = await periodsUnder(who, readPeriodsUnder(who, ports), ports);
  return { ...asked, actsFor: actsFor.map(({ personId }) => personId) };
}

beforeEach(() => {
  office = openOffice();
  office.store.cycles.set(cycle.cycleId, cycle);
  goTo('2027-03-18T03:00:00Z');
});

describe('the periods that wait for somebody with many', () => {
  it('are of every cycle that runs, each person in their own, the earliest end of a window first', async () => {
    const periods = {
      ...cycle.periods,
      every: 'monthly' as const,
      closesAfter: cycle.periods.closesAfter + 1,
    };
    office.store.cycles.set(monthly.cycleId, { ...monthly, periods });
    add('ani', 'assessor');
    add('budi', 'assessor', { cycleId: monthly.cycleId });
    goTo('2027-05-10T03:00:00Z');
    // The assessor has no plan in either yet, and so no periods.
    add('assessor', 'decider', noPlan);
    add('assessor', 'decider', { ...noPlan, cycleId: monthly.cycleId });
    expect(await dueFor('decider')).toEqual(['budi m01', 'budi m02', 'ani q1', 'budi m03']);
  });

  it('are none where they were recorded, of their own people and of those below', async () => {
    add('employee', 'assessor');
    add('assessor', 'decider');
    expect(await dueFor('assessor')).toEqual(['employee q1']);
    await writePeriods(office, 1);
    expect(await dueFor('assessor')).toEqual([]);
    goTo('2027-04-15T03:00:00Z');
    expect(await dueFor('decider')).not.toContain('employee q1');
    office.store.periods.delete(evaluationId);
    expect(await dueFor('decider')).toContain('employee q1');
  });

  it('are told once to whoever stands in for the assessor and for their superior', async () => {
    add('employee', 'assessor');
    add('assessor', 'decider', noPlan);
    for (const who of ['assessor', 'decider'])
      await office.substitutions.add(awayFor(brief(who), { substitutionId: who }));
    expect(await dueFor('substitute')).toEqual(['employee q1']);
  });
});

describe('for whom somebody acts', () => {
  const away = (substitutionId: string, who: string, about: Parameters<typeof awayFor>[1]) =>
    office.substitutions.add(awayFor(brief(who), { substitutionId, ...about }));

  it('are those who are away now and named them, or whose superior they are; each once, never themselves', async () => {
    const [me, until] = [brief('me'), '2027-03-01T00:00:00.000Z'];
    await away('s1', 'ani', { substitute: me });
    await away('s2', 'ani', { substitute: me, setAt: '2026-12-02T00:00:00.000Z' });
    await away('s3', 'budi', { superior: me });
    await away('s4', 'cici', {});
    await away('s5', 'dedi', { substitute: me, until });
    await away('s6', 'me', { superior: me });
    expect((await askedFor('me')).actsFor.sort()).toEqual(['ani', 'budi']);
    expect((await askedFor('substitute')).actsFor.sort()).toEqual(['cici', 'me', 'budi'].sort());
  });
});

describe('what is read for the periods of somebody', () => {
  it('is of cycles that run and have periods alone, and of nobody where there are none', async () => {
    office.store.cycles.set('2026-abc', { ...cycle, cycleId: '2026-abc', status: 'closed' });
    add('employee', 'assessor');
    add('employee', 'assessor', { cycleId: '2026-abc' });
    add('pupil', 'employee', { cycleId: '2026-abc' });
    expect((await askedFor('assessor')).evaluations).toEqual([evaluationId]);
    office.store.cycles.set(cycle.cycleId, { ...cycle, periods: { ...cycle.periods, every: 'none' } });
    expect(await askedFor('assessor')).toMatchObject({ evaluations: [], assessors: ['assessor'] });
  });

  it('is of the people below a hundred of theirs at most', async () => {
    for (let place = 0; place < 101; place += 1) add(`p${place}`, 'assessor');
    const { assessors, evaluations } = await askedFor('assessor');
    expect(assessors).toHaveLength(1 + 100);
    expect(new Set(assessors).size).toBe(assessors.length);
    expect(evaluations).toHaveLength(101);
  });
});
