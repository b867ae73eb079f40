import { describe, expect, it } from 'vitest';
import type { Effect, OutboxEntry } from '../../core/evaluation/effects.ts';
import { startOf } from '../../core/evaluation/effects.ts';
import { commands } from '../core/examples.ts';
import {
  act,
  deliverAll,
  dumpOf,
  evaluationId,
  type Office,
  openOffice,
  pendingIn,
  withOneEvaluation,
} from './office.ts';
import { killAt } from './stepping.ts';

const mail = (to: string): Effect => ({
  kind: 'mail',
  template: 'planApproved',
  evaluationId,
  to,
  taskVersion: null,
});

/** Posts effects and hands back the entry, as the stream brings it. */
async function posted(office: Office, ...effects: Effect[]): Promise<OutboxEntry> {
  await office.plain.outbox.post(effects, office.clock());
  const entry = [...office.store.outbox.values()].at(-1);
  if (!entry) throw new Error('nothing was posted');
  return entry;
}

const recipients = (office: Office) => office.mailer.sent.map(({ to }) => to.split('@')[0]);

describe('delivering an entry', () => {
  it('starts an execution, and again without harm', async () => {
    const office = await withOneEvaluation(openOffice());
    const entry = await posted(office, startOf(evaluationId, 'assessment'));
    expect(await office.deliver(entry)).toBe('delivered');
    expect(await office.deliver(entry)).toBe('delivered');
    expect(office.engine.started).toEqual([
      {
        machine: 'assessment',
        executionName: `${evaluationId}-assessment-1`,
        input: { evaluationId, attempt: 1 },
      },
    ]);
    expect(pendingIn(office)).not.toContain(entry.outboxId);
  });

  it('ends the wait of the task that was answered, with the stage that holds now', async () => {
    const office = await withOneEvaluation(openOffice());
    await office.open('planning', 'token-1');
    await act(office, 'employee', commands.submitPlan);
    await deliverAll(office);
    expect(office.engine.resumed).toEqual([
      { token: 'token-1', output: { evaluationId, stage: 'planReview' } },
    ]);
    expect(await office.evaluations.awaiting('employee')).toEqual([]);
  });

  it('does no harm when the wait has not begun or was never heard of', async () => {
    const office = await withOneEvaluation(openOffice());
    const early = await posted(office, { kind: 'resumeTask', evaluationId, taskVersion: 1 });
    const strange = await posted(office, { kind: 'resumeTask', evaluationId: 'nobody', taskVersion: 1 });
    expect(await office.deliver(early)).toBe('delivered');
    expect(await office.deliver(strange)).toBe('delivered');
    expect(office.engine.resumed).toEqual([]);
  });

  it('takes a wait that is over already for resumed', async () => {
    const office = await withOneEvaluation(openOffice());
    await office.open('planning', 'token-1');
    await office.engine.resume('token-1', {});
    await act(office, 'employee', commands.submitPlan);
    await deliverAll(office);
    expect(pendingIn(office)).toEqual([]);
  });

  it('is delivered twice without a second mail once the first delivery was marked', async () => {
    const office = await withOneEvaluation(openOffice());
    await office.open('planning', 'token-1');
    await deliverAll(office);
    await deliverAll(office);
    expect(recipients(office)).toEqual(['employee']);
  });
});

describe('mails of an entry', () => {
  it('go once, however often the entry comes', async () => {
    const office = await withOneEvaluation(openOffice());
    const entry = await posted(office, mail('employee'));
    for (let time = 0; time < 5; time += 1) await office.deliver(entry);
    expect(recipients(office)).toEqual(['employee']);
  });

  it('go once more after one of unknown fate, and then no more', async () => {
    const office = await withOneEvaluation(openOffice());
    const entry = await posted(office, mail('employee'));
    office.mailer.answers.push(new Error('socket hang up'), new Error('socket hang up'));
    await expect(office.deliver(entry)).rejects.toThrow('socket');
    await expect(office.deliver(entry)).rejects.toThrow('socket');
    expect(office.givenUp).toEqual([]);
    expect(await office.deliver(entry)).toBe('delivered');
    expect(recipients(office)).toEqual([]);
    // Given up, and not in silence.
    expect(office.givenUp).toEqual([`${entry.outboxId}-m0`]);
  });

  it('wait, uncounted, while the mail service surely takes none', async () => {
    const office = await withOneEvaluation(openOffice());
    const entry = await posted(office, mail('employee'));
    office.mailer.answers.push('notSent', 'notSent', 'notSent');
    for (let time = 0; time < 3; time += 1) expect(await office.deliver(entry)).toBe('later');
    expect(office.store.mails.get(`${entry.outboxId}-m0`)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await office.deliver(entry)).toBe('delivered');
    expect(recipients(office)).toEqual(['employee']);
  });

  it('go once each, also when one of several is refused for now or fails', async () => {
    const office = await withOneEvaluation(openOffice());
    const entry = await posted(office, mail('employee'), mail('assessor'), mail('decider'));
    office.mailer.answers.push('notSent', new Error('socket hang up'), 'accepted');
    await expect(office.deliver(entry)).rejects.toThrow('socket');
    expect(recipients(office)).toEqual(['decider']);
    office.mailer.answers.push('notSent');
    expect(await office.deliver(entry)).toBe('later');
    expect(await office.deliver(entry)).toBe('delivered');
    expect(recipients(office)).toEqual(['decider', 'assessor', 'employee']);
  });

  it('that will never be taken are done with', async () => {
    const office = await withOneEvaluation(openOffice());
    office.mailer.answers.push('refused');
    expect(await office.deliver(await posted(office, mail('employee')))).toBe('delivered');
    expect([...office.store.mails.values()]).toMatchObject([{ state: 'refused' }]);
  });
});

describe('a process killed while it delivers', () => {
  /** A submitted plan with its wait open: the entry resumes it; then an approval, with a mail, under the same kill. */
  async function deliverKilledAt(at: number) {
    const kill = { step: (_: string) => {} };
    const office = await withOneEvaluation(openOffice({ step: (call) => kill.step(call) }));
    await office.open('planning', 'token-1');
    await act(office, 'employee', commands.submitPlan);
    await office.open('planReview', 'token-2');
    await act(office, 'assessor', commands.approvePlan);
    const killing = killAt(at);
    kill.step = killing.step;
    await deliverAll(office).catch(() => {});
    kill.step = () => {};
    return { office, reached: killing.reached };
  }

  it('at any point leaves what the sweeper completes: waits ended, mails at most one extra', async () => {
    let at = 0;
    for (; ; at += 1) {
      const { office, reached } = await deliverKilledAt(at);
      office.clock.forward(300_000);
      await office.sweep();
      expect(pendingIn(office), `killed at step ${at}`).toEqual([]);
      expect(office.engine.resumed.map(({ token }) => token).sort()).toEqual(['token-1', 'token-2']);
      const approved = office.mailer.sent.filter(({ subject }) => subject === 'planApproved');
      expect(approved.length, `killed at step ${at}`).toBeGreaterThanOrEqual(1);
      expect(approved.length, `killed at step ${at}`).toBeLessThanOrEqual(2);
      const after = dumpOf(office);
      await office.sweep();
      expect(dumpOf(office)).toBe(after);
      if (!reached) break;
    }
    expect(at).toBeGreaterThan(20);
  });
});
