import { describe, expect, it } from 'vitest';
import type { Command } from '../../core/evaluation/commands.ts';
import { decide } from '../../core/evaluation/decide.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { at, commands, december, enrolled } from './examples.ts';

const waiting: EvaluationState = {
  ...enrolled,
  stage: 'review',
  plannedResults: 1,
  dueAt: '2027-12-20T16:59:59.000Z',
};
const system = { kind: 'system' } as const;
const by = (personId: string) => ({ kind: 'person', personId, via: 'link' }) as const;

function afterwards(
  state: EvaluationState,
  command: Command,
  actor: Parameters<typeof decide>[2],
): EvaluationState {
  const decision = decide(state, command, actor, at(december));
  if (!decision.decided) throw new Error(decision.refusal.reason);
  return decision.change.next;
}

describe('a review that the assessor has not given in time', () => {
  const passed = afterwards(waiting, commands.passReviewOn, system);

  it('is asked of the assessor’s superior, within fourteen working days', () => {
    expect(passed).toMatchObject({
      stage: 'review',
      assessor: { personId: 'decider' },
      replacedAssessor: { personId: 'assessor' },
      appealDecider: null,
      dueAt: '2028-01-10T16:59:59.000Z',
    });
  });

  it('is no longer the former assessor’s to give', () => {
    expect(decide(passed, commands.submitReview, by('assessor'), at(december))).toMatchObject({
      refusal: { reason: 'notYourTurn' },
    });
  });

  it('is final once the superior has given it: seven days to sign, no appeal', () => {
    const rated = afterwards(passed, commands.submitReview, by('decider'));
    expect(rated).toMatchObject({ stage: 'acknowledgement', dueAt: '2027-12-30T16:59:59.000Z' });
    expect(decide(rated, commands.fileAppeal, by('employee'), at(december))).toMatchObject({
      refusal: { reason: 'appealNotPossible' },
    });
  });

  it('stays with the assessor until its last instant has passed', () => {
    const dueAt = december.toISOString();
    expect(decide({ ...waiting, dueAt }, commands.passReviewOn, system, at(december))).toMatchObject({
      refusal: { reason: 'notDueYet', dueAt },
    });
  });

  it('stays where it is when there is nobody above the assessor, and is passed on only once', () => {
    for (const state of [
      { ...waiting, appealDecider: null },
      { ...passed, dueAt: waiting.dueAt },
    ]) {
      expect(decide(state, commands.passReviewOn, system, at(december))).toMatchObject({
        refusal: { reason: 'notThisPerson' },
      });
    }
  });
});

describe('an appeal', () => {
  const appealed: EvaluationState = {
    ...waiting,
    stage: 'appeal',
    outcome: { resultRating: 'below', behaviourRating: 'meets', predicate: 'needsImprovement' },
  };

  it('that changes the rating keeps the old one beside the new', () => {
    const changed = {
      outcome: 'changed',
      reasons: 'Bukti',
      resultRating: 'meets',
      behaviourRating: 'meets',
      recommendation: 'Lanjutkan',
    } as const;
    expect(afterwards(appealed, { name: 'decideAppeal', decision: changed }, by('decider'))).toMatchObject({
      outcome: { predicate: 'good' },
      outcomeBefore: { predicate: 'needsImprovement' },
    });
  });

  it('that confirms it has nothing to keep', () => {
    expect(afterwards(appealed, commands.decideAppeal, by('decider'))).toMatchObject({
      outcome: { predicate: 'needsImprovement' },
      outcomeBefore: null,
    });
  });
});
