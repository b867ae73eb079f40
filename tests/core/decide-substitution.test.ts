import { describe, expect, it } from 'vitest';
import { decide } from '../../core/evaluation/decide.ts';
import { deliveryRefusal } from '../../core/evaluation/delivery.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { at, awayFor, commands, enrolled, january, witness } from './examples.ts';

const hr = { kind: 'hr', personId: 'officer' } as const;
const system = { kind: 'system' } as const;
const { assessor } = enrolled;
const asked = '2027-01-02T03:00:00.000Z';
const waiting: EvaluationState = { ...enrolled, stage: 'planReview', askedAt: asked, dueAt: null };
const away = awayFor(assessor);
const decided = (state: EvaluationState, command: Parameters<typeof decide>[1], substitutions = [away]) =>
  decide(state, command, command.name === 'extend' ? hr : system, { ...at(january), substitutions });
function following(...given: Parameters<typeof decided>): EvaluationState {
  const decision = decided(...given);
  if (!decision.decided) throw new Error(decision.refusal.reason);
  return decision.change.next;
}

describe('an absence that begins or ends', () => {
  const substituted = following(waiting, commands.beginSubstitution);

  it('gives the turn to the substitute, and back, and asks anew each time', () => {
    expect(substituted).toMatchObject({ acting: { person: { personId: 'substitute' } }, version: 2 });
    expect(substituted.askedAt).toBe(january.toISOString());
    const back = following(substituted, commands.endSubstitution, []);
    expect(back).toMatchObject({ acting: null, stage: 'planReview' });
  });

  it('changes nothing where the same person acts as before', () => {
    expect(decided(substituted, commands.beginSubstitution)).toMatchObject({
      refusal: { reason: 'sameActing' },
    });
    expect(decided(waiting, commands.beginSubstitution, [])).toMatchObject({
      refusal: { reason: 'sameActing' },
    });
    expect(decided(waiting, commands.endSubstitution, [])).toMatchObject({
      refusal: { reason: 'sameActing' },
    });
  });

  it('is nothing that a later date brings: nobody is asked anew, and nobody else', () => {
    expect(following(waiting, commands.extend)).toMatchObject({ acting: null, askedAt: asked });
    expect(following(substituted, commands.extend, [])).toMatchObject({ acting: substituted.acting });
  });
});

describe('the days to sign or object', () => {
  const rated: EvaluationState = {
    ...{ ...enrolled, stage: 'acknowledgement', stageSince: '2026-12-15T03:00:00.000Z' },
    dueAt: '2027-01-07T16:59:59.000Z',
  };
  const about = (now: string) => ({ ...at(new Date(now)), delivered: '2026-12-15T03:01:00.000Z' });
  const refusal = (now: string, name: 'acknowledge' | 'lapseAcknowledgement') =>
    deliveryRefusal(rated, commands[name], system, about(now))?.reason;

  it('are over after their last second, and not before', () => {
    const [last, over] = ['2027-01-07T16:59:59.000Z', '2027-01-07T16:59:59.001Z'];
    expect(refusal(last, 'acknowledge')).toBeUndefined();
    expect(refusal(over, 'acknowledge')).toBe('tooLate');
    expect(refusal(last, 'lapseAcknowledgement')).toBe('notDueYet');
    expect(refusal(over, 'lapseAcknowledgement')).toBeUndefined();
  });

  it('are refused once, before one witness', () => {
    const refusedOnce: EvaluationState = {
      ...rated,
      delivery: {
        ...{ proof: null, fallen: null, handedOver: null, signed: null },
        refusal: { on: '2027-01-04', witness, recordedBy: 'officer', seq: 2 },
      },
    };
    const again = deliveryRefusal(refusedOnce, commands.recordRefusal, hr, about('2027-01-05T03:00:00.000Z'));
    expect(again).toEqual({ reason: 'alreadyDelivered' });
  });

  it('have no sheet printed for them by anybody who plays a part in the evaluation', () => {
    const print = (personId: string) =>
      deliveryRefusal(
        rated,
        commands.printSheet,
        { kind: 'hr', personId },
        about('2027-01-05T03:00:00.000Z'),
      );
    for (const personId of ['employee', 'assessor', 'decider'])
      expect(print(personId)).toEqual({ reason: 'notThisPerson' });
    expect(print('officer')).toBeUndefined();
  });
});
