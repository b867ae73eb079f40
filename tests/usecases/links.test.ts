import { beforeEach, describe, expect, it } from 'vitest';
import { findTask } from '../../core/usecases/find-task.ts';
import { renewalPauseMs, renewLink } from '../../core/usecases/renew-link.ts';
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

const day = 86_400_000;
let office: Office;
const find = (linkId: string) => findTask(linkId, office.ports);
const renew = (linkId: string) => renewLink(linkId, office.ports);
/** Links in the mails sent so far. */
const mailed = () => office.mailer.sent.map(({ text }) => text.split('/t/')[1] ?? '');
const idOf = (rotation: number, version = 1, personId = 'employee') =>
  office.links.idFor({ evaluationId, version, personId, rotation });

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await office.open('planning', 'token-1');
  await deliverAll(office);
});

describe('following a link', () => {
  it('leads to the open task that it was mailed for', async () => {
    expect(mailed()).toEqual([idOf(0)]);
    expect(await find(idOf(0))).toMatchObject({ found: 'open', link: { personId: 'employee', version: 1 } });
  });

  it('tells a form sent again that its task is over', async () => {
    await act(office, 'employee', commands.submitPlan);
    expect(await find(idOf(0))).toMatchObject({ found: 'over', state: { stage: 'planReview' } });
  });

  it('is over for nobody any more once it has expired', async () => {
    await act(office, 'employee', commands.submitPlan);
    office.clock.forward(400 * day);
    expect(await find(idOf(0))).toEqual({ found: 'closed', known: true });
  });

  it('tells nothing to somebody who plays no part in the evaluation any more', async () => {
    await act(office, 'employee', commands.submitPlan);
    await deliverAll(office);
    await act(office, 'assessor', commands.returnPlan);
    const state = office.store.states.get(evaluationId);
    const assessor = { personId: 'another', name: 'Another', position: 'Guru' };
    if (state) office.store.states.set(evaluationId, { ...state, assessor });
    expect(await find(idOf(0, 2, 'assessor'))).toEqual({ found: 'closed', known: true });
  });

  it('leads nowhere when somebody else has the task of the very same version', async () => {
    const state = office.store.states.get(evaluationId);
    const employee = { personId: 'another', name: 'Another', position: 'Guru' };
    if (state) office.store.states.set(evaluationId, { ...state, employee });
    expect(await find(idOf(0))).toEqual({ found: 'closed', known: true });
  });

  it('works until thirty days after the date, to the second, and then only offers a fresh one', async () => {
    const { validUntil = '' } = [...office.store.links.values()][0] ?? {};
    const { dueAt } = office.store.states.get(evaluationId) ?? {};
    expect(Date.parse(validUntil) - Date.parse(dueAt ?? '')).toBe(30 * day);
    office.clock.moveTo(new Date(Date.parse(validUntil) - 1));
    expect((await find(idOf(0))).found).toBe('open');
    office.clock.moveTo(new Date(validUntil));
    expect(await find(idOf(0))).toEqual({ found: 'closed', known: true });
  });

  it.each(['', 'x', 'x'.repeat(10_000), '../../etc/passwd', '\u0000'])(
    'does not know a guess: %j',
    async (id) => {
      expect(await find(id)).toEqual({ found: 'closed', known: false });
    },
  );

  it('reads as much for a guess as for a link that is over, and writes nothing for any', async () => {
    const calls: string[] = [];
    const told = openOffice({ step: (call) => void calls.push(call) });
    Object.assign(told.store, office.store);
    const readsFor = async (linkId: string) => {
      calls.length = 0;
      const before = dumpOf(office);
      await findTask(linkId, told.ports);
      expect(dumpOf(office)).toBe(before);
      return [...calls];
    };
    const open = await readsFor(idOf(0));
    expect(open).not.toEqual([]);
    expect(await readsFor('guess')).toEqual(open);
    await act(office, 'employee', commands.submitPlan);
    expect(await readsFor(idOf(0))).toEqual(open);
  });
});

describe('asking for a fresh link', () => {
  it('mails another id for the same task, and the old one leads nowhere', async () => {
    await renew(idOf(0));
    await deliverAll(office);
    expect(mailed()).toEqual([idOf(0), idOf(1)]);
    expect((await find(idOf(1))).found).toBe('open');
    expect(await find(idOf(0))).toEqual({ found: 'closed', known: true });
  });

  it('pauses a minute, so that nobody is flooded', async () => {
    await renew(idOf(0));
    office.clock.forward(renewalPauseMs - 1);
    const before = dumpOf(office);
    await renew(idOf(1));
    await renew(idOf(0));
    expect(dumpOf(office)).toBe(before);
    office.clock.forward(1);
    await renew(idOf(0));
    await deliverAll(office);
    expect(mailed().at(-1)).toBe(idOf(2));
  });

  it('renews an expired link, for as long as it then takes', async () => {
    office.clock.forward(400 * day);
    await renew(idOf(0));
    await deliverAll(office);
    expect((await find(idOf(1))).found).toBe('open');
  });

  it('does nothing for a guess, and nothing for somebody whose turn it is not', async () => {
    await act(office, 'employee', commands.submitPlan);
    await office.open('planReview', 'token-2');
    await deliverAll(office);
    const before = dumpOf(office);
    await renew('guess');
    await renew(idOf(0));
    expect(dumpOf(office)).toBe(before);
  });

  it('leads whoever has the turn again to the task of now', async () => {
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.returnPlan);
    await office.open('planning', 'token-3');
    await deliverAll(office);
    await renew(idOf(0));
    await deliverAll(office);
    expect(mailed().at(-1)).toBe(idOf(1, 3));
  });

  it('sends one mail when it is asked for twice at once', async () => {
    await Promise.all([renew(idOf(0)), renew(idOf(0))]);
    await deliverAll(office);
    expect(mailed()).toEqual([idOf(0), idOf(1)]);
  });

  it('keeps the token of the wait, so that the answer still ends it', async () => {
    await renew(idOf(0));
    await act(office, 'employee', commands.submitPlan);
    await deliverAll(office);
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1' }]);
  });
});
