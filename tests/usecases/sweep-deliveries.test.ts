import { beforeEach, describe, expect, it } from 'vitest';
import { deliveryDueAt } from '../../core/evaluation/delivery.ts';
import { type Delivery, undelivered } from '../../core/evaluation/delivery-record.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Mails } from '../../core/ports/mails.ts';
import { sweepDeliveries } from '../../core/usecases/sweep-deliveries.ts';
import { bodyCalendar, commands, cycle, december } from '../core/examples.ts';
import { keepingDoor, standAlike, standBeside } from './crowds.ts';
import {
  act,
  arrive,
  deliverAll,
  evaluationId,
  type Office,
  openOffice,
  withOneEvaluation,
} from './office.ts';

let office: Office;
/** A result whose notice was taken by the mail service, of which no more is known. */
let rated: EvaluationState;
const due = () => Date.parse(deliveryDueAt(rated, bodyCalendar));
const sweep = (perform = office.perform) => sweepDeliveries({ ...office, perform });

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await act(office, 'employee', commands.submitPlan);
  office.clock.moveTo(december);
  await act(office, 'assessor', commands.approvePlan);
  await act(office, 'employee', commands.submitSelfAssessment);
  await act(office, 'assessor', commands.submitReview);
  await deliverAll(office);
  const state = office.store.states.get(evaluationId);
  if (!state) throw new Error('there is one evaluation');
  rated = state;
  office.clock.moveTo(new Date(due() + 1));
});

describe('a result that nothing proves to be delivered', () => {
  it('falls to the superior once the assessor’s days are over, at the version that was looked at', async () => {
    const door = keepingDoor(rated);
    office.clock.moveTo(new Date(due()));
    expect(await sweep(door.perform)).toEqual({ fallen: 0, failed: 0 });
    office.clock.forward(1);
    expect(await sweep(door.perform)).toEqual({ fallen: 1, failed: 0 });
    expect(door.asked).toEqual([
      {
        ...{ evaluationId, version: rated.version, actor: { kind: 'system' } },
        command: { name: 'passDeliveryOn', why: 'noNews' },
      },
    ]);
  });

  it('falls also where the record tells of the delivery, but proves nothing', async () => {
    standBeside(office, rated, evaluationId, { delivery: undelivered });
    const door = keepingDoor(rated);
    await sweep(door.perform);
    expect(door.ids()).toEqual([evaluationId]);
  });

  it('falls once, however often one looks', async () => {
    expect(await sweep()).toEqual({ fallen: 1, failed: 0 });
    expect(await sweep()).toEqual({ fallen: 0, failed: 0 });
  });

  it('stays with the superior for their days, whichever the assessor had', async () => {
    const soon = new Date(due() + 100).toISOString();
    const fallen = { to: 'superior', at: december.toISOString(), dueAt: soon, why: 'noNews' } as const;
    standBeside(office, rated, evaluationId, { delivery: { ...undelivered, fallen } });
    const door = keepingDoor(rated);
    office.clock.moveTo(new Date(soon));
    await sweep(door.perform);
    expect(door.ids()).toEqual([]);
    office.clock.forward(1);
    await sweep(door.perform);
    expect(door.ids()).toEqual([evaluationId]);
  });
});

describe('a result', () => {
  const instant = december.toISOString();
  const proof = { how: 'opened', at: instant } as const;
  const fallen = { to: 'hr', at: instant, dueAt: instant, why: 'noNews' } as const;

  it.each<[string, Delivery]>([
    ['that came to its employee', { ...undelivered, proof }],
    ['whose delivery is the office’s already', { ...undelivered, fallen }],
    [
      'that came after it fell to the superior',
      { ...undelivered, proof, fallen: { ...fallen, to: 'superior' } },
    ],
  ])('%s falls to nobody, and no mail is read for it', async (_, delivery) => {
    standBeside(office, rated, evaluationId, { delivery });
    const door = keepingDoor(rated);
    const mails: Pick<Mails, 'ofEvaluation'> = {
      ofEvaluation: () => Promise.reject(new Error('nothing is to be read')),
    };
    expect(await sweepDeliveries({ ...office, mails, perform: door.perform })).toEqual({
      fallen: 0,
      failed: 0,
    });
    expect(door.ids()).toEqual([]);
  });

  it('whose notice arrived, as the mail service told, falls to nobody', async () => {
    await arrive(office);
    standBeside(office, rated, evaluationId);
    const door = keepingDoor(rated);
    expect(await sweep(door.perform)).toEqual({ fallen: 0, failed: 0 });
    expect(door.ids()).toEqual([]);
  });

  it('that is not yet one, or was signed, falls to nobody', async () => {
    for (const stage of ['review', 'final'] as const)
      standBeside(office, rated, `${cycle.cycleId}-${stage}`, { stage });
    const door = keepingDoor(rated);
    await sweep(door.perform);
    expect(door.ids()).toEqual([evaluationId]);
  });

  it('of a cycle that is not running falls to nobody', async () => {
    office.store.cycles.set(cycle.cycleId, { ...cycle, status: 'closed' });
    expect(await sweep()).toEqual({ fallen: 0, failed: 0 });
  });
});

describe('many results', () => {
  it('are not held up by one that fails, nor counted where they do not fall', async () => {
    office.store.states.clear();
    const [failing = '', refusing = '', , last = ''] = standAlike(office, rated, 4);
    const door = keepingDoor(rated, { failing: [failing], refusing: [refusing] });
    expect(await sweep(door.perform)).toEqual({ fallen: 2, failed: 1 });
    expect(door.ids()).toContain(last);
  });

  it('are five hundred a sweep; the rest waits for the next', async () => {
    office.store.states.clear();
    standAlike(office, rated, 501);
    const door = keepingDoor(rated);
    expect(await sweep(door.perform)).toEqual({ fallen: 500, failed: 0 });
    expect(door.asked).toHaveLength(500);
  });

  it('hold up none behind them for long, where many of them do not fall', async () => {
    office.store.states.clear();
    const ids = standAlike(office, rated, 700);
    const door = keepingDoor(rated, { refusing: ids.slice(0, 699) });
    let fallen = 0;
    for (let sweeps = 0; sweeps < 20 && fallen === 0; sweeps += 1) {
      fallen = (await sweep(door.perform)).fallen;
      office.clock.forward(5 * 60_000);
    }
    expect(fallen).toBe(1);
  });
});
