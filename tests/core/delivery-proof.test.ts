import { describe, expect, it } from 'vitest';
import { afterWorkingDays } from '../../core/calendar/working-days.ts';
import type { Actor } from '../../core/evaluation/actor.ts';
import { afterDelivery, deliveryRefusal, lastInstant } from '../../core/evaluation/delivery.ts';
import { type Proof, undelivered } from '../../core/evaluation/delivery-record.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { at, bodyCalendar, commands, enrolled, january } from './examples.ts';

const office: Actor = { kind: 'hr', personId: 'officer' };
const system: Actor = { kind: 'system' };
const delivered = '2027-01-05T03:00:00.000Z';
const counted = afterWorkingDays(new Date(delivered), 14, bodyCalendar);
const state = (about: Partial<EvaluationState> = {}): EvaluationState => ({
  ...enrolled,
  ...{ stage: 'acknowledgement', stageSince: '2027-01-04T03:00:00.000Z', dueAt: counted },
  ...about,
});
const about = { ...at(january), delivered };
const proof: Proof = { how: 'opened', at: delivered };
const early = '2027-01-08T16:59:59.000Z';
const late = '2027-03-31T16:59:59.000Z';

describe('the last instant to sign or object', () => {
  it('is counted from receipt, or the later date that people were told', () => {
    expect(lastInstant(state({ dueAt: early }), about)).toBe(counted);
    expect(lastInstant(state({ dueAt: late }), about)).toBe(late);
    expect(lastInstant(state({ dueAt: null }), about)).toBe(counted);
  });

  it('is not a date that was set while delivery was still to come', () => {
    const fallen = { to: 'superior', at: delivered, dueAt: early, why: 'noMail' } as const;
    const delivery = { ...undelivered, fallen };
    expect(lastInstant(state({ dueAt: late, delivery }), about)).toBe(counted);
  });

  it('is the date that stands once the record holds the proof, earlier or later', () => {
    const delivery = { ...undelivered, proof };
    for (const dueAt of [early, late]) expect(lastInstant(state({ dueAt, delivery }), about)).toBe(dueAt);
    expect(lastInstant(state({ dueAt: null, delivery }), about)).toBe(counted);
  });

  it('is none while nothing proves delivery, and then nobody is too late', () => {
    const unknown = { ...about, delivered: null };
    expect(lastInstant(state({ dueAt: early }), unknown)).toBeNull();
    expect(deliveryRefusal(state({ dueAt: early }), commands.fileAppeal, office, unknown)).toBeUndefined();
  });
});

describe('a notice of delivery', () => {
  const noted = (standing: EvaluationState) =>
    deliveryRefusal(standing, { ...commands.noteDelivery, at: delivered }, system, about);

  it('changes nothing once the record holds a proof, however the days stand', () => {
    expect(noted(state({ dueAt: early, delivery: { ...undelivered, proof } }))).toEqual({
      ...{ reason: 'alreadyDelivered' },
    });
  });

  it('is noted where the days end later by it, or where none were counted', () => {
    expect(noted(state({ dueAt: early }))).toBeUndefined();
    expect(noted(state({ dueAt: null }))).toBeUndefined();
    expect(noted(state({ dueAt: late }))).toEqual({ reason: 'alreadyDelivered' });
  });
});

describe('a signature on paper', () => {
  const command = { ...commands.recordAcknowledgement, on: '2027-01-05' };
  const signed = (given: typeof about | { delivered: null }) =>
    afterDelivery(state(), command, office, { ...about, ...given }).delivery;

  it('proves delivery on its day where nothing had proven it before', () => {
    expect(signed({ delivered: null })).toMatchObject({
      proof: { how: 'handedOver', at: '2027-01-04T17:00:00.000Z' },
      signed: { on: '2027-01-05', recordedBy: 'officer', seq: enrolled.version + 1 },
    });
  });

  it('leaves the proof that there was', () => {
    expect(signed(about)?.proof).toEqual({ how: 'mail', at: delivered });
  });
});

it('a sheet is printed by nobody who plays a part in the evaluation', () => {
  const printed = (personId: string) =>
    deliveryRefusal(state(), commands.printSheet, { kind: 'hr', personId }, about);
  expect(printed('officer')).toBeUndefined();
  for (const party of ['employee', 'assessor', 'decider'])
    expect(printed(party)).toEqual({ reason: 'notThisPerson' });
});
