import { describe, expect, it } from 'vitest';
import { commands } from '../core/examples.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

const handlingAt = (office: Office, version: number) => office.store.tasks.get(`${evaluationId} ${version}`);

/** Has `meanwhile` happen in the middle of every joining, between reading the evaluation and noting the token. */
function meanwhile(office: Office, happens: (version: number) => Promise<unknown>): void {
  const { bringToken } = office.plain.tasks;
  office.plain.tasks.bringToken = async (wait) => {
    await happens(wait.version);
    return bringToken(wait);
  };
}

describe('a wait of the workflow', () => {
  it('joins the task that came with the change, whose mail was on its way before', async () => {
    const office = await withOneEvaluation(openOffice());
    await deliverAll(office);
    expect(office.mailer.sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['employee@kinerja.example', 'yourTurn'],
    ]);
    await office.open('planning', 'token-1');
    expect(handlingAt(office, 1)).toMatchObject({ stage: 'planning', token: 'token-1' });
    expect(office.engine.resumed).toEqual([]);
    expect(office.mailer.sent).toHaveLength(1);
  });

  it('is not needed for people to act: what was answered before it began ends it at once', async () => {
    const office = await withOneEvaluation(openOffice());
    await act(office, 'employee', commands.submitPlan);
    await deliverAll(office);
    await office.open('planning', 'token-1');
    expect(office.engine.resumed).toEqual([
      { token: 'token-1', output: { evaluationId, stage: 'planReview' } },
    ]);
    expect(office.store.tasks.size).toBe(0);
  });

  it('brings only its new token when it begins again: mail and link stay', async () => {
    const office = await withOneEvaluation(openOffice());
    await office.open('planning', 'token-1');
    const before = handlingAt(office, 1);
    await deliverAll(office);
    office.clock.forward(60_000);
    await office.open('planning', 'token-2');
    await deliverAll(office);
    expect(handlingAt(office, 1)).toEqual({
      ...before,
      token: 'token-2',
      askedAt: office.clock().toISOString(),
    });
    expect(office.mailer.sent).toHaveLength(1);
    expect(office.store.links.size).toBe(1);
  });

  it('that another wait has followed while its call was slow joins no later version in its place', async () => {
    const office = await withOneEvaluation(openOffice());
    const { bringToken } = office.plain.tasks;
    let slow = true;
    office.plain.tasks.bringToken = async (wait) => {
      if (slow) {
        slow = false;
        office.clock.forward(60_000);
        await office.open('planning', 'token-2');
        await office.perform({
          evaluationId,
          version: null,
          command: commands.sendAgain,
          actor: { kind: 'hr', personId: 'officer' },
        });
      }
      return bringToken(wait);
    };
    await office.open('planning', 'token-1');
    await deliverAll(office);
    expect(handlingAt(office, 2)).toMatchObject({ token: 'token-2' });
  });

  it('is ended at once when the evaluation leaves its stage meanwhile', async () => {
    const office = await withOneEvaluation(openOffice());
    meanwhile(office, () => act(office, 'employee', commands.submitPlan, 1));
    await office.open('planning', 'token-1');
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1', output: { stage: 'planReview' } }]);
    expect(await office.evaluations.awaiting('employee')).toEqual([]);
  });

  it('joins the newest task when the evaluation leaves and comes back meanwhile, again and again', async () => {
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
    expect(handlingAt(office, 7)).toMatchObject({ stage: 'planning', token: 'token-1' });
  });

  it('never waits for nobody when the evaluation comes back and leaves again meanwhile', async () => {
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

  it('of the present attempt keeps its task: the late call of an execution that was replaced takes nothing away, and ends it', async () => {
    const office = await withOneEvaluation(openOffice());
    await deliverAll(office);
    const actor = { kind: 'administrator', personId: 'operator' } as const;
    await office.perform({ evaluationId, version: null, command: commands.restartPhase, actor });
    await deliverAll(office);
    await office.open('planning', 'token-0', evaluationId, `${evaluationId}-plan-1`);
    expect(handlingAt(office, 2)).toBeUndefined();
    await office.open('planning', 'token-2', evaluationId, `${evaluationId}-plan-2`);
    await office.open('planning', 'token-1', evaluationId, `${evaluationId}-plan-1`);
    expect(handlingAt(office, 2)).toMatchObject({
      token: 'token-2',
      executionName: `${evaluationId}-plan-2`,
    });
    const agreed = { evaluationId, stage: 'active' };
    expect(office.engine.resumed).toEqual([
      { token: 'token-0', output: agreed },
      { token: 'token-1', output: agreed },
    ]);
  });

  it('that is replaced while its call is slow is ended, though it brought its token first', async () => {
    const office = await withOneEvaluation(openOffice());
    const actor = { kind: 'administrator', personId: 'operator' } as const;
    meanwhile(office, () =>
      office.perform({ evaluationId, version: 1, command: commands.restartPhase, actor }),
    );
    await office.open('planning', 'token-1', evaluationId, `${evaluationId}-plan-1`);
    expect(office.engine.resumed).toEqual([{ token: 'token-1', output: { evaluationId, stage: 'active' } }]);
  });

  it('moves on with the time at which it asked, so that the wait which followed it keeps its task', async () => {
    const office = await withOneEvaluation(openOffice());
    await deliverAll(office);
    const sendAgain = { evaluationId, version: null, command: commands.sendAgain } as const;
    const actor = { kind: 'hr', personId: 'officer' } as const;
    await office.open('planning', 'token-1');
    const askedAt = office.clock().toISOString();
    office.clock.forward(60_000);
    await office.perform({ ...sendAgain, actor });
    await deliverAll(office);
    expect(handlingAt(office, 2)).toMatchObject({ token: 'token-1', askedAt });
    await office.open('planning', 'token-2');
    expect(handlingAt(office, 2)).toMatchObject({ token: 'token-2' });
  });

  it('takes the place of one that asked before it, wherever that one has moved on to', async () => {
    const office = await withOneEvaluation(openOffice());
    await deliverAll(office);
    const asked = { evaluationId, stage: 'planning' } as const;
    const [first, second] = [
      office.clock().toISOString(),
      new Date(office.clock().getTime() + 1).toISOString(),
    ];
    await office.tasks.bringToken({ ...asked, version: 1, token: 'token-1', askedAt: first });
    const sendAgain = { evaluationId, version: null, command: commands.sendAgain } as const;
    await office.perform({ ...sendAgain, actor: { kind: 'hr', personId: 'officer' } });
    await office.tasks.bringToken({ ...asked, version: 2, token: 'token-1', askedAt: first });
    await office.tasks.bringToken({ ...asked, version: 1, token: 'token-2', askedAt: second });
    await deliverAll(office);
    expect(handlingAt(office, 2)).toMatchObject({ token: 'token-2', askedAt: second });
  });

  it('fails loudly for an evaluation that is not in the table, so that the workflow shows it', async () => {
    const office = openOffice();
    await expect(office.open('planning', 'token-1')).rejects.toThrow('not in the table');
  });

  it('for another stage than the one that holds is ended, and nothing is written', async () => {
    const office = await withOneEvaluation(openOffice());
    await office.open('review', 'token-1');
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1', output: { stage: 'planning' } }]);
    expect(office.store.tasks.size).toBe(0);
  });
});
