import { describe, expect, it } from 'vitest';
import type { Command } from '../../core/evaluation/commands.ts';
import { decide } from '../../core/evaluation/decide.ts';
import { executionNameOf } from '../../core/evaluation/effects.ts';
import type { NewMove } from '../../core/evaluation/move.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { at, commands, enrolled, january } from './examples.ts';

const hr = { kind: 'hr', personId: 'officer' } as const;
const administrator = { kind: 'administrator', personId: 'keeper' } as const;
const { evaluationId } = enrolled;
const tomorrow = new Date(january.getTime() + 86_400_000);
const standing = (about: Partial<EvaluationState>): EvaluationState => ({ ...enrolled, ...about });

function done(state: EvaluationState, command: Command, actor: typeof hr | typeof administrator = hr) {
  const decision = decide(state, command, actor, at(january));
  if (!decision.decided) throw new Error(decision.refusal.reason);
  return decision.change;
}
function refused(state: EvaluationState, command: Command, now = january) {
  const decision = decide(state, command, hr, at(now));
  return decision.decided ? undefined : decision.refusal;
}

describe('a right whose time runs', () => {
  it.each(['acknowledgement', 'explanation', 'reply', 'appeal'] as const)(
    'is nobody’s to close while somebody has it: %s',
    (stage) => {
      const state = standing({ stage, dueAt: january.toISOString() });
      expect(refused(state, commands.closeUnfinished)).toMatchObject({
        reason: 'notDueYet',
        dueAt: state.dueAt,
      });
      expect(refused(state, commands.closeUnfinished, tomorrow)).toBeUndefined();
    },
  );

  it('is none where nothing is due, or where there is only work to do', () => {
    expect(refused(standing({ stage: 'appeal', dueAt: null }), commands.closeUnfinished)).toBeUndefined();
    const planning = standing({ stage: 'planning', dueAt: tomorrow.toISOString() });
    expect(refused(planning, commands.closeUnfinished)).toBeUndefined();
  });

  it('to tell one’s own side is over only after its last second', () => {
    const state = standing({ stage: 'selfAssessment', dueAt: january.toISOString() });
    expect(refused(state, commands.skipSelfAssessment)).toMatchObject({ reason: 'notDueYet' });
    expect(refused(state, commands.skipSelfAssessment, new Date(january.getTime() + 1))).toBeUndefined();
  });
});

describe('a later date', () => {
  const extend = (dueAt: Date): Command => ({ ...commands.extend, dueAt: dueAt.toISOString() });
  const due = standing({ dueAt: tomorrow.toISOString() });

  it('is later than the one that there is, and than now', () => {
    expect(refused(due, extend(tomorrow))).toEqual({ reason: 'notLater', dueAt: due.dueAt });
    expect(refused(due, extend(new Date(tomorrow.getTime() + 1)))).toBeUndefined();
    const past = standing({ dueAt: '2027-01-01T16:59:59.000Z' });
    expect(refused(past, extend(january))).toMatchObject({ reason: 'notLater' });
  });

  it('is told to whoever has the turn, by the task that they have', () => {
    const { next, effects } = done(due, extend(new Date(tomorrow.getTime() + 1)));
    expect(effects).toEqual([
      {
        ...{ kind: 'mail', template: 'extended', evaluationId, to: 'employee' },
        ...{ taskVersion: due.version, seq: next.version },
      },
    ]);
    expect(next).toMatchObject({ askedSince: due.version, askedAt: due.askedAt, stage: due.stage });
  });
});

describe('helping the engine', () => {
  const named = (attempt: number) => executionNameOf(evaluationId, 'plan', attempt);

  it('restarts a phase under a new name, once the old execution is stopped', () => {
    const { next, effects } = done(standing({}), commands.restartPhase, administrator);
    expect(next.attempts).toEqual({ ...enrolled.attempts, plan: 2 });
    expect(effects).toMatchObject([
      { kind: 'moveTask', evaluationId, taskVersion: enrolled.version },
      { kind: 'stopExecution', machine: 'plan', executionName: named(1) },
      { kind: 'startExecution', machine: 'plan', executionName: named(2) },
      { kind: 'mail', template: 'yourTurn', to: 'employee', taskVersion: next.version },
    ]);
  });

  it('lets an execution go on under its own name', () => {
    const { effects, next } = done(standing({}), commands.redriveExecution, administrator);
    expect(effects).toContainEqual({ kind: 'redriveExecution', machine: 'plan', executionName: named(1) });
    expect(next.attempts).toEqual(enrolled.attempts);
  });

  it('tells it again what was answered, and starts what never began', () => {
    const { effects } = done(standing({}), commands.catchUp, administrator);
    expect(effects).toMatchObject([
      { kind: 'moveTask' },
      { kind: 'answerWaits', evaluationId, before: enrolled.version },
      { kind: 'startExecution', machine: 'plan', executionName: named(1) },
      { kind: 'mail', template: 'yourTurn' },
    ]);
  });

  it('sends the task again and does nothing else', () => {
    const { effects } = done(standing({}), commands.sendAgain);
    expect(effects.map(({ kind }) => kind)).toEqual(['moveTask', 'mail']);
  });
});

describe('a sheet that is printed', () => {
  it('gives the task another link, which stands on the sheet and in no mail', () => {
    const { effects } = done(standing({}), commands.printSheet);
    expect(effects).toEqual([{ kind: 'moveTask', evaluationId, taskVersion: enrolled.version }]);
  });
});

describe('another assessor', () => {
  const { reassignAssessor } = commands;
  const move: NewMove = {
    ...{ kind: 'employeeMoved' as const, on: '2027-01-04', place: '' },
    ...{ unit: 'SDN 2', organisation: 'Dinas Lain' },
  };

  it('without a move leaves the place as it is, and both assessors have a receipt', () => {
    const { next, effects } = done(standing({}), reassignAssessor);
    expect(next).toMatchObject({ assessor: { personId: 'successor' }, unit: enrolled.unit });
    expect(next.moves).toBeUndefined();
    const receipts = effects.filter((effect) => 'template' in effect && effect.template === 'receipt');
    expect(receipts.map((effect) => 'to' in effect && effect.to)).toEqual(['assessor', 'successor']);
  });

  it('by a move changes the place, remembers how things were, and tells all three', () => {
    const planSet = { version: 3, hash: 'h', firstAt: january.toISOString(), late: false };
    const { next, effects } = done(standing({ planSet }), { ...reassignAssessor, move });
    const { assessor, appealDecider, unit, organisation } = enrolled;
    expect(next).toMatchObject({ unit: 'SDN 2', organisation: 'Dinas Lain' });
    expect(next.moves).toEqual([
      {
        ...{ kind: 'employeeMoved', on: '2027-01-04', place: '', plan: 3 },
        before: { assessor, appealDecider, unit, organisation },
      },
    ]);
    const receipts = effects.filter((effect) => 'template' in effect && effect.template === 'receipt');
    expect(receipts.map((effect) => 'to' in effect && effect.to)).toEqual([
      'employee',
      'assessor',
      'successor',
    ]);
    const again = done(next, {
      ...reassignAssessor,
      assessor: next.assessor,
      move: { ...move, unit: 'SDN 3' },
    });
    expect(again.next.moves?.map((each) => [each.before.unit, each.plan])).toEqual([
      ['SDN 1', 3],
      ['SDN 2', 3],
    ]);
    const told = again.effects.filter((effect) => 'template' in effect && effect.template === 'receipt');
    expect(told).toHaveLength(2);
  });

  it('by a move before any plan is of no plan', () => {
    expect(done(standing({ planSet: null }), { ...reassignAssessor, move }).next.moves?.[0]?.plan).toBe(0);
  });

  it('tells of a move while nobody is asked anything', () => {
    const active = standing({ stage: 'active', dueAt: null });
    const { effects } = done(active, { ...reassignAssessor, move });
    expect(effects.map((effect) => 'to' in effect && effect.to)).toEqual([
      'employee',
      'assessor',
      'successor',
    ]);
  });

  it('is neither the employee nor whoever decides their appeal', () => {
    const employee = enrolled.employee;
    for (const wrong of [
      { ...reassignAssessor, assessor: employee },
      { ...reassignAssessor, appealDecider: employee },
      { ...reassignAssessor, appealDecider: reassignAssessor.assessor },
    ])
      expect(refused(standing({}), wrong)).toEqual({ reason: 'notThisPerson' });
    expect(refused(standing({}), { ...reassignAssessor, appealDecider: null })).toBeUndefined();
  });
});

describe('whoever is taken in again', () => {
  const out = standing({
    stage: 'excluded',
    dueAt: null,
    exclusion: { kind: 'retired', reason: 'Pensiun', at: january.toISOString(), from: 'planning' },
  });

  it('has the phase that they left begin again, under a new name', () => {
    const { next, effects } = done(out, commands.readmit);
    expect(next.attempts.plan).toBe(2);
    expect(next.exclusion).toBeNull();
    expect(effects).toMatchObject([
      { kind: 'stopExecution', machine: 'plan', executionName: executionNameOf(evaluationId, 'plan', 1) },
      { kind: 'startExecution', executionName: executionNameOf(evaluationId, 'plan', 2) },
      { kind: 'mail', template: 'yourTurn' },
      { kind: 'mail', template: 'readmitted', to: 'employee' },
      { kind: 'mail', template: 'receipt', to: 'officer' },
      { kind: 'mail', template: 'receipt', to: 'assessor' },
    ]);
  });

  it('has no phase to begin where they left while nobody was asked', () => {
    const between = { ...out, exclusion: out.exclusion && { ...out.exclusion, from: 'active' as const } };
    const { next, effects } = done(between, commands.readmit);
    expect(next.attempts).toEqual(enrolled.attempts);
    expect(effects.some(({ kind }) => kind === 'stopExecution' || kind === 'startExecution')).toBe(false);
  });
});
