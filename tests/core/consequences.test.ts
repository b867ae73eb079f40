import { describe, expect, it } from 'vitest';
import type { Actor } from '../../core/evaluation/actor.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { effectsOf, effectsOfStaying } from '../../core/evaluation/consequences.ts';
import { undelivered } from '../../core/evaluation/delivery-record.ts';
import type { Effect } from '../../core/evaluation/effects.ts';
import type { Stage } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { commands, enrolled, january } from './examples.ts';

const system: Actor = { kind: 'system' };
const officer: Actor = { kind: 'hr', personId: 'officer' };
const by = (personId: string): Actor => ({ kind: 'person', personId, via: 'link' });
const standing = (stage: Stage, about: Partial<EvaluationState> = {}): EvaluationState => ({
  ...enrolled,
  ...{ stage, ...about },
});
/** Each effect in a word or two: what is started or stopped, and who gets which mail. */
const inShort = (effects: readonly Effect[]) =>
  effects.map((effect) => {
    if (effect.kind === 'mail') return `${effect.template} ${effect.to}`;
    return 'executionName' in effect
      ? `${effect.kind} ${effect.executionName.split('-').slice(-2).join(' ')}`
      : effect.kind;
  });
const going = (from: EvaluationState, to: EvaluationState, actor: Actor) =>
  inShort(effectsOf(from, { ...to, version: 2 }, actor));
const staying = (
  state: EvaluationState,
  command: Command,
  actor: Actor,
  about: Partial<EvaluationState> = {},
) => inShort(effectsOfStaying(state, { ...state, version: 2, ...about }, command, actor));
const planSet = { version: 1, hash: 'h', firstAt: january.toISOString(), late: false };

describe('an evaluation that goes on', () => {
  it('by the office, where nobody handed in anything, is told to both sides', () => {
    expect(going(standing('selfAssessment'), standing('review'), officer)).toEqual([
      ...['resumeTask', 'yourTurn assessor', 'receipt officer', 'receipt employee', 'receipt assessor'],
    ]);
  });

  it.each<[string, Stage, Stage, Actor, string]>([
    ['handed in', 'planning', 'planReview', by('employee'), 'yourTurn assessor, receipt employee'],
    ['handed in', 'selfAssessment', 'review', by('employee'), 'yourTurn assessor, receipt employee'],
    ['approved', 'planReview', 'active', by('assessor'), 'planApproved employee, receipt assessor'],
    [
      'talked over',
      'review',
      'assessmentMeeting',
      by('assessor'),
      'yourTurn assessor, meeting employee, receipt assessor',
    ],
    [
      'returned',
      'review',
      'selfAssessment',
      by('assessor'),
      'yourTurn employee, receipt assessor, receipt employee',
    ],
    [
      'explained',
      'explanation',
      'reply',
      by('assessor'),
      'yourTurn employee, receipt assessor, receipt employee',
    ],
    ['signed', 'acknowledgement', 'final', by('employee'), 'resultFinal employee, receipt assessor'],
    ['unanswered', 'reply', 'appeal', system, 'yourTurn decider'],
  ])('%s, from %s to %s, ends a wait, and tells whom it concerns', (_, from, to, actor, told) => {
    expect(going(standing(from), standing(to), actor).join(', ')).toBe(`resumeTask, ${told}`);
  });

  it('into its assessment, or into an appeal, begins that phase', () => {
    expect(going(standing('active'), standing('selfAssessment'), system)).toEqual([
      ...['startExecution assessment 1', 'yourTurn employee'],
    ]);
    expect(going(standing('acknowledgement'), standing('explanation'), by('employee'))).toEqual([
      ...[
        'resumeTask',
        'startExecution appeal 1',
        'yourTurn assessor',
        'receipt employee',
        'receipt assessor',
      ],
    ]);
  });

  it('back to its plan begins that phase anew, beside none of before', () => {
    const changed = { attempts: { ...enrolled.attempts, plan: 2 }, planSet };
    const before = standing('active', { planSet });
    for (const [stage, actor, told] of [
      ['planReview', by('employee'), ['yourTurn assessor', 'receipt employee', 'receipt assessor']],
      ['planning', by('assessor'), ['yourTurn employee', 'receipt assessor', 'receipt employee']],
    ] as const)
      expect(going(before, standing(stage, changed), actor)).toEqual([
        ...['stopExecution plan 1', 'startExecution plan 2', ...told],
      ]);
    const again = effectsOf(before, standing('planning', changed), system);
    const machines = again.flatMap((effect) => ('machine' in effect ? [effect.machine] : []));
    expect(machines).toEqual(['plan', 'plan']);
  });

  it('out of the active year to an end begins nothing', () => {
    expect(going(standing('active'), standing('excluded'), officer)).toEqual([
      ...['excluded employee', 'receipt officer', 'receipt assessor'],
    ]);
    const closed = standing('final', { ending: 'unfinished' });
    expect(going(standing('active'), closed, officer)).toContain('closedUnfinished employee');
  });

  it('with the plan that it had tells of no new plan, and with another one does', () => {
    const before = standing('planReview', { planSet });
    expect(going(before, standing('active', { planSet }), by('assessor'))).toEqual([
      ...['resumeTask', 'receipt assessor', 'receipt employee'],
    ]);
    const other = standing('active', { planSet: { ...planSet, version: 2, hash: 'other' } });
    expect(going(before, other, by('assessor'))).toContain('planApproved employee');
    expect(going(before, standing('active', { planSet: null }), by('assessor'))).toContain(
      'planApproved employee',
    );
  });

  it('after somebody was taken back begins the phase that they left, and only tells where they left none', () => {
    const attempts = { ...enrolled.attempts, assessment: 2 };
    expect(going(standing('excluded'), standing('review', { attempts }), officer)).toEqual([
      ...['stopExecution assessment 1', 'startExecution assessment 2', 'yourTurn assessor'],
      ...['readmitted employee', 'receipt officer', 'receipt assessor'],
    ]);
    expect(going(standing('excluded'), standing('active'), officer)).toEqual([
      ...['readmitted employee', 'receipt officer', 'receipt assessor'],
    ]);
  });
});

describe('an evaluation that stays', () => {
  const { reassignAssessor } = commands;
  const successor = { assessor: reassignAssessor.assessor };

  it('has a name written right without a word to anybody', () => {
    expect(staying(standing('planning'), commands.rectify, officer)).toEqual([]);
  });

  it('tells of a later date whoever has the turn', () => {
    expect(staying(standing('review'), commands.extend, officer)).toEqual(['extended assessor']);
  });

  it('is asked anew, and tells nobody else, where it is only sent again', () => {
    expect(staying(standing('review'), commands.sendAgain, officer)).toEqual([
      'moveTask',
      'yourTurn assessor',
    ]);
    expect(staying(standing('active'), commands.reassignDecider, officer)).toEqual([]);
  });

  it('tells nobody by an act on something else that the assessor has changed', () => {
    const changed = { assessor: reassignAssessor.assessor };
    expect(staying(standing('active'), commands.sendAgain, officer, changed)).toEqual([]);
  });

  it('tells all three of another assessor, whoever has the turn by what they are asked', () => {
    expect(staying(standing('review'), reassignAssessor, officer, successor)).toEqual([
      ...['moveTask', 'receipt employee', 'receipt assessor', 'yourTurn successor'],
    ]);
  });

  it('tells nobody of the assessor that there is, unless it is by a move', () => {
    const same = { ...reassignAssessor, assessor: enrolled.assessor };
    expect(staying(standing('active'), same, officer)).toEqual([]);
    const place = { unit: 'SDN 2', organisation: 'Dinas', place: '' };
    const move = { kind: 'employeeMoved' as const, on: '2027-01-04', ...place };
    expect(staying(standing('active'), { ...same, move }, officer)).toEqual([
      ...['receipt employee', 'receipt assessor'],
    ]);
  });
});

describe('the delivery of a result', () => {
  const state = standing('acknowledgement');
  const fall = { dueAt: '2027-01-14T16:59:59.000Z', at: january.toISOString(), why: 'cameBack' } as const;
  const fallen = (to: 'superior' | 'hr') => ({ ...undelivered, fallen: { ...fall, to } });

  it('is told to the superior when it falls to them, and to nobody when it falls further', () => {
    const pass = commands.passDeliveryOn;
    expect(staying(state, pass, system, { delivery: fallen('superior') })).toEqual(['undelivered decider']);
    const before = { ...state, delivery: fallen('superior') };
    expect(staying(before, pass, system, { delivery: fallen('hr') })).toEqual([]);
    expect(staying(state, pass, system, { delivery: fallen('hr') })).toEqual([]);
  });

  it('that is noted by the system is told to nobody', () => {
    expect(staying(state, commands.noteDelivery, system, { delivery: undelivered })).toEqual([]);
    expect(staying(state, commands.noteDelivery, system)).toEqual([]);
    const before = { ...state, delivery: fallen('superior') };
    expect(staying(before, commands.noteDelivery, system)).toEqual([]);
  });

  it('that somebody recorded is told to both sides and to whoever recorded it', () => {
    expect(staying(state, commands.recordDelivery, officer, { delivery: undelivered })).toEqual([
      ...['receipt officer', 'receipt employee', 'receipt assessor'],
    ]);
  });
});
