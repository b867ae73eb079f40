import { beforeEach, describe, expect, it } from 'vitest';
import { type FollowUp, written } from '../../core/evaluation/follow-up.ts';
import type { FollowUps } from '../../core/ports/follow-ups.ts';
import { remindFollowUps } from '../../core/usecases/remind-follow-ups.ts';
import { cycle, december, enrolled } from '../core/examples.ts';
import { dumpOf, type Office, openOffice, pendingIn } from './office.ts';

/** A Thursday at ten, at noon after office hours, and a Saturday at ten, where the body is. */
const atWork = new Date('2028-02-03T03:00:00Z');
const inTheEvening = new Date('2028-02-03T12:00:00Z');
const onSaturday = new Date('2028-02-05T03:00:00Z');

let office: Office;
const remind = (ports: { followUps?: FollowUps } = {}) => remindFollowUps({ ...office, ...ports });
const idOf = (name: string) => `${cycle.cycleId}-${name}`;
const told = () => pendingIn(office).map((id) => office.store.outbox.get(id)?.effects ?? []);

/** An evaluation of somebody whose plan has a goal by this day. */
async function planned(name: string, by: string): Promise<FollowUp> {
  const employee = { ...enrolled.employee, personId: name };
  const state = { ...enrolled, evaluationId: idOf(name), employee };
  office.store.states.set(state.evaluationId, state);
  const form = { coaching: 'Setiap Senin', goals: [{ text: 'Modul kedua', by }] };
  const plan = written(form, { state, before: undefined, now: december });
  await office.plain.followUps.save(plan, [], december);
  return plan;
}

beforeEach(() => {
  office = openOffice();
  office.clock.moveTo(atWork);
});

describe('the date of a follow-up plan', () => {
  it('is told to employee and assessor on that day, and noted on the plan', async () => {
    await planned('ani', '2028-02-03');
    expect(await remind()).toEqual({ followedUp: 1, failed: 0 });
    expect(told()).toMatchObject([
      [
        { template: 'followUp', evaluationId: idOf('ani'), to: 'ani' },
        { template: 'followUp', evaluationId: idOf('ani'), to: 'assessor' },
      ],
    ]);
    expect(office.store.followUps.get(idOf('ani'))).toMatchObject({ version: 2, reminded: ['2028-02-03'] });
  });

  it('is told once, however often one looks', async () => {
    await planned('ani', '2028-02-03');
    await remind();
    const once = dumpOf(office);
    expect(await remind()).toEqual({ followedUp: 0, failed: 0 });
    expect(dumpOf(office)).toBe(once);
  });

  it('is told to nobody before it has come', async () => {
    await planned('ani', '2028-02-04');
    expect(await remind()).toEqual({ followedUp: 0, failed: 0 });
    expect(told()).toEqual([]);
  });

  it.each([
    ['in the evening', inTheEvening],
    ['on a Saturday', onSaturday],
  ])('is told to nobody %s: it waits for working hours', async (_, now) => {
    await planned('ani', '2028-02-03');
    office.clock.moveTo(now);
    expect(await remind()).toEqual({ followedUp: 0, failed: 0 });
    expect(told()).toEqual([]);
  });
});

describe('many follow-up plans', () => {
  it('are told one by one: what fails is counted and holds up no other', async () => {
    for (const name of ['ani', 'budi', 'citra']) await planned(name, '2028-02-03');
    const { followUps } = office;
    const failing: FollowUps = {
      ...followUps,
      save: (plan, effects, now) =>
        plan.evaluationId === idOf('budi')
          ? Promise.reject(new Error('the table is away'))
          : followUps.save(plan, effects, now),
    };
    expect(await remind({ followUps: failing })).toEqual({ followedUp: 2, failed: 1 });
    expect(await remind()).toEqual({ followedUp: 1, failed: 0 });
  });

  it('are left alone where somebody wrote the plan at the same moment, or the evaluation is gone', async () => {
    await planned('ani', '2028-02-03');
    await planned('budi', '2028-02-03');
    office.store.states.delete(idOf('budi'));
    const { followUps } = office;
    const racing: FollowUps = { ...followUps, save: async () => 'conflict' };
    expect(await remind({ followUps: racing })).toEqual({ followedUp: 0, failed: 0 });
    expect(told()).toEqual([]);
  });

  it('are told two hundred a round, the rest in the next one', async () => {
    for (let index = 0; index < 201; index += 1) await planned(`p${index}`, '2028-02-03');
    expect(await remind()).toEqual({ followedUp: 200, failed: 0 });
    expect(await remind()).toEqual({ followedUp: 1, failed: 0 });
  });

  it('hold up none behind them for long, where nobody can be told of many', async () => {
    for (let index = 0; index < 250; index += 1) {
      await planned(`p${index}`, '2028-02-02');
      office.store.states.delete(idOf(`p${index}`));
    }
    await planned('zaki', '2028-02-03');
    let followedUp = 0;
    for (let rounds = 0; rounds < 20 && followedUp === 0; rounds += 1) {
      followedUp = (await remind()).followedUp;
      office.clock.forward(5 * 60_000);
    }
    expect(followedUp).toBe(1);
  });
});
