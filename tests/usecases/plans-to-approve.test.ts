import { describe, expect, it } from 'vitest';
import type { Plan } from '../../core/evaluation/plan-document.ts';
import type { Acting, EvaluationState } from '../../core/evaluation/state.ts';
import { plansToApprove, readWaiting } from '../../core/usecases/plans-to-approve.ts';
import { cycle, enrolled, enrolledEvent, january, plan } from '../core/examples.ts';
import { fakeTable } from '../fakes/table.ts';

const other: Plan = { ...plan, resources: 'Laptop' };
const sentBack = {
  ...{ stage: 'planReview' as const, version: 2, at: '2027-01-04T03:00:00.000Z' },
  ...{ plan: 1, selfAssessment: 0, mend: [], pausedDays: 2 },
};

/** Waiting plans by the names of their employees, in a table of their own. */
function waiting() {
  const table = fakeTable();
  table.store.cycles.set(cycle.cycleId, cycle);
  const add = (personId: string, about: Partial<EvaluationState> = {}, ...plans: Plan[]) => {
    const evaluationId = `${about.cycleId ?? cycle.cycleId}-${personId}`;
    const state: EvaluationState = {
      ...{ ...enrolled, evaluationId, stage: 'planReview', version: 2, dueAt: '2027-01-20T16:59:59.000Z' },
      ...{ planHash: `hash of ${personId}`, unit: 'SDN 1' },
      ...{ employee: { personId, name: personId, position: 'Guru' } },
      documents: { ...enrolled.documents, plan: plans.length },
      ...about,
    };
    table.store.states.set(evaluationId, state);
    for (const [index, content] of plans.entries()) {
      const version = index + 1;
      table.store.documents.set(`${evaluationId} plan ${version}`, { kind: 'plan', version, content });
    }
    return evaluationId;
  };
  const look = (about: { personId?: string; q?: string | null; after?: number; limit?: number } = {}) => {
    const asked = { ...{ personId: 'assessor', q: null, after: 0, limit: 10, now: january }, ...about };
    return plansToApprove(asked, readWaiting(asked.personId, table), table);
  };
  return { table, add, look };
}
type Found = Awaited<ReturnType<ReturnType<typeof waiting>['look']>>;
const namesIn = ({ plans }: Found) => plans.map(({ state }) => state.employee.name);

describe('the plans that wait for somebody’s approval', () => {
  it('are theirs alone, with the newest words of each, the earliest date first', async () => {
    const { add, look } = waiting();
    add('ani', { dueAt: '2027-01-22T16:59:59.000Z' }, plan, other, plan);
    add('budi', {}, other, plan, other);
    add('cici', { stage: 'review', dueAt: '2027-01-01T16:59:59.000Z' }, plan);
    add('dedi', { assessor: { ...enrolled.assessor, personId: 'somebody-else' } }, plan);
    const found = await look();
    expect(found.plans.map((one) => [one.state.employee.name, one.plan])).toEqual([
      ['budi', other],
      ['ani', plan],
    ]);
    expect(found).toMatchObject({ total: 2, found: 2, cycles: [{ cycleId: cycle.cycleId }] });
    expect(found.plans).toMatchObject([
      { seen: null, since: null },
      { seen: null, since: null },
    ]);
  });

  it('come to whoever acts for the assessor, and not once the time of that is over', async () => {
    const { add, look } = waiting();
    const acting = (until: string): Acting => ({
      ...{ person: { ...enrolled.assessor, personId: 'substitute' }, for: enrolled.assessor },
      ...{ substitutionId: 's1', kind: 'plh', until },
    });
    add('ani', { acting: acting('2027-01-06T00:00:00.000Z') }, plan);
    add('budi', { acting: acting('2027-01-05T02:59:59.000Z') }, plan);
    expect(namesIn(await look({ personId: 'substitute' }))).toEqual(['ani']);
    expect(namesIn(await look())).toEqual([]);
  });

  it.each([
    [0, 2, ['p0', 'p1']],
    [2, 2, ['p2', 'p3']],
    [4, 2, ['p4']],
    [6, 2, []],
  ])('are shown page by page: from place %i at most %i', async (after, limit, names) => {
    const { add, look } = waiting();
    for (const each of ['p0', 'p1', 'p2', 'p3', 'p4']) add(each, {}, plan);
    const found = await look({ after, limit });
    expect(namesIn(found)).toEqual(names);
    expect(found).toMatchObject({ total: 5, found: 5 });
  });

  it.each([
    [' SITI ', ['Siti Aminah']],
    ['aminah', ['Siti Aminah']],
    ['smpn', ['Budi']],
    ['  ', ['Budi', 'Siti Aminah']],
    ['', ['Budi', 'Siti Aminah']],
    ['nobody', []],
  ])('are found by a part of a name or unit: %j', async (q, names) => {
    const { add, look } = waiting();
    const named = (name: string, unit: string) => ({
      ...{ unit, employee: { personId: name.toLowerCase(), name, position: 'Guru' } },
    });
    add('a', named('Budi', 'SMPN 4'), plan);
    add('b', named('Siti Aminah', 'SDN 1'), plan);
    const found = await look({ q });
    expect(namesIn(found)).toEqual(names);
    expect(found).toMatchObject({ total: 2, found: names.length });
  });

  it('are shown without their words once these are erased', async () => {
    const { table, add, look } = waiting();
    const evaluationId = add('ani', {}, plan);
    table.store.erasedDocuments.add(`${evaluationId} plan 1`);
    expect((await look()).plans).toMatchObject([{ plan: null, seen: null, since: null }]);
  });
});

describe('a plan that comes again after it was sent back', () => {
  const returnedBy = (evaluationId: string, personId: string) => ({
    ...{ ...enrolledEvent, evaluationId, seq: 3, command: 'returnPlan' as const },
    by: { kind: 'person' as const, personId, via: 'link' as const },
  });

  it('says what reads otherwise since, by the version that went back', async () => {
    const { add, look } = waiting();
    add('ani', { sentBack: { ...sentBack, plan: 2 } }, { ...plan, resources: 'Buku' }, plan, other);
    add('budi', {}, plan, plan);
    const fields = [{ field: 'resources', before: '', after: 'Laptop' }];
    const change = {
      at: sentBack.at,
      version: 2,
      plan: expect.objectContaining({ fields }),
      selfAssessment: null,
    };
    expect((await look()).plans.map(({ since, seen }) => [since, seen])).toEqual([
      [{ at: sentBack.at, change }, null],
      [null, null],
    ]);
  });

  it('is nothing new to whoever sent it back where it is word for word the same', async () => {
    const { table, add, look } = waiting();
    for (const [name, by] of [
      ['ani', 'assessor'],
      ['budi', 'somebody-else'],
    ] as const) {
      const evaluationId = add(name, { sentBack, version: 4 }, plan, plan);
      table.store.events.set(evaluationId, [returnedBy(evaluationId, by)]);
    }
    expect((await look()).plans).toMatchObject([
      { seen: 'returned', since: { at: sentBack.at, change: null } },
      { seen: null, since: { change: null } },
    ]);
  });

  it('is not compared with what another stage sent back, nor with what is erased', async () => {
    const { table, add, look } = waiting();
    add('ani', { sentBack: { ...sentBack, stage: 'review' } }, plan, other);
    const evaluationId = add('budi', { sentBack }, plan, other);
    table.store.erasedDocuments.add(`${evaluationId} plan 1`);
    expect((await look()).plans).toMatchObject([
      { plan: other, since: null },
      { plan: other, since: null },
    ]);
  });
});

describe('a plan like that of the cycle before', () => {
  const before = { ...cycle, cycleId: '2026-abc', year: 2026 };
  const planSet = { version: 1, hash: 'same', firstAt: '2026-01-05T03:00:00.000Z', late: false };

  it('is nothing new to whoever was the assessor then, each employee compared with their own', async () => {
    const { table, add, look } = waiting();
    table.store.cycles.set(before.cycleId, before);
    add('ani', { planHash: 'same' }, plan);
    add('budi', { planHash: 'same' }, plan);
    add('cici', { planHash: 'same' }, plan);
    add('ani', { cycleId: before.cycleId, stage: 'final', planSet });
    add('budi', { cycleId: before.cycleId, stage: 'final', planSet: { ...planSet, hash: 'other' } });
    expect((await look()).plans.map(({ state, seen }) => [state.employee.name, seen])).toEqual([
      ['ani', 'lastCycle'],
      ['budi', null],
      ['cici', null],
    ]);
  });

  it('is read where there was no cycle before', async () => {
    const { add, look } = waiting();
    add('ani', { planHash: 'same' }, plan);
    expect((await look()).plans).toMatchObject([{ seen: null }]);
  });
});
