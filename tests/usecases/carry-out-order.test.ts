import { beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Order, Target } from '../../core/orders/order.ts';
import { carryOutOrder } from '../../core/usecases/carry-out-order.ts';
import { at, commands, cycle, january, person } from '../core/examples.ts';
import { act, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const later = '2027-03-31T16:59:59.000Z';
const base: Order = {
  ...{ orderId: 'o1', cycleId: cycle.cycleId, kind: 'extend', by: 'officer', reason: 'Banjir' },
  ...{ createdAt: january.toISOString(), total: 1, chunks: 1, dueAt: later, leaving: null, successor: null },
};
const first: Target = { id: evaluationId, version: 1 };

async function place(about: Partial<Order>, ...chunks: Target[][]): Promise<void> {
  const order = { ...base, ...about, chunks: chunks.length };
  await office.orders.place(order, chunks, [], office.clock());
}
const carryOut = (index = 0, ports: Partial<Office['ports']> = {}) =>
  carryOutOrder('o1', index, { ...office.ports, perform: office.perform, ...ports });
/** Carries out the only part, and says why nothing came of each. */
async function whyLeft(
  about: Partial<Order>,
  targets: Target[] = [first],
  ports: Partial<Office['ports']> = {},
) {
  await place(about, targets);
  await carryOut(0, ports);
  const [result] = await office.orders.results('o1');
  expect((result?.done ?? 0) + (result?.left.length ?? 0)).toBe(targets.length);
  return result?.left;
}
const state = (): EvaluationState => office.store.states.get(evaluationId) as EvaluationState;
const mails = () =>
  [...office.store.outbox.values()].flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.kind === 'mail' ? [effect] : [])),
  );

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await office.people.saveAll([person('successor', { supervisorId: 'chief' }), person('chief')]);
});

describe('the parts of an order', () => {
  it('are carried out one by one, and the last one says so', async () => {
    await place({}, [first], [{ id: 'nobody', version: 1 }]);
    expect(await carryOut(0)).toBe(false);
    expect(await carryOut(1)).toBe(true);
    expect(await carryOut(2)).toBe(true);
    expect(await office.orders.results('o1')).toEqual([
      { index: 0, done: 1, left: [] },
      { index: 1, done: 0, left: [{ id: 'nobody', why: 'noPerson' }] },
    ]);
  });

  it('are carried out once, however often they are asked for', async () => {
    await place({}, [first], [first]);
    await carryOut(0);
    const { version } = state();
    expect(await carryOut(0)).toBe(false);
    expect(state().version).toBe(version);
  });

  it('have to be there', async () => {
    await expect(carryOut()).rejects.toThrow('order o1 is not in the table');
    await office.orders.place({ ...base, chunks: 2 }, [[first]], [], office.clock());
    await expect(carryOut(1)).rejects.toThrow('order o1 lacks part 1');
  });

  it('of which one fails are done for the others, and tell of that one', async () => {
    const perform: Office['perform'] = async (request) => {
      if (request.evaluationId === 'broken') throw new Error('away');
      return office.perform(request);
    };
    await place({}, [{ id: 'broken', version: 1 }, first]);
    await carryOutOrder('o1', 0, { ...office.ports, perform });
    expect(await office.orders.results('o1')).toEqual([
      { index: 0, done: 1, left: [{ id: 'broken', why: 'failed' }] },
    ]);
  });
});

describe('an order to extend', () => {
  it('gives the later date, by whoever ordered it and with their reason', async () => {
    expect(await whyLeft({})).toEqual([]);
    expect(state().dueAt).toBe(later);
    expect(office.store.events.get(evaluationId)?.at(-1)).toMatchObject({
      ...{ command: 'extend', by: { kind: 'hr', personId: 'officer' }, reason: 'Banjir' },
    });
  });

  it('is done where the date is that one already, and left where it would not be later', async () => {
    await whyLeft({});
    expect(await whyLeft({ orderId: 'o1' }, [{ id: evaluationId, version: 2 }])).toEqual([]);
    expect(await whyLeft({ dueAt: '2027-01-06T16:59:59.000Z' }, [{ id: evaluationId, version: 2 }])).toEqual([
      { id: evaluationId, why: 'notLater' },
    ]);
  });

  it('is done where the very same was recorded of the version that was seen, and left where something else was', async () => {
    await whyLeft({});
    expect(await whyLeft({})).toEqual([]);
    await act(office, 'employee', commands.submitPlan);
    const left = await whyLeft({ dueAt: '2027-06-30T16:59:59.000Z' });
    expect(left).toEqual([{ id: evaluationId, why: 'movedOn' }]);
  });
});

describe('an order to close', () => {
  it('ends what is open, and the cycle once nothing is left', async () => {
    expect(await whyLeft({ kind: 'close' })).toEqual([]);
    expect(state()).toMatchObject({ stage: 'final', ending: 'unfinished' });
    expect((await office.cycles.load(cycle.cycleId))?.status).toBe('closed');
  });

  it('leaves the cycle open while somebody has a right whose time runs', async () => {
    const right = { ...state(), stage: 'appeal' as const, dueAt: later };
    office.store.states.set(evaluationId, right);
    expect(await whyLeft({ kind: 'close' })).toEqual([{ id: evaluationId, why: 'notDueYet' }]);
    expect((await office.cycles.load(cycle.cycleId))?.status).toBe('running');
  });

  it('closes the cycle where what was left has come to its end by itself', async () => {
    office.store.states.set(evaluationId, { ...state(), stage: 'final', ending: 'acknowledged' });
    expect(await whyLeft({ kind: 'close' })).toEqual([{ id: evaluationId, why: 'movedOn' }]);
    expect((await office.cycles.load(cycle.cycleId))?.status).toBe('closed');
  });

  it('leaves the cycle alone before the last part, where it is not running, and by another order', async () => {
    await place({ kind: 'close' }, [first], [first]);
    await carryOut(0);
    expect((await office.cycles.load(cycle.cycleId))?.status).toBe('running');
    await place({ kind: 'extend' }, [{ id: 'nobody', version: 1 }]);
    await carryOut(0);
    expect((await office.cycles.load(cycle.cycleId))?.status).toBe('running');
    office.store.cycles.set(cycle.cycleId, { ...cycle, status: 'draft' });
    await whyLeft({ kind: 'close' });
    expect((await office.cycles.load(cycle.cycleId))?.status).toBe('draft');
  });
});

describe('an order to replace somebody', () => {
  const reassign = (leaving: string, successor: string | null = 'successor') =>
    whyLeft({ kind: 'reassign', leaving, successor }, [{ id: evaluationId, version: state().version }]);

  it('gives the assessor’s part to the successor, and the appeal to whoever is above them', async () => {
    expect(await reassign('assessor')).toEqual([]);
    expect(state()).toMatchObject({
      assessor: { personId: 'successor' },
      appealDecider: { personId: 'chief' },
    });
  });

  it('gives nobody the appeal where nobody is above the successor', async () => {
    expect(await reassign('assessor', 'chief')).toEqual([]);
    expect(state()).toMatchObject({ assessor: { personId: 'chief' }, appealDecider: null });
  });

  it('gives the part of who decides to the successor, unless somebody above them rated', async () => {
    expect(await reassign('decider')).toEqual([]);
    expect(state()).toMatchObject({
      assessor: { personId: 'assessor' },
      appealDecider: { personId: 'successor' },
    });
    await office.people.saveAll([person('below', { supervisorId: 'assessor' })]);
    const left = await reassign('successor', 'below');
    expect(left).toEqual([{ id: evaluationId, why: 'notThisPerson' }]);
  });

  it('tells who has the part already, who has none, and whom nobody knows', async () => {
    expect(await reassign('nobody')).toEqual([{ id: evaluationId, why: 'movedOn' }]);
    expect(await reassign('nobody', 'assessor')).toEqual([{ id: evaluationId, why: 'already' }]);
    expect(await reassign('assessor', 'unknown')).toEqual([{ id: evaluationId, why: 'noPerson' }]);
    expect(await reassign('assessor', null)).toEqual([{ id: evaluationId, why: 'noPerson' }]);
    const gone = await whyLeft({ kind: 'reassign', leaving: 'assessor', successor: 'successor' }, [
      { id: 'gone', version: 1 },
    ]);
    expect(gone).toEqual([{ id: 'gone', why: 'noPerson' }]);
  });
});

describe('an order to enrol', () => {
  const enrolTarget = (id: string) => whyLeft({ kind: 'enrol' }, [{ id, version: null }]);
  const evaluationOf = (id: string) => office.store.states.get(`${cycle.cycleId}-${id}`);

  it('begins an evaluation with the two above the person', async () => {
    await office.people.saveAll([person('newcomer', { supervisorId: 'successor' })]);
    expect(await enrolTarget('newcomer')).toEqual([]);
    expect(evaluationOf('newcomer')).toMatchObject({
      ...{ stage: 'planning', employee: { personId: 'newcomer' } },
      ...{ assessor: { personId: 'successor' }, appealDecider: { personId: 'chief' } },
    });
  });

  it('has the head of the body assess whoever has nobody above them', async () => {
    expect(await enrolTarget('chief')).toEqual([]);
    expect(evaluationOf('chief')).toMatchObject({
      assessor: { name: cycle.headOfBody.name },
      appealDecider: null,
    });
  });

  it('tells who is enrolled already, and whom nobody knows', async () => {
    await office.evaluations.create(
      enrol(
        {
          ...{ person: person('chief'), assessor: state().assessor, appealDecider: state().appealDecider },
        },
        at(january),
      ),
    );
    office.clock.forward(1_000);
    expect(await enrolTarget('chief')).toEqual([{ id: 'chief', why: 'already' }]);
    expect(await enrolTarget('unknown')).toEqual([{ id: 'unknown', why: 'noPerson' }]);
    const elsewhere = await whyLeft({ kind: 'enrol', cycleId: 'unknown' }, [{ id: 'chief', version: null }]);
    expect(elsewhere).toEqual([{ id: 'chief', why: 'noPerson' }]);
  });
});

describe('an order to remind', () => {
  it('posts one mail a day to whoever has the turn, about the task as it stands', async () => {
    expect(await whyLeft({ kind: 'remind' })).toEqual([]);
    const { version } = state();
    const reminder = { evaluationId, to: 'employee', taskVersion: version };
    expect(mails()).toContainEqual({ kind: 'mail', template: 'reminder', ...reminder });
    expect(await whyLeft({ kind: 'remind' })).toEqual([{ id: evaluationId, why: 'already' }]);
    // The next day begins in the zone of the body.
    office.clock.moveTo(new Date('2027-01-05T17:00:00.000Z'));
    expect(await whyLeft({ kind: 'remind' })).toEqual([]);
  });

  it('says that the date has passed, from the instant after it on', async () => {
    office.store.states.set(evaluationId, { ...state(), dueAt: office.clock().toISOString() });
    await whyLeft({ kind: 'remind' });
    expect(mails().at(-1)?.template).toBe('reminder');
    office.clock.forward(86_400_000);
    await whyLeft({ kind: 'remind' });
    expect(mails().at(-1)?.template).toBe('overdue');
  });

  it('leaves those of whom nothing is asked any more', async () => {
    office.store.states.set(evaluationId, { ...state(), stage: 'final' });
    expect(await whyLeft({ kind: 'remind' })).toEqual([{ id: evaluationId, why: 'movedOn' }]);
    expect(await whyLeft({ kind: 'remind' }, [{ id: 'gone', version: 1 }])).toEqual([
      { id: 'gone', why: 'movedOn' },
    ]);
  });
});
