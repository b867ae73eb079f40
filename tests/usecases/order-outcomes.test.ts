import { beforeEach, describe, expect, it } from 'vitest';
import { canonical } from '../../core/evaluation/audit.ts';
import type { Order, Target } from '../../core/orders/order.ts';
import type { Performed } from '../../core/ports/commands.ts';
import { carryOutOrder } from '../../core/usecases/carry-out-order.ts';
import { cycle, digest, enrolled, enrolledEvent, january } from '../core/examples.ts';
import { evaluationId, type Office, openOffice } from './office.ts';

let office: Office;
const close: Order = {
  ...{ orderId: 'o1', cycleId: cycle.cycleId, kind: 'close', by: 'officer', reason: 'Tahun berakhir' },
  ...{ createdAt: january.toISOString(), total: 1, chunks: 1, dueAt: null, leaving: null, successor: null },
};
const target: Target = { id: evaluationId, version: 1 };
const place = (targets: Target[] = [target]) => office.orders.place(close, [targets], [], office.clock());
const carryOut = (perform: Office['perform'] = office.perform) =>
  carryOutOrder('o1', 0, { ...office.ports, perform });
const left = async () => (await office.orders.results('o1'))[0]?.left.map(({ why }) => why);

beforeEach(() => {
  office = openOffice();
  office.store.cycles.set(cycle.cycleId, cycle);
  office.store.states.set(evaluationId, enrolled);
});

describe('what became of one that an order is about', () => {
  const state = enrolled;
  const recorded = (contentHash: string) => ({ state, event: { ...enrolledEvent, contentHash } });
  const same = digest(canonical({ name: 'closeUnfinished', reason: close.reason }));

  it.each<[string, Performed, string[]]>([
    ['done', { outcome: 'recorded', ...recorded(same) }, []],
    ['done before', { outcome: 'alreadyRecorded', ...recorded(same) }, []],
    ['done before, by the same words', { outcome: 'recordedOtherwise', ...recorded(same) }, []],
    ['something else since', { outcome: 'recordedOtherwise', ...recorded('else') }, ['movedOn']],
    ['nobody whom anybody knows', { outcome: 'unknown' }, ['noPerson']],
    [
      'not due yet',
      { outcome: 'refused', state, refusal: { reason: 'notDueYet', dueAt: '2027-03-01T00:00:00.000Z' } },
      ['notDueYet'],
    ],
    [
      'refused for another reason',
      { outcome: 'refused', state, refusal: { reason: 'tooLate', dueAt: '2027-03-01T00:00:00.000Z' } },
      ['movedOn'],
    ],
  ])('is told as %s', async (_, performed, why) => {
    await place();
    await carryOut(async () => performed);
    expect(await left()).toEqual(why);
  });
});

describe('a part of an order that was carried out', () => {
  it('is not begun again: what was noted stays', async () => {
    await place();
    await carryOut(async () => ({ outcome: 'unknown' }));
    const targets = () => expect.unreachable();
    const orders = { ...office.orders, targets };
    expect(await carryOutOrder('o1', 0, { ...office.ports, orders, perform: office.perform })).toBe(true);
    expect(await left()).toEqual(['noPerson']);
  });
});

describe('a cycle whose order to close is carried out', () => {
  const statusNow = () => office.store.cycles.get(cycle.cycleId)?.status;

  it('is closed where somebody was taken out meanwhile, and posts nothing itself', async () => {
    office.store.states.set(evaluationId, { ...enrolled, stage: 'excluded' });
    await place();
    expect(await carryOut()).toBe(true);
    expect(await left()).toEqual(['movedOn']);
    expect(statusNow()).toBe('closed');
    expect([...office.store.outbox.keys()].filter((name) => name.startsWith(cycle.cycleId))).toEqual([]);
  });

  it('stays open where one of several that were left has not come to its end', async () => {
    const [over, open] = [`${evaluationId}1`, `${evaluationId}2`];
    office.store.states.set(over, { ...enrolled, evaluationId: over, stage: 'final' });
    office.store.states.set(open, { ...enrolled, evaluationId: open });
    await place([
      { id: over, version: 1 },
      { id: open, version: 1 },
    ]);
    await carryOut(async () => ({ outcome: 'unknown' }));
    expect(statusNow()).toBe('running');
  });

  it('may be gone: what was asked of its evaluations is done all the same', async () => {
    await place();
    const perform: Office['perform'] = async () => {
      office.store.cycles.clear();
      return { outcome: 'unknown' };
    };
    expect(await carryOut(perform)).toBe(true);
    expect(await left()).toEqual(['noPerson']);
  });
});
