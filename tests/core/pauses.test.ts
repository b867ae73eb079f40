import { describe, expect, it } from 'vitest';
import { afterWorkingDays } from '../../core/calendar/working-days.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { dueAfterPause, returnsOf, turnTaken } from '../../core/evaluation/returns.ts';
import type { Stage } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { bodyCalendar as calendar, commands, december, enrolled } from './examples.ts';

const about = { now: december, calendar };
const dueAt = afterWorkingDays(december, 4, calendar);
const review: EvaluationState = {
  ...enrolled,
  ...{ stage: 'review', version: 7, dueAt },
  documents: { ...enrolled.documents, plan: 2, selfAssessment: 1 },
};
const taken = (state: EvaluationState, command: Command, to: Stage) => turnTaken(state, command, to, about);
const returned = { ...commands.returnSelfAssessment, mend: [1] };
const pause = { ...taken(review, returned, 'selfAssessment') };

describe('a self-assessment that is returned', () => {
  it('is counted, with the versions that went back, what is to be mended, and the days that were left', () => {
    expect(pause).toEqual({
      returns: { plan: 0, selfAssessment: 1 },
      meetings: null,
      sentBack: {
        ...{ stage: 'review', version: 7, at: december.toISOString(), plan: 2, selfAssessment: 1 },
        ...{ mend: [1], pausedDays: 4 },
      },
    });
  });

  it('names nothing to be mended where nothing was named, and has no days left where nothing was due', () => {
    const { sentBack } = taken({ ...review, dueAt: null }, commands.returnSelfAssessment, 'selfAssessment');
    expect(sentBack).toMatchObject({ mend: [], pausedDays: 0 });
  });

  it('is counted apart from plans', () => {
    const before = { ...review, returns: { plan: 2, selfAssessment: 1 } };
    expect(taken(before, returned, 'selfAssessment').returns).toEqual({ plan: 2, selfAssessment: 2 });
  });

  it('to a meeting is no return, and no days are left over: the meeting has its own', () => {
    const before = { ...review, returns: { plan: 0, selfAssessment: 3 } };
    const { returns, sentBack } = taken(before, returned, 'assessmentMeeting');
    expect(returns).toEqual({ plan: 0, selfAssessment: 3 });
    expect(sentBack).toMatchObject({ pausedDays: 0 });
  });
});

describe('what came back', () => {
  const again: EvaluationState = { ...review, ...pause, stage: 'selfAssessment' };

  it('has used its days, and can still be compared with what went back', () => {
    const { returns, sentBack } = taken(again, commands.submitSelfAssessment, 'review');
    expect(returns).toEqual({ plan: 0, selfAssessment: 1 });
    expect(sentBack).toEqual({ ...pause.sentBack, pausedDays: 0 });
  });

  it('is compared no more once it is rated; how often it went back stays', () => {
    const { returns, sentBack } = taken(
      { ...again, stage: 'review' },
      commands.submitReview,
      'acknowledgement',
    );
    expect(returns).toEqual({ plan: 0, selfAssessment: 1 });
    expect(sentBack).toBeNull();
  });

  it('is nothing where nothing went back', () => {
    const { sentBack } = taken(
      { ...review, stage: 'selfAssessment' },
      commands.submitSelfAssessment,
      'review',
    );
    expect(sentBack).toBeNull();
  });

  it('is not what an employee keeps who declines nothing: a change that is declined counts for no return', () => {
    const { returns } = taken({ ...enrolled, stage: 'planReview' }, commands.declineChange, 'active');
    expect(returns).toBeNull();
  });
});

describe('a meeting', () => {
  const meeting: EvaluationState = { ...review, stage: 'assessmentMeeting' };
  const held = { heldOn: '2027-01-05', agreed: 'Bukti menyusul' };

  it('is kept beside that on the plan, where there was one', () => {
    const onPlan = { heldOn: '2027-01-04', agreed: 'Dua modul' };
    expect(taken(meeting, commands.settleSelfAssessment, 'review').meetings).toEqual({
      ...{ plan: null, selfAssessment: held },
    });
    const before = { ...meeting, meetings: { plan: onPlan, selfAssessment: null } };
    expect(taken(before, commands.settleSelfAssessment, 'review').meetings).toEqual({
      ...{ plan: onPlan, selfAssessment: held },
    });
  });

  it('that is ended by the office was not held', () => {
    for (const command of [commands.exclude, commands.closeUnfinished])
      expect(taken(meeting, command, 'final').meetings).toBeNull();
  });

  it('is the last word: neither a return nor another meeting follows', () => {
    const met = { ...review, meetings: { plan: null, selfAssessment: held } };
    expect(returnsOf(met, { returnsAtMost: 3 })).toEqual({ done: 0, atMost: 3, next: 'none' });
  });

  it('is none of a stage that sends nothing back', () => {
    for (const stage of ['planning', 'active', 'acknowledgement'] as const)
      expect(returnsOf({ ...review, stage }, { returnsAtMost: 3 })).toBeUndefined();
  });
});

describe('the date after a pause', () => {
  const { sentBack } = pause;
  const days = (count: number) => afterWorkingDays(december, count, calendar);
  const dateOf = (changes: Partial<NonNullable<EvaluationState['sentBack']>>, date: string | null) =>
    dueAfterPause({ ...review, sentBack: sentBack && { ...sentBack, ...changes } }, 'review', date, about);

  it('is the later of the days that were left and the date of the stage', () => {
    expect(dateOf({}, days(2))).toBe(days(4));
    expect(dateOf({}, days(6))).toBe(days(6));
    expect(dateOf({ pausedDays: 1 }, december.toISOString())).toBe(days(1));
  });

  it('is that of the stage where no days were left, in another stage, or where nothing went back', () => {
    const noon = december.toISOString();
    expect(dateOf({ pausedDays: 0 }, noon)).toBe(noon);
    expect(dateOf({ stage: 'planReview' }, noon)).toBe(noon);
    expect(dueAfterPause(review, 'review', noon, about)).toBe(noon);
  });

  it('is none where the stage has none', () => expect(dateOf({}, null)).toBeNull());
});
