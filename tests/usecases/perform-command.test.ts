import { describe, expect, it } from 'vitest';
import { commands } from '../core/examples.ts';
import { act, dumpOf, evaluationId, openOffice, withOneEvaluation } from './office.ts';

const office = () => withOneEvaluation(openOffice());
const approve = { kind: 'person', personId: 'assessor', via: 'link' } as const;

/** An office whose evaluation waits for the assessor to look at the plan. */
async function withPlan() {
  const there = await office();
  await act(there, 'employee', commands.submitPlan);
  return there;
}

describe('giving a command', () => {
  it('records it once, with its event, its document and what has to be delivered', async () => {
    const there = await office();
    const performed = await act(there, 'employee', commands.submitPlan);
    expect(performed).toMatchObject({
      outcome: 'recorded',
      state: { stage: 'planReview', version: 2 },
      event: { seq: 2, command: 'submitPlan', by: { personId: 'employee' } },
    });
    expect(there.store.states.get(evaluationId)).toMatchObject({ stage: 'planReview', version: 2 });
    expect(there.store.documents.get(`${evaluationId} plan 1`)?.content).toEqual(commands.submitPlan.plan);
    expect(there.store.outbox.get(`${evaluationId}-v2`)?.effects).toContainEqual({
      kind: 'resumeTask',
      evaluationId,
      taskVersion: 1,
    });
  });

  it('answers the same answer, given again, with the receipt of the first time', async () => {
    const there = await office();
    const first = await act(there, 'employee', commands.submitPlan, 1);
    there.clock.forward(3_600_000);
    const before = dumpOf(there);
    const second = await act(there, 'employee', commands.submitPlan, 1);
    expect(second).toMatchObject({ outcome: 'alreadyRecorded' });
    expect('event' in first && 'event' in second && second.event).toEqual('event' in first && first.event);
    expect(dumpOf(there)).toBe(before);
  });

  it('knows the same answer also after the evaluation has gone on further', async () => {
    const there = await withPlan();
    await act(there, 'assessor', commands.approvePlan);
    expect(await act(there, 'employee', commands.submitPlan, 1)).toMatchObject({
      outcome: 'alreadyRecorded',
      event: { seq: 2 },
      state: { stage: 'active' },
    });
  });

  it('names the winner to whoever gives another answer to what was answered', async () => {
    const there = await withPlan();
    await act(there, 'assessor', commands.approvePlan, 2);
    const before = dumpOf(there);
    expect(await act(there, 'assessor', commands.returnPlan, 2)).toMatchObject({
      outcome: 'recordedOtherwise',
      event: { command: 'approvePlan', by: { personId: 'assessor' }, seq: 3 },
    });
    expect(dumpOf(there)).toBe(before);
  });

  it('does not take the answer of one person for that of another', async () => {
    const there = await withPlan();
    await act(there, 'assessor', commands.approvePlan, 2);
    expect(await act(there, 'employee', commands.approvePlan, 2)).toMatchObject({
      outcome: 'recordedOtherwise',
    });
  });

  it.each(['stranger', 'decider'])(
    'tells a %s with an old version no more than their part allows',
    async (who) => {
      const there = await withPlan();
      const told = await act(there, who, commands.submitPlan, 1);
      if (who === 'stranger') {
        expect(told).toMatchObject({ outcome: 'refused', refusal: { reason: 'movedOn' } });
        expect('event' in told).toBe(false);
      } else expect(told).toMatchObject({ outcome: 'recordedOtherwise' });
    },
  );

  it('refuses a version that there never was', async () => {
    const there = await withPlan();
    for (const version of [0, 3, 999]) {
      expect(await act(there, 'assessor', commands.approvePlan, version)).toMatchObject({
        outcome: version === 0 ? 'recordedOtherwise' : 'refused',
      });
    }
    expect(there.store.states.get(evaluationId)?.version).toBe(2);
  });

  it('fails loudly, and writes nothing, where the cycle of the evaluation is gone', async () => {
    const there = await office();
    there.store.cycles.clear();
    const before = dumpOf(there);
    await expect(act(there, 'employee', commands.submitPlan)).rejects.toThrow('has no cycle');
    expect(dumpOf(there)).toBe(before);
  });

  it('does not know an evaluation that is not there', async () => {
    const there = await office();
    const request = { evaluationId: 'nobody', version: 1, command: commands.approvePlan, actor: approve };
    expect(await there.perform(request)).toEqual({ outcome: 'unknown' });
  });
});

describe('giving a command while others write', () => {
  /** Answers the first `times` writes with `conflict`, after `meanwhile` has written. */
  async function withConflicts(times: number, meanwhile: () => Promise<unknown> = async () => {}) {
    const there = await withPlan();
    const { commit } = there.plain.evaluations;
    let left = times;
    there.evaluations.commit = async (change) => {
      if (left === 0) return commit(change);
      left -= 1;
      await meanwhile();
      return 'conflict';
    };
    there.plain.evaluations.commit = there.evaluations.commit;
    return { there, commit };
  }

  it('decides again after a conflict that changed nothing of it', async () => {
    const { there } = await withConflicts(2);
    expect(await act(there, 'assessor', commands.approvePlan)).toMatchObject({ outcome: 'recorded' });
  });

  it('gives up after three, and writes nothing', async () => {
    const { there } = await withConflicts(3);
    const before = dumpOf(there);
    await expect(act(there, 'assessor', commands.approvePlan)).rejects.toThrow('too often');
    expect(dumpOf(there)).toBe(before);
  });
});
