import { describe, expect, it } from 'vitest';
import type { Actor } from '../../core/evaluation/actor.ts';
import { commandsFor } from '../../core/evaluation/transitions.ts';
import { findTask } from '../../core/usecases/find-task.ts';
import { commands } from '../core/examples.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

const administrator: Actor = { kind: 'administrator', personId: 'admin' };
const hr: Actor = { kind: 'hr', personId: 'officer' };

/** An evaluation whose plan is with the assessor, everything delivered. */
async function withPlanHandedIn(): Promise<Office> {
  const office = await withOneEvaluation(openOffice());
  await office.open('planning', 'token-1');
  await act(office, 'employee', commands.submitPlan);
  await office.open('planReview', 'token-2');
  await deliverAll(office);
  return office;
}

async function perform(office: Office, name: keyof typeof commands, actor: Actor) {
  const performed = await office.perform({ evaluationId, version: null, command: commands[name], actor });
  await deliverAll(office);
  return performed;
}

/** The id in the newest mail that leads to a task. */
const linkIdIn = (office: Office) =>
  office.mailer.sent
    .findLast(({ text }) => text.includes('/t/'))
    ?.text.split('/')
    .at(-1) ?? '';
const handlingOf = (office: Office, version: number) => office.store.tasks.get(`${evaluationId} ${version}`);

describe('an act of the office', () => {
  it('leaves stage, date and buttons as they are, and stands in the record with its reason', async () => {
    const office = await withPlanHandedIn();
    const before = office.store.states.get(evaluationId);
    office.clock.forward(86_400_000);
    const performed = await perform(office, 'sendAgain', administrator);
    expect(performed).toMatchObject({
      outcome: 'recorded',
      event: { command: 'sendAgain', reason: 'Email tidak sampai', by: administrator, to: 'planReview' },
    });
    const after = office.store.states.get(evaluationId);
    expect(after).toMatchObject({ version: 3, stageSince: before?.stageSince, dueAt: before?.dueAt });
    expect(commandsFor('planReview', 'assessor')).toEqual(['returnPlan', 'approvePlan', 'declineChange']);
  });

  it('sent again gives the task a new link by a new mail; the old link leads nowhere, the wait stays', async () => {
    const office = await withPlanHandedIn();
    const old = linkIdIn(office);
    await perform(office, 'sendAgain', hr);
    const fresh = linkIdIn(office);
    expect(fresh).not.toBe(old);
    expect((await findTask(old, office.ports)).found).not.toBe('open');
    expect((await findTask(fresh, office.ports)).found).toBe('open');
    expect(handlingOf(office, 3)).toMatchObject({ token: 'token-2' });
    await act(office, 'assessor', commands.approvePlan);
    await deliverAll(office);
    expect(office.engine.resumed.at(-1)).toMatchObject({ token: 'token-2', output: { stage: 'active' } });
  });

  it('told late does not bring back a wait that was answered meanwhile, nor one of an execution that was replaced', async () => {
    const office = await withOneEvaluation(openOffice());
    await office.open('planning', 'token-1', evaluationId, `${evaluationId}-plan-1`);
    await deliverAll(office);
    await office.perform({ evaluationId, version: null, command: commands.sendAgain, actor: hr });
    const late = [...office.store.outbox.values()].at(-1);
    if (!late) throw new Error('nothing was posted');
    office.clock.forward(60_000);
    await act(office, 'employee', commands.submitPlan);
    office.clock.forward(60_000);
    await act(office, 'assessor', commands.returnPlan);
    await office.deliver(late);
    // The task of the plan that came back waits for the wait that follows, not with the token of the one before.
    expect(handlingOf(office, 4)?.token ?? null).toBeNull();
    await office.open('planning', 'token-3', evaluationId, `${evaluationId}-plan-1`);
    await perform(office, 'restartPhase', administrator);
    const afterRestart = [...office.store.outbox.values()].findLast(({ effects }) =>
      effects.some(({ kind }) => kind === 'moveTask'),
    );
    await office.perform({ evaluationId, version: null, command: commands.sendAgain, actor: hr });
    if (afterRestart) await office.deliver(afterRestart);
    expect(handlingOf(office, 6)?.token ?? null).toBeNull();
  });

  it('reassigned gives the task to the successor, and the old link no longer serves the predecessor', async () => {
    const office = await withPlanHandedIn();
    const old = linkIdIn(office);
    await office.plain.people.saveAll([
      { ...(await predecessor(office)), personId: 'successor', email: 's@k.example' },
    ]);
    expect(await perform(office, 'reassignAssessor', hr)).toMatchObject({ outcome: 'recorded' });
    expect(await findTask(old, office.ports)).toEqual({ found: 'closed', known: true });
    expect(office.mailer.sent.at(-1)).toMatchObject({ to: 's@k.example', subject: 'yourTurn' });
    expect(await office.evaluations.awaiting('assessor')).toEqual([]);
    expect(await act(office, 'assessor', commands.approvePlan)).toMatchObject({
      refusal: { reason: 'notYourTurn' },
    });
    expect(await act(office, 'successor', commands.approvePlan)).toMatchObject({ outcome: 'recorded' });
  });

  it('never makes somebody rate their own work or decide on their own rating', async () => {
    const office = await withPlanHandedIn();
    for (const personId of ['employee', 'decider']) {
      const command = { ...commands.reassignAssessor, assessor: { personId, name: 'N', position: 'P' } };
      expect(await office.perform({ evaluationId, version: null, command, actor: hr })).toMatchObject({
        refusal: { reason: 'notThisPerson' },
      });
    }
  });

  it('restarts a phase under the next attempt, stops the one before, and keeps the task answerable', async () => {
    const office = await withPlanHandedIn();
    await perform(office, 'restartPhase', administrator);
    expect(office.engine.stopped).toEqual([`${evaluationId}-plan-1`]);
    expect(office.engine.started.map(({ executionName }) => executionName)).toEqual([
      `${evaluationId}-plan-1`,
      `${evaluationId}-plan-2`,
    ]);
    // The new attempt asks where things stand and brings its own token.
    await office.open('planReview', 'token-3');
    expect(handlingOf(office, 3)).toMatchObject({ token: 'token-3' });
    expect(office.mailer.sent.filter(({ text }) => text.endsWith(linkIdIn(office)))).toHaveLength(1);
  });

  it('tells the engine again ends waits whose answer never came, and not the one that is open', async () => {
    const office = await withPlanHandedIn();
    office.engine.resumed.length = 0;
    await perform(office, 'catchUp', administrator);
    expect(office.engine.resumed.map(({ token }) => token)).toEqual(['token-1']);
    expect(office.engine.started.map(({ executionName }) => executionName)).toEqual([
      `${evaluationId}-plan-1`,
    ]);
  });

  it('lets a stopped execution go on', async () => {
    const office = await withPlanHandedIn();
    await perform(office, 'redriveExecution', administrator);
    expect(office.engine.redriven).toEqual([`${evaluationId}-plan-1`]);
  });

  it('skips a self-assessment only after its date', async () => {
    const office = await withPlanHandedIn();
    const state = office.store.states.get(evaluationId);
    if (!state) throw new Error('not enrolled');
    const dueAt = new Date(office.clock().getTime() + 1_000).toISOString();
    office.store.states.set(evaluationId, { ...state, stage: 'selfAssessment', dueAt });
    expect(await perform(office, 'skipSelfAssessment', hr)).toMatchObject({
      refusal: { reason: 'notDueYet', dueAt },
    });
    office.clock.forward(2_000);
    expect(await perform(office, 'skipSelfAssessment', hr)).toMatchObject({ state: { stage: 'review' } });
  });

  it('delivered twice, late or out of order, leaves the task with one wait', async () => {
    const office = await withPlanHandedIn();
    const request = { evaluationId, version: null, actor: administrator } as const;
    await office.perform({ ...request, command: commands.sendAgain });
    await office.perform({ ...request, command: commands.restartPhase });
    const entries = [...office.store.outbox.values()].reverse();
    for (const entry of [...entries, ...entries]) await office.deliver(entry);
    expect(handlingOf(office, 4)).toMatchObject({ stage: 'planReview', token: 'token-2' });
    expect(office.engine.resumed.map(({ token }) => token)).not.toContain('token-2');
  });
});

async function predecessor(office: Office) {
  const person = await office.plain.people.load('assessor');
  if (!person) throw new Error('no assessor');
  return person;
}
