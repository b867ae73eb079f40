import { describe, expect, it } from 'vitest';
import { commands } from '../core/examples.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

const taskAt = (office: Office, version: number) => office.store.tasks.get(`${evaluationId} ${version}`);
const mailsOf = (office: Office) =>
  [...office.store.outbox.values()].flatMap((entry) => entry.effects.filter(({ kind }) => kind === 'mail'));

/** Has `meanwhile` happen in the middle of every opening, between reading the evaluation and writing the task. */
function meanwhile(office: Office, happens: (version: number) => Promise<unknown>): void {
  const { open } = office.plain.tasks;
  office.plain.tasks.open = async (opening) => {
    await happens(opening.task.version);
    return open(opening);
  };
}

describe('opening the task of a wait', () => {
  it('writes down task, link and token, and posts one mail', async () => {
    const office = await withOneEvaluation(openOffice());
    await office.open('planning', 'token-1');
    const task = taskAt(office, 1);
    expect(task).toMatchObject({ assigneeId: 'employee', stage: 'planning', token: 'token-1', open: true });
    expect(office.store.links.get(task?.linkHash ?? '')).toMatchObject({ personId: 'employee', version: 1 });
    expect(mailsOf(office)).toEqual([
      { kind: 'mail', template: 'yourTurn', evaluationId, to: 'employee', taskVersion: 1 },
    ]);
    expect(office.engine.resumed).toEqual([]);
  });

  it('brings only the new token when the wait begins again: the mail and its link stay', async () => {
    const office = await withOneEvaluation(openOffice());
    await office.open('planning', 'token-1');
    const before = taskAt(office, 1);
    await deliverAll(office);
    office.clock.forward(60_000);
    await office.open('planning', 'token-2');
    await deliverAll(office);
    expect(taskAt(office, 1)).toEqual({ ...before, token: 'token-2' });
    expect(office.mailer.sent).toHaveLength(1);
    expect(office.store.links.size).toBe(1);
  });

  it('ends a wait at once whose stage the evaluation has left before', async () => {
    const office = await withOneEvaluation(openOffice());
    await act(office, 'employee', commands.submitPlan);
    await office.open('planning', 'token-1');
    expect(office.engine.resumed).toEqual([
      { token: 'token-1', output: { evaluationId, stage: 'planReview' } },
    ]);
    expect(office.store.tasks.size).toBe(0);
  });

  it('ends a wait whose stage the evaluation leaves meanwhile, and takes the task from the list', async () => {
    const office = await withOneEvaluation(openOffice());
    meanwhile(office, () => act(office, 'employee', commands.submitPlan, 1));
    await office.open('planning', 'token-1');
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1', output: { stage: 'planReview' } }]);
    expect(await office.tasks.ofPerson('employee')).toEqual([]);
    await deliverAll(office);
    expect(office.mailer.sent.map(({ subject }) => subject)).toEqual(['receipt']);
  });

  it('waits on the newest task when the evaluation leaves and comes back meanwhile, again and again', async () => {
    const office = await withOneEvaluation(openOffice());
    let returns = 3;
    meanwhile(office, async () => {
      if (returns-- <= 0) return;
      await act(office, 'employee', commands.submitPlan);
      await deliverAll(office);
      await act(office, 'assessor', commands.returnPlan);
      await deliverAll(office);
    });
    await office.open('planning', 'token-1');
    expect(office.engine.resumed).toEqual([]);
    expect(taskAt(office, 7)).toMatchObject({ token: 'token-1', open: true });
    expect((await office.tasks.ofPerson('employee')).map(({ version }) => version)).toEqual([7]);
  });

  it('never leaves a wait for nobody when the evaluation comes back and leaves again while it is written', async () => {
    const office = await withOneEvaluation(openOffice());
    meanwhile(office, async (version) => {
      await act(office, 'employee', commands.submitPlan);
      await deliverAll(office);
      if (version === 1) await act(office, 'assessor', commands.returnPlan);
      await deliverAll(office);
    });
    await office.open('planning', 'token-1');
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1', output: { stage: 'planReview' } }]);
  });

  it('fails loudly for an evaluation that is not in the table, so that the workflow shows it', async () => {
    const office = openOffice();
    await expect(office.open('planning', 'token-1')).rejects.toThrow('not in the table');
  });

  it('writes nothing but the wait of the stage that was asked for', async () => {
    const office = await withOneEvaluation(openOffice());
    await office.open('review', 'token-1');
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1', output: { stage: 'planning' } }]);
    expect(office.store.tasks.size).toBe(0);
  });
});
