import { describe, expect, it } from 'vitest';
import { afterAppealStep, appealRefusal, deciderOf } from '../../core/evaluation/appeal.ts';
import type { AppealDecision } from '../../core/evaluation/appeal-documents.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { headOfBodyId } from '../../core/people/person.ts';
import type { Rating } from '../../core/rating/rating.ts';
import { lawfulAppeal, lawfulAppeals } from '../../core/rules/appeal-policy.ts';
import { at, commands, cycle, december, enrolled } from './examples.ts';

const about = at(december);
const heard: EvaluationState = {
  ...enrolled,
  ...{ stage: 'appeal', population: 'PNS', dueAt: december.toISOString() },
  outcome: { resultRating: 'below', behaviourRating: 'meets', predicate: 'needsImprovement' },
};
const refused = (state: EvaluationState, command: Command, now = december) =>
  appealRefusal(state, command, { ...about, now });
const later = new Date(december.getTime() + 1);

describe('who decides an appeal', () => {
  const routed = (route: 'none' | 'headOfBody' | 'superior') => ({
    ...cycle,
    appeals: { ...lawfulAppeals, PNS: { ...lawfulAppeal, route } },
  });

  it('is the superior of the assessor, the head of the body, or nobody, as the body has set it', () => {
    expect(deciderOf(heard, routed('superior'))?.personId).toBe('decider');
    expect(deciderOf(heard, routed('headOfBody'))?.personId).toBe(headOfBodyId);
    expect(deciderOf(heard, routed('none'))).toBeNull();
  });

  it('is nobody where the rating is final: of the head, or of a superior in an assessor’s place', () => {
    const final = { ...heard, appealDecider: null };
    expect(deciderOf(final, routed('superior'))).toBeNull();
    expect(deciderOf(final, routed('headOfBody'))).toBeNull();
    expect(refused(final, commands.fileAppeal)).toEqual({ reason: 'appealNotPossible' });
  });
});

describe('an appeal that is passed on', () => {
  const { passAppealOn } = commands;
  const same = { ...passAppealOn, appealDecider: enrolled.assessor };

  it('goes to somebody else than has it, who is independent', () => {
    const { appealDecider } = enrolled;
    const sameDecider = { ...passAppealOn, appealDecider: appealDecider ?? passAppealOn.appealDecider };
    expect(refused(heard, sameDecider, later)).toEqual({ reason: 'notThisPerson' });
    expect(refused(heard, same, later)).toEqual({ reason: 'notThisPerson' });
    expect(refused({ ...heard, appealDecider: null }, passAppealOn, later)).toBeUndefined();
  });

  it('for silence is so once the days are over, to their last instant; for independence at once', () => {
    expect(refused(heard, passAppealOn)).toEqual({ reason: 'notDueYet', dueAt: heard.dueAt });
    expect(refused(heard, passAppealOn, later)).toBeUndefined();
    expect(refused(heard, { ...passAppealOn, because: 'notIndependent' })).toBeUndefined();
    expect(refused({ ...heard, dueAt: null }, passAppealOn)).toBeUndefined();
  });

  it('begins the days of a decision anew, and only where it is a decision that is waited for', () => {
    expect(afterAppealStep(heard, passAppealOn, about)).toHaveProperty('dueAt');
    const explaining = { ...heard, stage: 'explanation' as const };
    expect(afterAppealStep(explaining, passAppealOn, about)).not.toHaveProperty('dueAt');
  });

  it('remembers who was silent, and nobody who only was not independent', () => {
    const of = (command: typeof passAppealOn) => afterAppealStep(heard, command, about).formerDeciders;
    expect(of(passAppealOn)).toEqual([enrolled.appealDecider]);
    expect(of({ ...passAppealOn, because: 'notIndependent' })).toEqual([]);
  });
});

describe('a decision', () => {
  const decided = (resultRating: Rating, behaviourRating: Rating, predicate?: 'misconduct'): Command => {
    const changed = { outcome: 'changed', reasons: 'R', recommendation: 'R' } as const;
    const decision: AppealDecision = { ...changed, resultRating, behaviourRating };
    return { name: 'decideAppeal', decision: predicate ? { ...decision, predicate } : decision };
  };
  const sameRating = { reason: 'reviewIncomplete', path: 'outcome', code: 'sameRating' };

  it('changes one rating or the other, and else it confirms: also where the predicate stays the same', () => {
    expect(refused(heard, decided('below', 'meets'))).toEqual(sameRating);
    expect(refused(heard, decided('below', 'above'))).toBeUndefined();
    expect(refused(heard, decided('meets', 'meets'))).toBeUndefined();
    const good = { resultRating: 'meets', behaviourRating: 'meets', predicate: 'good' } as const;
    expect(refused({ ...heard, outcome: good }, decided('above', 'meets'))).toBeUndefined();
  });

  it('may change the predicate alone of a study that was given up', () => {
    const outcome = { resultRating: 'below', behaviourRating: 'below', predicate: 'veryPoor' } as const;
    const state: EvaluationState = { ...heard, outcome: { ...outcome, basis: 'dropOut' } };
    expect(refused(state, decided('below', 'below', 'misconduct'))).toBeUndefined();
  });

  it('that confirms is never the same as none', () =>
    expect(refused(heard, commands.decideAppeal)).toBeUndefined());
});
