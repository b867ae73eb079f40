import { beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../core/evaluation/commands.ts';
import { taskOf } from '../../core/tasks/task.ts';
import { findTask } from '../../core/usecases/find-task.ts';
import { commands } from '../core/examples.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const hr = { kind: 'hr', personId: 'officer' } as const;
const byHr = (command: Command, version: number | null = null) =>
  office.perform({ evaluationId, version, command, actor: hr });
const state = () => office.store.states.get(evaluationId);
const mailed = () => office.mailer.sent.map(({ to, subject }) => `${subject} ${to.split('@')[0]}`);
const later = { ...commands.extend, dueAt: '2027-03-31T16:59:59.000Z' };

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await office.open('planning', 'token-1');
  await deliverAll(office);
  office.mailer.sent.length = 0;
});

describe('somebody who is excluded', () => {
  it('is out with kind and reason; the wait ends, the task is gone, and both sides hear of it', async () => {
    expect(await byHr(commands.exclude)).toMatchObject({ outcome: 'recorded', event: { to: 'excluded' } });
    await deliverAll(office);
    expect(state()).toMatchObject({
      stage: 'excluded',
      dueAt: null,
      exclusion: { kind: 'retired', reason: 'Pensiun per 1 Maret', from: 'planning' },
    });
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1' }]);
    expect(await office.evaluations.awaiting('employee')).toEqual([]);
    expect(mailed()).toEqual(['excluded employee', 'receipt assessor']);
    expect(await act(office, 'employee', commands.submitPlan)).toMatchObject({ outcome: 'refused' });
  });

  it('is taken back to where they were, with a fair date and an execution of another name', async () => {
    await byHr(commands.exclude);
    expect(await byHr(commands.readmit)).toMatchObject({ outcome: 'recorded', event: { to: 'planning' } });
    await deliverAll(office);
    expect(state()).toMatchObject({ stage: 'planning', exclusion: null, attempts: { plan: 2 } });
    expect(Date.parse(state()?.dueAt ?? '')).toBeGreaterThan(office.clock().getTime());
    expect(office.engine.started.map(({ executionName }) => executionName)).toContain(
      `${evaluationId}-plan-2`,
    );
    expect(mailed()).toContain('readmitted employee');
  });
});

describe('a later deadline', () => {
  it('moves task, list and link, leaves the link as it was, and tells one person once', async () => {
    const linkId = office.links.idFor({ evaluationId, version: 1, personId: 'employee', rotation: 0 });
    const before = await office.tasks.link(office.links.hashOf(linkId));
    await byHr(later);
    await deliverAll(office);
    expect((await office.evaluations.awaiting('employee')).map(taskOf)).toMatchObject([
      { dueAt: later.dueAt, version: 1 },
    ]);
    const after = await office.tasks.link(office.links.hashOf(linkId));
    expect(Date.parse(after?.validUntil ?? '')).toBeGreaterThan(Date.parse(before?.validUntil ?? ''));
    expect(await findTask(linkId, office)).toMatchObject({ found: 'open' });
    expect(mailed()).toEqual(['extended employee']);
    expect(office.mailer.sent[0]?.text).toContain(linkId);
    expect((await office.evaluations.event(evaluationId, 2))?.reason).toBe('Banjir');
  });

  it('takes the answer of whoever had the form open before, once', async () => {
    await byHr(later);
    expect(await act(office, 'employee', commands.submitPlan, 1)).toMatchObject({ outcome: 'recorded' });
    expect(await act(office, 'employee', commands.submitPlan, 1)).toMatchObject({
      outcome: 'alreadyRecorded',
    });
    await deliverAll(office);
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1' }]);
  });

  it('is refused when it is no later, and where the regulation sets the period', async () => {
    const earlier = { ...later, dueAt: '2027-01-06T16:59:59.000Z' };
    expect(await byHr(earlier)).toMatchObject({ outcome: 'refused', refusal: { reason: 'notLater' } });
    const delivered = state();
    if (delivered) office.store.states.set(evaluationId, { ...delivered, stage: 'acknowledgement' });
    expect(await byHr(later)).toMatchObject({ outcome: 'refused', refusal: { reason: 'movedOn' } });
  });
});

describe('an evaluation that HR closes before it is finished', () => {
  it('is final without a result, and its employee is told', async () => {
    await byHr(commands.closeUnfinished);
    await deliverAll(office);
    expect(state()).toMatchObject({ stage: 'final', ending: 'unfinished', outcome: null });
    expect(mailed()).toEqual(['closedUnfinished employee', 'receipt assessor']);
  });

  it('is not closed while somebody may still sign or object', async () => {
    const there = state();
    if (there)
      office.store.states.set(evaluationId, {
        ...there,
        stage: 'acknowledgement',
        dueAt: '2027-03-01T00:00:00.000Z',
      });
    expect(await byHr(commands.closeUnfinished)).toMatchObject({ refusal: { reason: 'notDueYet' } });
  });
});
