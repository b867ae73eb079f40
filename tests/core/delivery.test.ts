import { describe, expect, it } from 'vitest';
import type { Actor } from '../../core/evaluation/actor.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { decide } from '../../core/evaluation/decide.ts';
import { deliveryDueAt, lastInstant } from '../../core/evaluation/delivery.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { at, commands, enrolled, witness } from './examples.ts';

const by = (personId: string): Actor => ({ kind: 'person', personId, via: 'session' });
const office: Actor = { kind: 'hr', personId: 'officer' };
const system: Actor = { kind: 'system' };
const noon = (date: string) => new Date(`${date}T05:00:00Z`);

/** Rated on a Tuesday before Christmas: the 24th (collective leave), the 25th and New Year are no working days. */
const rated: EvaluationState = {
  ...enrolled,
  stage: 'acknowledgement',
  stageSince: '2026-12-15T03:00:00.000Z',
  dueAt: '2027-01-07T16:59:59.000Z',
  rated: { by: enrolled.assessor, at: '2026-12-15T03:00:00.000Z' },
};

type Given = { state?: EvaluationState; on: string; delivered?: string | null };
const decided = (command: Command, actor: Actor, { state = rated, on, delivered = null }: Given) =>
  decide(state, command, actor, { ...at(noon(on)), delivered });

function onward(command: Command, actor: Actor, given: Given): EvaluationState {
  const decision = decided(command, actor, given);
  if (!decision.decided) throw new Error(JSON.stringify(decision.refusal));
  return decision.change.next;
}
const on = <Name extends 'recordDelivery' | 'recordRefusal' | 'recordAcknowledgement'>(
  name: Name,
  date: string,
  by = witness as { personId: string | null; name: string; position: string },
) => ({ name, on: date, witness: by, reason: 'Diserahkan di rumah' }) as const;

describe('the days to deliver a result', () => {
  it('are fourteen working days of the assessor, and seven of a superior who rated in their place', () => {
    expect(deliveryDueAt(rated, at(noon('2026-12-15')).calendar)).toBe('2027-01-07T16:59:59.000Z');
    const bySuperior = { ...rated, replacedAssessor: enrolled.assessor };
    expect(deliveryDueAt(bySuperior, at(noon('2026-12-15')).calendar)).toBe('2026-12-28T16:59:59.000Z');
  });

  it('fall to the superior for seven working days when they are over without proof, then to the office', () => {
    const fall = { name: 'passDeliveryOn', why: 'cameBack' } as const;
    expect(decided(fall, system, { on: '2027-01-07' })).toMatchObject({
      refusal: { reason: 'notDueYet', dueAt: '2027-01-07T16:59:59.000Z' },
    });
    const fallen = onward(fall, system, { on: '2027-01-08' });
    expect(fallen.delivery?.fallen).toMatchObject({
      to: 'superior',
      why: 'cameBack',
      dueAt: '2027-01-19T16:59:59.000Z',
    });
    // The employee keeps all of their days after the last day of delivery.
    expect(fallen).toMatchObject({ stage: 'acknowledgement', dueAt: '2027-02-08T16:59:59.000Z' });
    const further = onward(fall, system, { state: fallen, on: '2027-01-20' });
    expect(further.delivery?.fallen).toMatchObject({ to: 'hr', dueAt: '2027-01-29T16:59:59.000Z' });
    expect(decided(fall, system, { state: further, on: '2027-03-20' })).toMatchObject({
      refusal: { reason: 'notThisPerson' },
    });
  });

  it('fall to the office at once where nobody stands above the assessor', () => {
    const head = { ...rated, appealDecider: null };
    const fallen = onward(commands.passDeliveryOn, system, { state: head, on: '2027-01-08' });
    expect(fallen.delivery?.fallen?.to).toBe('hr');
  });

  it('do not fall to anybody where the notice arrived', () => {
    const delivered = '2026-12-15T03:01:00.000Z';
    expect(decided(commands.passDeliveryOn, system, { on: '2027-01-08', delivered })).toMatchObject({
      refusal: { reason: 'alreadyDelivered' },
    });
  });

  it('tell the superior by mail, once, and leave the employee’s link as it is', () => {
    const first = decided(commands.passDeliveryOn, system, { on: '2027-01-08' });
    if (!first.decided) throw new Error('refused');
    expect(first.change.effects).toEqual([
      expect.objectContaining({ kind: 'mail', template: 'undelivered', to: 'decider' }),
    ]);
    expect(first.change.next.askedSince).toBe(rated.version);
    const second = decided(commands.passDeliveryOn, system, { state: first.change.next, on: '2027-01-20' });
    expect(second).toMatchObject({ decided: true, change: { effects: [] } });
  });
});

describe('the days to sign or object', () => {
  const delivered = '2026-12-15T03:01:00.000Z';

  it('end for nobody whom nothing proves to have received the result', () => {
    expect(decided(commands.lapseAcknowledgement, system, { on: '2027-06-01' })).toMatchObject({
      refusal: { reason: 'notDelivered' },
    });
    for (const command of [commands.acknowledge, commands.fileAppeal])
      expect(decided(command, by('employee'), { on: '2027-06-01' }).decided).toBe(true);
  });

  it('lapse after proof of delivery, which stands in the evaluation from then on', () => {
    expect(decided(commands.lapseAcknowledgement, system, { on: '2027-01-07', delivered })).toMatchObject({
      refusal: { reason: 'notDueYet' },
    });
    const lapsed = onward(commands.lapseAcknowledgement, system, { on: '2027-01-08', delivered });
    expect(lapsed).toMatchObject({ stage: 'final', ending: 'notSigned' });
    expect(lapsed.delivery?.proof).toEqual({ how: 'mail', at: delivered });
  });

  it('run from the day on which the notice arrived, where that was a later one', () => {
    const late = '2026-12-23T02:00:00.000Z';
    const noted = onward({ name: 'noteDelivery', at: late }, system, { on: '2026-12-23' });
    expect(noted).toMatchObject({ dueAt: '2027-01-15T16:59:59.000Z', delivery: { proof: { how: 'mail' } } });
    expect(decided({ name: 'noteDelivery', at: delivered }, system, { on: '2026-12-15' })).toMatchObject({
      refusal: { reason: 'alreadyDelivered' },
    });
  });

  it('run from when the employee says that they have received it, and from no second time', () => {
    const said = onward(commands.confirmReceipt, by('employee'), { on: '2026-12-21' });
    expect(said).toMatchObject({ dueAt: '2027-01-13T16:59:59.000Z', delivery: { proof: { how: 'opened' } } });
    expect(decided(commands.confirmReceipt, by('employee'), { state: said, on: '2026-12-28' })).toMatchObject(
      {
        refusal: { reason: 'alreadyDelivered' },
      },
    );
    expect(decided(commands.confirmReceipt, by('employee'), { on: '2026-12-21', delivered })).toMatchObject({
      refusal: { reason: 'alreadyDelivered' },
    });
  });

  it('are seven where a superior rated, from the day of handing over', () => {
    const state = {
      ...rated,
      replacedAssessor: enrolled.assessor,
      assessor: enrolled.appealDecider ?? rated.assessor,
    };
    const handed = onward(on('recordDelivery', '2026-12-22'), office, { state, on: '2026-12-22' });
    expect(handed.dueAt).toBe('2027-01-05T16:59:59.000Z');
  });

  it('run from the day on the paper, not from when it was recorded', () => {
    const handed = onward(on('recordDelivery', '2027-01-11'), office, { on: '2027-01-15' });
    expect(handed).toMatchObject({ dueAt: '2027-01-29T16:59:59.000Z', stage: 'acknowledgement' });
    expect(handed.delivery).toMatchObject({
      proof: { how: 'handedOver' },
      handedOver: { on: '2027-01-11', witness, recordedBy: 'officer', seq: 2 },
    });
    const about = { ...at(noon('2027-01-30')), delivered: null };
    expect(lastInstant(handed, about)).toBe('2027-01-29T16:59:59.000Z');
    expect(decide(handed, commands.fileAppeal, by('employee'), about)).toMatchObject({
      refusal: { reason: 'tooLate' },
    });
    expect(decide(handed, commands.lapseAcknowledgement, system, about)).toMatchObject({ decided: true });
  });
});

describe('a refusal to sign before a witness', () => {
  const refused = onward(on('recordRefusal', '2026-12-16'), by('assessor'), { on: '2026-12-16' });

  it('proves delivery, and takes neither a day nor the right to object', () => {
    expect(refused).toMatchObject({
      stage: 'acknowledgement',
      dueAt: '2027-01-08T16:59:59.000Z',
      delivery: { proof: { how: 'refused' }, refusal: { on: '2026-12-16', seq: 2 } },
    });
    expect(decided(commands.fileAppeal, by('employee'), { state: refused, on: '2027-01-08' })).toMatchObject({
      change: { next: { stage: 'explanation' } },
    });
  });

  it('changes no day where the notice had arrived before', () => {
    const delivered = '2026-12-15T03:01:00.000Z';
    const later = onward(on('recordRefusal', '2026-12-29'), office, { on: '2026-12-29', delivered });
    expect(later).toMatchObject({
      dueAt: rated.dueAt,
      delivery: { proof: null, refusal: { on: '2026-12-29' } },
    });
  });

  it('is how the evaluation ended once the days are over', () => {
    const lapsed = onward(commands.lapseAcknowledgement, system, { state: refused, on: '2027-01-11' });
    expect(lapsed).toMatchObject({ stage: 'final', ending: 'refused' });
  });

  it('is no refusal any more for whoever signs after all', () => {
    const signed = onward(commands.acknowledge, by('employee'), { state: refused, on: '2026-12-17' });
    expect(signed).toMatchObject({ ending: 'acknowledged' });
  });
});

describe('a signature on paper', () => {
  it('ends the evaluation in a way of its own, with the witness', () => {
    const signed = onward(on('recordAcknowledgement', '2026-12-16'), office, { on: '2026-12-17' });
    expect(signed).toMatchObject({
      stage: 'final',
      ending: 'signedOnPaper',
      delivery: { signed: { witness, on: '2026-12-16' } },
    });
  });

  it('counts by its own date: made in time it may be recorded later, made too late it may not', () => {
    const state = onward(on('recordDelivery', '2026-12-15'), office, { on: '2026-12-15' });
    expect(state.dueAt).toBe('2027-01-07T16:59:59.000Z');
    const recorded = { state, on: '2027-01-11' };
    expect(decided(on('recordAcknowledgement', '2027-01-07'), office, recorded).decided).toBe(true);
    expect(decided(on('recordAcknowledgement', '2027-01-08'), office, recorded)).toMatchObject({
      refusal: { reason: 'tooLate' },
    });
  });
});

describe('what is recorded of paper', () => {
  const given = { on: '2026-12-21' };
  const seenBy = (personId: string | null, name = 'Ibu Sari') => ({ personId, name, position: 'Guru' });

  it.each([
    ['the employee', seenBy('employee')],
    ['the assessor', seenBy('assessor')],
    ['whoever records it', seenBy('officer')],
    ['the assessor, by name alone', seenBy(null, 'NAME of  assessor, S.Pd.')],
    ['the employee, by name alone', seenBy(null, 'Name of employee')],
  ])('is not witnessed by %s', (_, seen) => {
    for (const name of ['recordDelivery', 'recordRefusal', 'recordAcknowledgement'] as const)
      expect(decided(on(name, '2026-12-21', seen), office, given)).toMatchObject({
        refusal: { reason: 'witnessNotIndependent' },
      });
  });

  it('is witnessed by somebody else of the roster, or of elsewhere', () => {
    for (const seen of [seenBy('colleague'), seenBy(null)])
      expect(decided(on('recordDelivery', '2026-12-21', seen), office, given).decided).toBe(true);
  });

  it('is not witnessed by an assessor whose place a superior took', () => {
    const state = {
      ...rated,
      replacedAssessor: enrolled.assessor,
      assessor: { ...enrolled.assessor, personId: 'sup', name: 'Atasan' },
    };
    const seen = seenBy(null, enrolled.assessor.name);
    expect(decided(on('recordDelivery', '2026-12-21', seen), office, { state, ...given })).toMatchObject({
      refusal: { reason: 'witnessNotIndependent' },
    });
  });

  it('is recorded by nobody of themselves, also not by an officer', () => {
    const officer: Actor = { kind: 'hr', personId: 'employee' };
    expect(decided(on('recordAcknowledgement', '2026-12-21'), officer, given)).toMatchObject({
      refusal: { reason: 'notThisPerson' },
    });
    expect(decided(on('recordAcknowledgement', '2026-12-21'), by('employee'), given)).toMatchObject({
      refusal: { reason: 'notYourTurn' },
    });
  });

  it('was done since the result was given, before tomorrow, and at most five working days ago', () => {
    const refusal = { reason: 'paperNotThen' };
    const date = (day: string, now: string) => decided(on('recordDelivery', day), office, { on: now });
    expect(date('2026-12-14', '2026-12-16')).toMatchObject({ refusal });
    expect(date('2026-12-17', '2026-12-16')).toMatchObject({ refusal });
    // 17, 18, 21, 22 and 23 December are five working days; 28 December is the sixth.
    expect(date('2026-12-16', '2026-12-27').decided).toBe(true);
    expect(date('2026-12-16', '2026-12-28')).toMatchObject({ refusal });
  });

  it('is recorded by the superior only once the delivery has fallen to them', () => {
    const paper = on('recordDelivery', '2027-01-11');
    expect(decided(paper, by('decider'), { on: '2027-01-11' })).toMatchObject({
      refusal: { reason: 'notYourTurn' },
    });
    const state = onward(commands.passDeliveryOn, system, { on: '2027-01-08' });
    expect(onward(paper, by('decider'), { state, on: '2027-01-11' }).dueAt).toBe('2027-01-29T16:59:59.000Z');
  });

  it('gives both sides and the recorder a receipt, and keeps what was said in the record', () => {
    const decision = decided(on('recordRefusal', '2026-12-21'), by('assessor'), given);
    if (!decision.decided) throw new Error('refused');
    const { effects, event } = decision.change;
    expect(effects).toEqual(
      ['assessor', 'employee'].map((to) => expect.objectContaining({ template: 'receipt', to, seq: 2 })),
    );
    expect(event).toMatchObject({ command: 'recordRefusal', reason: 'Diserahkan di rumah' });
  });

  it('keeps no name of a witness once names are erased, and still says that there was one', () => {
    const signed = onward(on('recordAcknowledgement', '2026-12-21'), office, given);
    const erase = { name: 'erase', what: 'names' } as const;
    const erased = onward(erase, system, { state: signed, on: '2036-12-21' });
    expect(erased.delivery?.signed).toMatchObject({
      on: '2026-12-21',
      witness: { personId: null, name: '', position: '' },
    });
  });

  it('proves nothing a second time', () => {
    const state = onward(on('recordDelivery', '2026-12-21'), office, given);
    expect(decided(on('recordDelivery', '2026-12-22'), office, { state, on: '2026-12-22' })).toMatchObject({
      refusal: { reason: 'alreadyDelivered' },
    });
  });
});
