import { beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '../../core/calendar/working-days.ts';
import { firstBroken } from '../../core/evaluation/audit.ts';
import { commands, cycle, december, digest, january } from '../core/examples.ts';
import {
  act,
  arrive,
  deliverAll,
  dumpOf,
  evaluationId,
  type Office,
  openOffice,
  pendingIn,
  withOneEvaluation,
} from './office.ts';

const hour = 3_600_000;
let office: Office;
const state = () => office.store.states.get(evaluationId);

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
});

/** Brings the evaluation to the employee's signature, everything delivered. */
async function delivered(): Promise<void> {
  for (const command of [commands.submitPlan, commands.approvePlan]) {
    await act(office, command.name === 'submitPlan' ? 'employee' : 'assessor', command);
  }
  office.clock.moveTo(december);
  await office.sweep();
  await act(office, 'employee', commands.submitSelfAssessment);
  await act(office, 'assessor', commands.submitReview);
  await deliverAll(office);
  await arrive(office);
}

describe('sweeping', () => {
  it('delivers everything when the stream has been away for more than a day', async () => {
    await office.open('planning', 'token-1');
    await act(office, 'employee', commands.submitPlan);
    await office.open('planReview', 'token-2');
    office.clock.forward(30 * hour);
    expect(await office.sweep()).toMatchObject({ delivered: 2, undelivered: 0, failed: 0 });
    expect(pendingIn(office)).toEqual([]);
    expect(office.engine.started.map(({ executionName }) => executionName)).toEqual([
      `${evaluationId}-plan-1`,
    ]);
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1', output: { stage: 'planReview' } }]);
    expect(office.mailer.sent.map(({ subject, to }) => `${subject} ${to.split('@')[0]}`).sort()).toEqual([
      'receipt employee',
      'yourTurn assessor',
    ]);
  });

  it('leaves to the stream what is not yet half a minute old', async () => {
    office.clock.forward(30_000);
    expect(await office.sweep()).toMatchObject({ delivered: 0 });
    office.clock.forward(1);
    expect(await office.sweep()).toMatchObject({ delivered: 1 });
  });

  it('mails nothing again that the stream delivered while the list still named it', async () => {
    await office.open('planning', 'token-1');
    office.clock.forward(hour);
    const stale = await office.plain.outbox.pending(office.clock(), 500);
    await deliverAll(office);
    office.plain.outbox.pending = async () => stale;
    await office.sweep();
    expect(office.mailer.sent).toHaveLength(1);
  });

  it('goes on past an entry that cannot be delivered, and tries it again the next time', async () => {
    await office.open('planning', 'token-1');
    office.clock.forward(hour);
    office.engine.start = async () => {
      throw new Error('ThrottlingException');
    };
    await act(office, 'employee', commands.submitPlan);
    office.clock.forward(hour);
    expect(await office.sweep()).toMatchObject({ delivered: 1, undelivered: 1 });
    expect(office.mailer.sent.map(({ subject }) => subject)).toEqual(['yourTurn', 'receipt']);
  });

  it('opens the assessment when its date has come, and not a moment before', async () => {
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.approvePlan);
    const opens = Date.parse(cycle.assessmentOpensAt);
    office.clock.moveTo(new Date(opens - 1));
    expect(await office.sweep()).toMatchObject({ opened: 0 });
    office.clock.moveTo(new Date(opens));
    expect(await office.sweep()).toMatchObject({ opened: 1 });
    expect(state()).toMatchObject({ stage: 'selfAssessment' });
    expect(office.engine.started.map(({ executionName }) => executionName)).toContain(
      `${cycle.cycleId}-start-cycle-openAssessment`,
    );
  });

  it('opens the assessment also while no workflow can be started', async () => {
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.approvePlan);
    await deliverAll(office);
    office.clock.moveTo(december);
    office.engine.start = async () => {
      throw new Error('ServiceUnavailable');
    };
    expect(await office.sweep()).toMatchObject({ opened: 1, failed: 1 });
  });

  it('passes an overdue review on to the assessor’s superior, with a task and a mail of their own', async () => {
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.approvePlan);
    office.clock.moveTo(december);
    await office.sweep();
    await act(office, 'employee', commands.submitSelfAssessment);
    await office.open('review', 'token-review');
    await deliverAll(office);
    const due = Date.parse(state()?.dueAt ?? '');
    office.clock.moveTo(new Date(due));
    expect(await office.sweep()).toMatchObject({ passedOn: 0 });
    office.clock.moveTo(new Date(due + 1));
    expect(await office.sweep()).toMatchObject({ passedOn: 1 });
    await deliverAll(office);
    expect(await office.sweep()).toMatchObject({ passedOn: 0 });
    expect(state()).toMatchObject({ assessor: { personId: 'decider' }, appealDecider: null });
    expect(office.mailer.sent.at(-1)?.to).toBe('decider@kinerja.example');
    expect(await act(office, 'decider', commands.submitReview)).toMatchObject({ outcome: 'recorded' });
  });

  it('passes a plan that was not set in time to the superior, once, after the last instant, with a mail', async () => {
    await act(office, 'employee', commands.submitPlan);
    await deliverAll(office);
    const due = Date.parse(state()?.dueAt ?? '');
    office.clock.moveTo(new Date(due));
    expect(await office.sweep()).toMatchObject({ passedOn: 0 });
    office.clock.moveTo(new Date(due + 1));
    expect(await office.sweep()).toMatchObject({ passedOn: 1 });
    await deliverAll(office);
    expect(state()).toMatchObject({ stage: 'planReview', planSetter: { personId: 'decider' } });
    expect(office.mailer.sent.at(-1)?.to).toBe('decider@kinerja.example');
    office.clock.forward(30 * 24 * hour);
    expect(await office.sweep()).toMatchObject({ passedOn: 0 });
    expect(await act(office, 'assessor', commands.approvePlan)).toMatchObject({ outcome: 'refused' });
    expect(await act(office, 'decider', commands.approvePlan)).toMatchObject({ outcome: 'recorded' });
    expect(state()).toMatchObject({ stage: 'active', planSet: { late: true }, planSetter: null });
  });

  it('passes a meeting about the plan that was not held in time to the superior, who records it', async () => {
    await office.plain.cycles.replace({ ...cycle, version: 2, returnsAtMost: 1 }, [], january);
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.returnPlan);
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.returnPlan);
    await deliverAll(office);
    expect(state()).toMatchObject({ stage: 'planMeeting', planSetter: null });
    office.clock.moveTo(new Date(Date.parse(state()?.dueAt ?? '') + 1));
    expect(await office.sweep()).toMatchObject({ passedOn: 1 });
    await deliverAll(office);
    expect(state()).toMatchObject({ stage: 'planMeeting', planSetter: { personId: 'decider' } });
    expect(office.mailer.sent.at(-1)?.to).toBe('decider@kinerja.example');
    expect(await office.sweep()).toMatchObject({ passedOn: 0 });
    const settled = { ...commands.settlePlan, heldOn: localDate(office.clock(), 7) };
    expect(await act(office, 'assessor', settled)).toMatchObject({ outcome: 'refused' });
    expect(await act(office, 'decider', settled)).toMatchObject({ outcome: 'recorded' });
  });

  it('leaves a plan that was not set in time with the assessor where the body wants it so', async () => {
    await office.plain.cycles.replace({ ...cycle, version: 2, overduePlan: 'wait' }, [], december);
    await act(office, 'employee', commands.submitPlan);
    office.clock.moveTo(new Date(Date.parse(state()?.dueAt ?? '') + 1));
    expect(await office.sweep()).toMatchObject({ passedOn: 0 });
    expect(state()).toMatchObject({ planSetter: null });
  });

  it('leaves an overdue review with the assessor where the body wants it so', async () => {
    await office.plain.cycles.replace({ ...cycle, version: 2, overdueReview: 'wait' }, [], december);
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.approvePlan);
    office.clock.moveTo(december);
    await office.sweep();
    await act(office, 'employee', commands.submitSelfAssessment);
    office.clock.moveTo(new Date(Date.parse(state()?.dueAt ?? '') + 1));
    expect(await office.sweep()).toMatchObject({ passedOn: 0 });
  });

  it('lets an acknowledgement lapse once its window has closed, and says so in the record', async () => {
    await delivered();
    const due = Date.parse(state()?.dueAt ?? '');
    office.clock.moveTo(new Date(due));
    expect(await office.sweep()).toMatchObject({ lapsed: 0 });
    office.clock.moveTo(new Date(due + 1));
    expect(await office.sweep()).toMatchObject({ lapsed: 1 });
    expect(state()).toMatchObject({ stage: 'final', ending: 'notSigned' });
    const events = office.store.events.get(evaluationId) ?? [];
    expect(events.at(-1)).toMatchObject({ command: 'lapseAcknowledgement', by: { kind: 'system' } });
    expect(firstBroken(events, digest)).toBeUndefined();
  });

  it('is idempotent: a second sweep at the same time changes nothing', async () => {
    await delivered();
    office.clock.forward(100 * 24 * hour);
    await office.sweep();
    office.clock.forward(hour);
    await office.sweep();
    const before = dumpOf(office);
    expect(await office.sweep()).toEqual({
      delivered: 0,
      undelivered: 0,
      opened: 0,
      lapsed: 0,
      passedOn: 0,
      failed: 0,
    });
    expect(dumpOf(office)).toBe(before);
  });

  it('changes nothing twice when two sweeps run at once', async () => {
    await delivered();
    office.clock.forward(100 * 24 * hour);
    const [one, other] = await Promise.all([office.sweep(), office.sweep()]);
    expect(state()).toMatchObject({ stage: 'final' });
    expect(office.store.events.get(evaluationId)?.filter(({ to }) => to === 'final')).toHaveLength(1);
    expect(one.failed + other.failed).toBe(0);
  });

  it('is not held up by one evaluation that cannot be changed', async () => {
    await delivered();
    const good = state();
    if (!good) throw new Error('there is no evaluation');
    const orphan = { ...good, evaluationId: 'a-orphan', cycleId: 'gone' };
    office.store.states = new Map([['a-orphan', orphan], ...office.store.states]);
    office.plain.evaluations.ofCycle = async (_, stage) =>
      [...office.store.states.values()].filter((one) => one.stage === stage);
    office.plain.evaluations.load = async (id) => structuredClone(office.store.states.get(id));
    office.clock.forward(100 * 24 * hour);
    expect(await office.sweep()).toMatchObject({ lapsed: 1, failed: 1 });
  });

  it('leaves cycles alone that are not running', async () => {
    await delivered();
    office.store.cycles.set(cycle.cycleId, { ...cycle, status: 'closed' });
    office.clock.forward(100 * 24 * hour);
    expect(await office.sweep()).toMatchObject({ opened: 0, lapsed: 0 });
  });
});
