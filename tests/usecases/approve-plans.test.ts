import { describe, expect, it } from 'vitest';
import type { CommandRequest } from '../../core/ports/commands.ts';
import { approvalsAtOnce, approvePlans } from '../../core/usecases/approve-plans.ts';
import { commands } from '../core/examples.ts';
import { act, evaluationId, openOffice, withOneEvaluation } from './office.ts';

const assessor = { kind: 'person', personId: 'assessor', via: 'session' } as const;

describe('plans that are approved together', () => {
  it('are each approved under the version that was seen; the same form again changes nothing', async () => {
    const office = await withOneEvaluation(openOffice());
    await act(office, 'employee', commands.submitPlan);
    const approvals = [{ evaluationId, version: 2 }];
    const failed = () => expect.unreachable();
    const approve = () => approvePlans(approvals, assessor, { perform: office.perform, failed });
    expect(await approve()).toMatchObject([{ ...approvals[0], performed: { outcome: 'recorded' } }]);
    expect(office.store.events.get(evaluationId)?.at(-1)).toMatchObject({
      command: 'approvePlan',
      by: assessor,
    });
    expect(await approve()).toMatchObject([{ performed: { outcome: 'alreadyRecorded' } }]);
    expect(office.store.states.get(evaluationId)?.version).toBe(3);
  });

  it('hold up none of the others where one fails; what was thrown is told, and which', async () => {
    const office = await withOneEvaluation(openOffice());
    await act(office, 'employee', commands.submitPlan);
    const told: unknown[] = [];
    const broken = new Error('the table does not answer');
    const perform = async (request: CommandRequest) => {
      if (request.evaluationId === 'broken') throw broken;
      return office.perform(request);
    };
    const approvals = [
      { evaluationId: 'broken', version: 7 },
      { evaluationId: 'unknown', version: 2 },
      { evaluationId, version: 2 },
    ];
    const failed = (...about: unknown[]) => void told.push(about);
    expect(await approvePlans(approvals, assessor, { perform, failed })).toMatchObject([
      { evaluationId: 'broken', version: 7, performed: { outcome: 'failed' } },
      { evaluationId: 'unknown', version: 2, performed: { outcome: 'unknown' } },
      { evaluationId, version: 2, performed: { outcome: 'recorded' } },
    ]);
    expect(told).toEqual([['broken', broken]]);
  });

  it('are worked on five at a time, as many as one form may name', async () => {
    let [atWork, most] = [0, 0];
    const perform = async () => {
      atWork += 1;
      most = Math.max(most, atWork);
      await Promise.resolve();
      atWork -= 1;
      return { outcome: 'unknown' as const };
    };
    const approvals = Array.from({ length: approvalsAtOnce }, (_, n) => ({
      evaluationId: `e-${n}`,
      version: 2,
    }));
    const approved = await approvePlans(approvals, assessor, { perform, failed: () => {} });
    expect(approved.map((one) => one.evaluationId)).toEqual(approvals.map((one) => one.evaluationId));
    expect(most).toBe(5);
  });
});
