import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Correction } from '../../core/privacy/correction.ts';
import { followSubstitutions } from '../../core/usecases/follow-substitutions.ts';
import { spreadCorrections } from '../../core/usecases/spread-corrections.ts';
import { teamOf } from '../../core/usecases/team-of.ts';
import { awayFor, commands, cycle, enrolled, person } from '../core/examples.ts';
import { act, dumpOf, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const state = () => office.store.states.get(evaluationId) as EvaluationState;
const dayMs = 86_400_000;
const instant = (days: number) => new Date(office.clock().getTime() + days * dayMs).toISOString();

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await act(office, 'employee', commands.submitPlan);
});

describe('tasks that wait while somebody is away', () => {
  const follow = () => office.follow();
  const away = (about: Partial<ReturnType<typeof awayFor>> = {}) =>
    office.substitutions.add(awayFor(enrolled.assessor, { until: instant(2), ...about }));

  it('go to the substitute with the reason of the absence, and back when it is over', async () => {
    await away();
    expect(await follow()).toEqual({ moved: 1, failed: 0 });
    expect(state()).toMatchObject({ acting: { person: { personId: 'substitute' }, until: instant(2) } });
    expect(office.store.events.get(evaluationId)?.at(-1)).toMatchObject({
      ...{ command: 'beginSubstitution', reason: 'SK Plt.', by: { kind: 'system' } },
    });
    expect(await follow()).toEqual({ moved: 0, failed: 0 });
    office.clock.forward(3 * dayMs);
    expect(await follow()).toEqual({ moved: 1, failed: 0 });
    expect(state().acting).toBeNull();
    expect(office.store.events.get(evaluationId)?.at(-1)?.command).toBe('endSubstitution');
    expect(await follow()).toEqual({ moved: 0, failed: 0 });
  });

  it('come back at once where the absence is ended, and stay longer where it is', async () => {
    await away({ until: null });
    await follow();
    await office.substitutions.end('assessor', 's1', office.clock());
    expect(await follow()).toMatchObject({ moved: 1 });
    expect(state().acting).toBeNull();
  });

  it('go to another substitute where somebody else is named since', async () => {
    await away();
    await follow();
    const another = { personId: 'another', name: 'Name of another', position: 'Guru' };
    await away({ substitutionId: 's2', substitute: another, setAt: instant(-1) });
    expect(await follow()).toMatchObject({ moved: 1 });
    expect(state().acting?.person.personId).toBe('another');
  });

  it('are not looked for where nothing holds and nothing ended lately', async () => {
    await away({ from: instant(-90), until: instant(-31) });
    let asked = 0;
    const evaluations = {
      awaiting: async () => {
        asked += 1;
        return [];
      },
    };
    const ports = { ...office.ports, evaluations, perform: office.perform };
    expect(await followSubstitutions(ports)).toEqual({ moved: 0, failed: 0 });
    expect(asked).toBe(0);
    await away({ substitutionId: 's2', from: instant(-90), until: instant(-29) });
    await followSubstitutions(ports);
    expect(asked).toBe(2);
    await away({ substitutionId: 's3', from: instant(1), until: instant(2), superior: enrolled.employee });
    await followSubstitutions(ports);
    expect(asked).toBe(4);
  });

  it('that cannot be moved are told as failed; those that moved on meanwhile are not counted', async () => {
    await away();
    const failing: Office['perform'] = async () => {
      throw new Error('away');
    };
    expect(await followSubstitutions({ ...office.ports, perform: failing })).toEqual({ moved: 0, failed: 1 });
    const late: Office['perform'] = async () => ({ outcome: 'unknown' });
    expect(await followSubstitutions({ ...office.ports, perform: late })).toEqual({ moved: 0, failed: 0 });
  });
});

describe('a correction of somebody’s name or position', () => {
  const right = person('assessor', { name: 'Rini Astuti', position: 'Kepala Sekolah' });
  const spread = (perform = office.perform) => spreadCorrections({ ...office.ports, perform });
  const corrected = (about: Partial<Correction> = {}) => {
    office.store.corrections.push({
      ...{
        personId: 'assessor',
        seq: 1,
        at: instant(0),
        by: 'officer',
        field: 'name',
        before: 'x',
        after: 'y',
      },
      ...{ reason: 'Salah tulis', valuesHash: '', previousHash: '', hash: '' },
      ...about,
    });
  };

  beforeEach(() => office.people.saveAll([right]));

  it('is told to the evaluations of others in which they stand, by whoever corrected it, once', async () => {
    corrected();
    expect(await spread()).toEqual({ told: 1, failed: 0 });
    expect(state().assessor).toEqual({
      personId: 'assessor',
      name: 'Rini Astuti',
      position: 'Kepala Sekolah',
    });
    expect(office.store.events.get(evaluationId)?.at(-1)).toMatchObject({
      ...{ command: 'rectify', by: { kind: 'hr', personId: 'officer' }, reason: 'Salah tulis' },
    });
    expect(await spread()).toEqual({ told: 0, failed: 0 });
  });

  it('is news for three days, of these two fields alone, and not once its values are erased', async () => {
    const before = dumpOf(office);
    corrected({ field: 'email' });
    corrected({ field: 'nip' });
    corrected({ before: null });
    corrected({ at: new Date(office.clock().getTime() - 3 * dayMs - 1).toISOString() });
    corrected({ personId: 'gone' });
    expect(await spread()).toEqual({ told: 0, failed: 0 });
    expect(office.store.events.get(evaluationId)).toHaveLength(2);
    expect(JSON.parse(before).states).toEqual(JSON.parse(dumpOf(office)).states);
    corrected({ field: 'position', at: instant(-3) });
    expect(await spread()).toMatchObject({ told: 1 });
  });

  it('is not told to drafts, and one evaluation that cannot be told holds up no other', async () => {
    corrected();
    await office.cycles.create({ ...cycle, cycleId: 'draft', status: 'draft' });
    office.store.states.set('draft-a', { ...state(), evaluationId: 'draft-a', cycleId: 'draft' });
    office.store.states.set(`${evaluationId}2`, { ...state(), evaluationId: `${evaluationId}2` });
    const perform: Office['perform'] = async (request) =>
      request.evaluationId === evaluationId ? office.perform(request) : { outcome: 'unknown' };
    expect(await spread(perform)).toEqual({ told: 1, failed: 1 });
  });
});

describe('the team that somebody leads', () => {
  const team = (personId = 'assessor', cycleId: string | null = null) =>
    teamOf({ personId, cycleId, now: office.clock() }, office.ports);

  it('is nobody’s who leads nobody', async () => {
    expect(await team('employee')).toEqual({ cycles: [], cycle: null, states: [], standing: null });
  });

  it('is in the newest cycle in which they lead somebody, or in the one that is asked for', async () => {
    await office.cycles.create({ ...cycle, cycleId: '2028-x', year: 2028 });
    office.store.states.set('2028-x-b', { ...state(), evaluationId: '2028-x-b', cycleId: '2028-x' });
    const newest = await team();
    expect(newest.cycles.map(({ cycleId }) => cycleId)).toEqual(['2028-x', cycle.cycleId]);
    expect(newest.states.map((one) => one.evaluationId)).toEqual(['2028-x-b']);
    const asked = await team('assessor', cycle.cycleId);
    expect(asked.cycle?.cycleId).toBe(cycle.cycleId);
    expect(asked.states.map((one) => one.evaluationId)).toEqual([evaluationId]);
  });

  it('stands by what their unit achieved in that very cycle, and by the ratings that they gave in it', async () => {
    await office.cycles.create({ ...cycle, cycleId: '2028-x', year: 2028 });
    const recorded = {
      ...{ organisation: '', unit: '', predicate: 'good' as const, publishedOn: '2028-01-05' },
      ...{ previousPredicate: null, source: 'SK 1', recordedBy: 'hr', recordedAt: instant(0), version: 1 },
    };
    await office.unitPredicates.record(cycle.cycleId, recorded);
    const outcome = { resultRating: 'meets', behaviourRating: 'meets', predicate: 'good' } as const;
    office.store.states.set(evaluationId, { ...state(), outcome });
    const { standing } = await team();
    expect(standing).toEqual({
      ...{ unit: { organisation: '', unit: '' }, inForce: { predicate: 'good', from: 'thisYear' } },
      given: { [evaluationId]: 'good' },
    });
    const own = { ...state(), evaluationId: `${cycle.cycleId}-assessor`, unit: 'SDN 9' };
    office.store.states.set(own.evaluationId, { ...own, assessor: enrolled.employee });
    expect((await team()).standing?.unit).toEqual({ organisation: 'Dinas Pendidikan', unit: 'SDN 9' });
  });

  it('has those for whose assessor somebody acts now, in the assessor’s turn alone', async () => {
    await office.substitutions.add(awayFor(enrolled.assessor));
    await office.follow();
    const led = await team('substitute');
    expect(led.states.map((one) => one.evaluationId)).toEqual([evaluationId]);
    expect(led.standing?.given).toEqual({});
    const acting = state().acting;
    office.store.states.set(evaluationId, {
      ...state(),
      acting: acting && { ...acting, for: enrolled.employee },
    });
    expect((await team('substitute')).states).toEqual([]);
    office.store.states.set(evaluationId, { ...state(), acting, stage: 'appeal' });
    expect((await team('substitute')).states).toEqual([]);
  });
});
