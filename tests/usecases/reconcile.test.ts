import { describe, expect, it } from 'vitest';
import type { Execution } from '../../core/executions/execution.ts';
import { diagnoseEvaluations } from '../../core/usecases/diagnose-evaluations.ts';
import { reconcile } from '../../core/usecases/reconcile.ts';
import { commands } from '../core/examples.ts';
import {
  act,
  deliverAll,
  dumpOf,
  evaluationId,
  type Office,
  openOffice,
  withOneEvaluation,
} from './office.ts';

const look = (office: Office) =>
  reconcile({
    ...office.ports,
    perform: office.perform,
    diagnose: (states) => diagnoseEvaluations(states, office.ports),
  });

const telling = (office: Office, status: Execution['status'], attempt = 1) =>
  office.executions.record({
    executionName: `${evaluationId}-plan-${attempt}`,
    executionArn: 'arn',
    machine: 'plan',
    subjectId: evaluationId,
    status,
    startedAt: office.clock().toISOString(),
    stoppedAt: status === 'RUNNING' ? null : office.clock().toISOString(),
  });

/** A plan that waits to be written, all delivered, half an hour ago. */
async function waiting(): Promise<Office> {
  const office = await withOneEvaluation(openOffice());
  await deliverAll(office);
  await telling(office, 'RUNNING');
  await office.open('planning', 'token-1');
  await deliverAll(office);
  office.clock.forward(30 * 60_000);
  return office;
}

describe('a look at every open evaluation', () => {
  it('leaves alone what waits as it should', async () => {
    const office = await waiting();
    const before = dumpOf(office);
    expect(await look(office)).toMatchObject({ open: 1, repaired: 0, listed: 0, cleared: 0 });
    expect(dumpOf(office)).toBe(before);
  });

  it('starts an execution again that is missing, under the next attempt, and only once', async () => {
    const office = await waiting();
    office.store.executions.clear();
    expect(await look(office)).toMatchObject({ repaired: 1, listed: 0, troubles: { executionMissing: 1 } });
    await deliverAll(office);
    expect(office.engine.started.at(-1)?.executionName).toBe(`${evaluationId}-plan-2`);
    expect(office.store.events.get(evaluationId)?.at(-1)).toMatchObject({
      by: { kind: 'system' },
      command: 'restartPhase',
      reason: 'reconcile: executionMissing',
    });
    await telling(office, 'RUNNING', 2);
    await office.open('planning', 'token-2');
    await deliverAll(office);
    expect(await look(office)).toMatchObject({ repaired: 0, listed: 0 });
  });

  it('starts nobody again when so many are missing that it is rather the record of executions that fell silent', async () => {
    const office = await waiting();
    office.store.executions.clear();
    const one = office.store.states.get(evaluationId);
    if (!one) throw new Error('nobody waits');
    for (let other = 1; other < 12; other += 1) {
      office.store.states.set(`${evaluationId}${other}`, { ...one, evaluationId: `${evaluationId}${other}` });
    }
    const looked = await look(office);
    expect(looked).toMatchObject({ open: 12, repaired: 0, listed: 12, troubles: { executionMissing: 12 } });
    expect(office.store.states.get(evaluationId)?.version).toBe(one.version);
  });

  it('tells a wait of its answer that was lost on the way', async () => {
    const office = await waiting();
    await act(office, 'employee', commands.submitPlan);
    // The entry is lost as if it had been delivered.
    for (const entry of office.store.outbox.values()) entry.deliveredAt = office.clock().toISOString();
    office.clock.forward(30 * 60_000);
    expect(await look(office)).toMatchObject({ repaired: 1, troubles: { taskMissing: 1 } });
    await deliverAll(office);
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1', output: { stage: 'planReview' } }]);
  });

  it('lists what a person has to decide, and takes it off once it is well', async () => {
    const office = await waiting();
    await telling(office, 'FAILED');
    expect(await look(office)).toMatchObject({ repaired: 0, listed: 1 });
    expect(office.store.findings.get(evaluationId)).toMatchObject({ reason: 'executionFailed' });
    office.store.executions.clear();
    await telling(office, 'RUNNING');
    expect(await look(office)).toMatchObject({ listed: 0, cleared: 1 });
    expect(office.store.findings.size).toBe(0);
  });

  it('gives up after the fifth attempt, and lists it', async () => {
    const office = await waiting();
    const state = office.store.states.get(evaluationId);
    if (!state) throw new Error('not enrolled');
    office.store.states.set(evaluationId, { ...state, attempts: { plan: 5, assessment: 1, appeal: 1 } });
    expect(await look(office)).toMatchObject({ repaired: 0, listed: 1 });
  });

  it('counts what is long overdue', async () => {
    const office = await waiting();
    office.clock.moveTo(new Date('2027-03-31T03:00:00Z'));
    expect(await look(office)).toMatchObject({
      listed: 1,
      longOverdue: 1,
      troubles: { overdueUntouched: 1 },
    });
  });
});
