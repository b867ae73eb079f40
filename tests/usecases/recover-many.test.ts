import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { PlainAct } from '../../core/recovery/plan-recovery.ts';
import { beginOnRestored } from '../../core/usecases/begin-on-restored.ts';
import { queueActs } from '../../core/usecases/queue-acts.ts';
import { recoverEvaluations } from '../../core/usecases/recover-evaluations.ts';
import { commands, cycle } from '../core/examples.ts';
import { act, dumpOf, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

const actor = { kind: 'administrator', personId: 'keeper' } as const;
let office: Office;
const state = () => office.store.states.get(evaluationId) as EvaluationState;
const order = (name: PlainAct, version = state().version) => ({ state: { ...state(), version }, act: name });
const recover = (orders: ReturnType<typeof order>[], dryRun = false) =>
  recoverEvaluations(
    orders,
    { reason: 'Mesin berhenti', actor, dryRun },
    { ...office.ports, perform: office.perform },
  );

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
});

describe('helping many evaluations', () => {
  it('does to each what is asked, with the reason and whoever asked in the record', async () => {
    const [recovered] = await recover([order('restartPhase')]);
    expect(recovered).toMatchObject({ act: 'restartPhase', outcome: 'done', state: { evaluationId } });
    expect(office.store.events.get(evaluationId)?.at(-1)).toMatchObject({
      ...{ command: 'restartPhase', by: actor, reason: 'Mesin berhenti' },
    });
  });

  it('leaves alone what moved on meanwhile, and tells what the table does not allow', async () => {
    const seen = order('restartPhase');
    await act(office, 'employee', commands.submitPlan);
    expect(await recover([seen])).toMatchObject([
      { outcome: 'refused', refusal: { reason: 'movedOn', stage: 'planning' } },
    ]);
    expect(await recover([order('skipSelfAssessment')])).toMatchObject([
      { outcome: 'refused', refusal: { reason: 'movedOn', stage: 'planReview' } },
    ]);
  });

  it('tells why each is refused, in the words of the rule', async () => {
    const refusal = { reason: 'notDueYet', dueAt: '2027-01-31T16:59:59.000Z' } as const;
    const perform: Office['perform'] = async () => ({ outcome: 'refused', state: state(), refusal });
    const about = { reason: 'Mesin berhenti', actor, dryRun: false };
    expect(await recoverEvaluations([order('sendAgain')], about, { ...office.ports, perform })).toMatchObject(
      [{ outcome: 'refused', refusal }],
    );
  });

  it('tells as failed what the table did not answer, and goes on with the others', async () => {
    const broken: Office['perform'] = async (request) => {
      if (request.evaluationId === 'broken') throw new Error('away');
      return office.perform(request);
    };
    const orders = [
      { ...order('sendAgain'), state: { ...state(), evaluationId: 'broken' } },
      order('sendAgain'),
    ];
    const recovered = await recoverEvaluations(
      orders,
      { reason: 'x', actor: { kind: 'hr', personId: 'officer' }, dryRun: false },
      { ...office.ports, perform: broken },
    );
    expect(recovered.map(({ outcome }) => outcome)).toEqual(['failed', 'done']);
  });

  it('shows first what it would do, reads a cycle once for all of them, and writes nothing', async () => {
    let reads = 0;
    const cycles = {
      load: async (id: string) => {
        reads += 1;
        return office.cycles.load(id);
      },
    };
    const before = dumpOf(office);
    const shown = await recoverEvaluations(
      [order('restartPhase'), order('catchUp'), order('skipSelfAssessment')],
      { reason: 'x', actor, dryRun: true },
      { ...office.ports, cycles, perform: office.perform },
    );
    expect(shown.map(({ outcome }) => outcome)).toEqual(['would', 'would', 'refused']);
    expect(shown[0]).toMatchObject({
      effects: expect.arrayContaining([expect.objectContaining({ kind: 'moveTask' })]),
    });
    expect(reads).toBe(1);
    expect(dumpOf(office)).toBe(before);
  });

  it('cannot show anything of an evaluation without a cycle', async () => {
    const lost = { ...order('catchUp'), state: { ...state(), cycleId: 'unknown' } };
    await expect(recover([lost], true)).rejects.toThrow(`evaluation ${evaluationId} has no cycle`);
  });
});

describe('acts that are put into the outbox', () => {
  it('stand there in entries of twenty-five, each on the version that was looked at', async () => {
    const orders = Array.from({ length: 51 }, (_, place) => ({
      ...{
        state: { ...state(), evaluationId: `e${place}`, version: place + 1 },
        act: 'sendAgain' as const,
        actor,
      },
    }));
    office.store.outbox.clear();
    await queueActs(orders, 'Email tidak sampai', office.ports);
    const entries = [...office.store.outbox.values()].map(({ effects }) => effects);
    expect(entries.map(({ length }) => length)).toEqual([25, 25, 1]);
    expect(entries.flat()[50]).toEqual({
      ...{ kind: 'officeAct', evaluationId: 'e50', version: 51, act: 'sendAgain' },
      ...{ reason: 'Email tidak sampai', actor },
    });
    expect(
      new Set(entries.flat().map((effect) => 'evaluationId' in effect && effect.evaluationId)).size,
    ).toBe(51);
  });
});

describe('a restored table', () => {
  const begin = (ports: Partial<Office['ports']> = {}) =>
    beginOnRestored({ ...office.ports, perform: office.perform, ...ports });

  it('has the execution of everybody who waits begin again, under another attempt', async () => {
    expect(await begin()).toEqual({
      ...{ cycles: 1, evaluations: 1, read: 1, restarted: 1, failed: 0 },
      newestLineAt: office.store.events.get(evaluationId)?.[0]?.at,
    });
    expect(state().attempts.plan).toBe(2);
    const why = expect.stringContaining('restored');
    expect(office.store.events.get(evaluationId)?.at(-1)).toMatchObject({
      by: { kind: 'system' },
      reason: why,
    });
    expect((await begin()).restarted).toBe(1);
    expect(state().attempts.plan).toBe(3);
  });

  it('has nothing begin where nobody is waited for, and no look at drafts', async () => {
    office.store.states.set(evaluationId, { ...state(), stage: 'active' });
    await office.cycles.create({ ...cycle, cycleId: 'draft', status: 'draft' });
    office.store.states.set('draft-x', { ...state(), evaluationId: 'draft-x', cycleId: 'draft' });
    expect(await begin()).toMatchObject({ cycles: 2, evaluations: 1, read: 1, restarted: 0, failed: 0 });
  });

  it('tells of the newest line of all records', async () => {
    const other = `${evaluationId}2`;
    const [line] = office.store.events.get(evaluationId) ?? [];
    if (!line) throw new Error('no line');
    office.store.states.set(other, { ...state(), evaluationId: other, stage: 'active' });
    const [before, after] = ['2026-01-01T00:00:00.000Z', '2028-01-01T00:00:00.000Z'];
    for (const [at, newest] of [
      [before, line.at],
      [after, after],
    ] as const) {
      office.store.events.set(other, [{ ...line, evaluationId: other, at }]);
      expect((await begin()).newestLineAt).toBe(newest);
    }
  });

  it('tells of no newest line where there is none', async () => {
    office.store.states.set(evaluationId, { ...state(), stage: 'active' });
    office.store.events.clear();
    expect(await begin()).toMatchObject({ read: 1, failed: 0, newestLineAt: null });
  });

  it('counts what does not read and what is not begun again, and goes on', async () => {
    office.store.states.set('lost', { ...state(), evaluationId: 'lost' });
    office.store.events.delete('lost');
    const evaluations = {
      ...office.evaluations,
      loadFile: async (id: string) => (id === 'lost' ? undefined : office.evaluations.loadFile(id)),
    };
    expect(await begin({ evaluations })).toMatchObject({ evaluations: 2, read: 1, restarted: 1, failed: 1 });
    const perform: Office['perform'] = async () => ({ outcome: 'unknown' });
    const none = await beginOnRestored({ ...office.ports, evaluations, perform });
    expect(none).toMatchObject({ read: 1, restarted: 0, failed: 2 });
  });
});
