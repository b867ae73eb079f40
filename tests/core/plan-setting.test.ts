import { describe, expect, it } from 'vitest';
import { canonical } from '../../core/evaluation/audit.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { type Decision, decide } from '../../core/evaluation/decide.ts';
import { type Plan, planSchema } from '../../core/evaluation/plan-document.ts';
import { assessorAt, type EvaluationState } from '../../core/evaluation/state.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { at, commands, december, digest, enrolled, plan } from './examples.ts';

type Who = 'employee' | 'assessor' | 'decider' | 'system';
const actorOf = (who: Who) =>
  who === 'system'
    ? ({ kind: 'system' } as const)
    : ({ kind: 'person', personId: who, via: 'link' } as const);

const decided = (state: EvaluationState, command: Command, who: Who, now: string | Date): Decision =>
  decide(state, command, actorOf(who), at(new Date(now)));

function changeOf(state: EvaluationState, command: Command, who: Who, now: string | Date) {
  const decision = decided(state, command, who, now);
  if (!decision.decided) throw new Error(`${command.name}: ${decision.refusal.reason}`);
  return decision.change;
}
const following = (...it: Parameters<typeof changeOf>) => changeOf(...it).next;
const refusalOf = (...it: Parameters<typeof decided>) => {
  const decision = decided(...it);
  return decision.decided ? undefined : decision.refusal;
};
const hashOf = (content: Plan) => digest(canonical(content));

const handedIn = following(enrolled, commands.submitPlan, 'employee', '2027-01-06T03:00:00Z');
const inForce = following(handedIn, commands.approvePlan, 'assessor', '2027-01-08T03:00:00Z');
const other = planSchema.parse({
  ...plan,
  results: [
    ...plan.results,
    { ...plan.results[0], text: 'Plt. Kepala Seksi: layanan tetap buka', goal: 'Layanan' },
  ],
});
const proposal = { name: 'proposeChange', plan: other, reason: 'Menjadi Plt. sejak Maret' } as const;

describe('a plan that is set', () => {
  it.each([
    ['on the last day of January', '2027-01-31T16:59:59.000Z', false],
    ['a second later', '2027-01-31T17:00:00.000Z', true],
  ])('%s is late: %s → %s', (_, now, late) => {
    expect(following(handedIn, commands.approvePlan, 'assessor', now).planSet).toEqual({
      version: 1,
      hash: hashOf(plan),
      firstAt: new Date(now).toISOString(),
      late,
    });
  });

  it('is not set by being handed in or returned', () => {
    expect(handedIn).toMatchObject({ planSet: null, planHash: hashOf(plan) });
    expect(following(handedIn, commands.returnPlan, 'assessor', '2027-01-08T03:00:00Z').planSet).toBeNull();
  });
});

describe('a plan that the assessor has not set in time', () => {
  const overdue = { ...handedIn, dueAt: '2027-01-31T16:59:59.000Z' };
  const passed = following(overdue, commands.passPlanOn, 'system', '2027-02-01T03:00:00Z');

  it('is set with the superior of the assessor, who has five working days', () => {
    expect(passed).toMatchObject({
      stage: 'planReview',
      planSetter: { personId: 'decider' },
      assessor: { personId: 'assessor' },
      appealDecider: { personId: 'decider' },
    });
    expect(passed.dueAt?.slice(0, 10)).toBe('2027-02-08');
    expect([assessorAt(passed).personId, assigneeOf(passed)?.personId]).toEqual(['decider', 'decider']);
  });

  it('is no longer the assessor’s to set or return, and moves its task to the superior', () => {
    for (const command of [commands.approvePlan, commands.returnPlan]) {
      expect(refusalOf(passed, command, 'assessor', '2027-02-02T03:00:00Z')).toEqual({
        reason: 'notYourTurn',
      });
    }
    expect(changeOf(overdue, commands.passPlanOn, 'system', '2027-02-01T03:00:00Z').effects).toMatchObject([
      { kind: 'moveTask', evaluationId: overdue.evaluationId, taskVersion: overdue.version },
      { kind: 'mail', template: 'yourTurn', to: 'decider', taskVersion: overdue.version + 1 },
    ]);
  });

  it('leaves the assessor in their place once it is set, late', () => {
    const set = following(passed, commands.approvePlan, 'decider', '2027-02-03T03:00:00Z');
    expect(set).toMatchObject({ stage: 'active', planSetter: null, planSet: { late: true } });
    expect(assessorAt(set).personId).toBe('assessor');
  });

  it('stays with the superior while it goes back and forth', () => {
    const returned = following(passed, commands.returnPlan, 'decider', '2027-02-03T03:00:00Z');
    expect(assessorAt(returned).personId).toBe('assessor');
    const again = following(returned, commands.submitPlan, 'employee', '2027-02-04T03:00:00Z');
    expect(assigneeOf(again)?.personId).toBe('decider');
  });

  it('waits until the last instant has passed, for somebody above, and passes on once', () => {
    const now = '2027-02-01T03:00:00.000Z';
    const refused = (state: EvaluationState) => refusalOf(state, commands.passPlanOn, 'system', now);
    expect(refused({ ...overdue, dueAt: now })).toEqual({ reason: 'notDueYet', dueAt: now });
    expect(refused({ ...overdue, dueAt: null })).toBeUndefined();
    expect(refused({ ...overdue, appealDecider: null })).toEqual({ reason: 'notThisPerson' });
    expect(refused({ ...passed, dueAt: overdue.dueAt })).toEqual({ reason: 'notThisPerson' });
  });
});

describe('a meeting about the plan that was not held in time', () => {
  const meeting: EvaluationState = { ...handedIn, stage: 'planMeeting', dueAt: '2027-02-05T16:59:59.000Z' };
  const monday = '2027-02-08T03:00:00Z';
  const passed = following(meeting, commands.passPlanOn, 'system', monday);

  it('falls to the superior of the assessor as an overdue plan does, with five working days', () => {
    expect(passed).toMatchObject({
      stage: 'planMeeting',
      planSetter: { personId: 'decider' },
      assessor: { personId: 'assessor' },
    });
    expect(passed.dueAt?.slice(0, 10)).toBe('2027-02-15');
    expect(assigneeOf(passed)?.personId).toBe('decider');
    const { effects } = changeOf(meeting, commands.passPlanOn, 'system', monday);
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'moveTask' }));
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'mail', to: 'decider' }));
  });

  it('is settled by the superior alone; the assessor then assesses', () => {
    const settled = { ...commands.settlePlan, heldOn: '2027-02-09' };
    const tuesday = '2027-02-09T03:00:00Z';
    expect(refusalOf(passed, settled, 'assessor', tuesday)).toEqual({ reason: 'notYourTurn' });
    const set = following(passed, settled, 'decider', tuesday);
    expect(set).toMatchObject({ stage: 'active', planSetter: null });
    expect(assessorAt(set).personId).toBe('assessor');
  });

  it('waits until its time is over, and passes on once', () => {
    const early = '2027-02-05T03:00:00Z';
    expect(refusalOf(meeting, commands.passPlanOn, 'system', early)).toMatchObject({ reason: 'notDueYet' });
    const again = { ...passed, dueAt: meeting.dueAt };
    expect(refusalOf(again, commands.passPlanOn, 'system', monday)).toEqual({ reason: 'notThisPerson' });
  });
});

describe('an assessor who takes over during the year', () => {
  const march = '2027-03-10T03:00:00Z';
  const next = { personId: 'successor', name: 'Name of successor', position: 'Kepala' };
  const hr = { kind: 'hr', personId: 'officer' } as const;
  const reassign = {
    name: 'reassignAssessor',
    assessor: next,
    appealDecider: inForce.appealDecider,
    reason: 'Mutasi kepala seksi',
  } as const;
  const moved = decide(inForce, reassign, hr, at(new Date(march)));
  const state = moved.decided ? moved.change.next : inForce;
  const ask = (personId: string) => {
    const actor = { kind: 'person', personId, via: 'session' } as const;
    return decide(state, commands.askForChange, actor, at(new Date(march)));
  };

  it('finds the plan in force, and may reopen it to set it anew with the employee (annex BAB II C.7)', () => {
    expect(state).toMatchObject({ stage: 'active', planSet: inForce.planSet, assessor: next });
    const asked = ask('successor');
    expect(asked.decided && asked.change.next).toMatchObject({
      stage: 'planning',
      planSet: inForce.planSet,
      planChange: { by: 'assessor' },
    });
    expect(ask('assessor')).toMatchObject({ decided: false, refusal: { reason: 'notYourTurn' } });
  });

  it('sets what the employee then hands in; the plan of before stays in the record', () => {
    const asked = ask('successor');
    if (!asked.decided) throw new Error('refused');
    const submitted = following(asked.change.next, { name: 'submitPlan', plan: other }, 'employee', march);
    const actor = { kind: 'person', personId: 'successor', via: 'session' } as const;
    const set = decide(submitted, commands.approvePlan, actor, at(new Date('2027-03-12T03:00:00Z')));
    expect(set.decided && set.change.next).toMatchObject({
      stage: 'active',
      planSet: { version: 2, hash: hashOf(other), firstAt: inForce.planSet?.firstAt },
    });
  });
});

describe('a change of the plan during the year', () => {
  const march = '2027-03-10T03:00:00Z';
  const proposed = following(inForce, proposal, 'employee', march);

  it('goes through review as another version, with its reason', () => {
    const { next, event, document, effects } = changeOf(inForce, proposal, 'employee', march);
    expect(next).toMatchObject({
      stage: 'planReview',
      plannedResults: 2,
      servedGoals: ['Layanan'],
      documents: { plan: 2 },
      planSet: { version: 1, hash: hashOf(plan) },
      planChange: { by: 'employee', reason: 'Menjadi Plt. sejak Maret', at: new Date(march).toISOString() },
      attempts: { plan: 2, assessment: 1 },
    });
    expect(document).toEqual({ kind: 'plan', version: 2, content: other });
    expect(event).toMatchObject({
      reason: 'Menjadi Plt. sejak Maret',
      document: { kind: 'plan', version: 2 },
    });
    expect(effects[0]).toMatchObject({
      kind: 'stopExecution',
      executionName: `${inForce.evaluationId}-plan-1`,
    });
    expect(effects[1]).toMatchObject({
      kind: 'startExecution',
      executionName: `${inForce.evaluationId}-plan-2`,
      input: { attempt: 2 },
    });
  });

  it('is in force once the assessor has set it; the day of the first setting stays', () => {
    const { next, effects } = changeOf(proposed, commands.approvePlan, 'assessor', '2027-03-12T03:00:00Z');
    expect(next).toMatchObject({
      stage: 'active',
      planChange: null,
      planSet: { version: 2, hash: hashOf(other), firstAt: '2027-01-08T03:00:00.000Z', late: false },
    });
    expect(effects).toContainEqual(expect.objectContaining({ template: 'planApproved', to: 'employee' }));
  });

  it('stays late for good when the first plan was', () => {
    const late = following(handedIn, commands.approvePlan, 'assessor', '2027-02-10T03:00:00Z');
    const changed = following(
      following(late, proposal, 'employee', march),
      commands.approvePlan,
      'assessor',
      '2027-03-12T03:00:00Z',
    );
    expect(changed.planSet).toMatchObject({ late: true, firstAt: '2027-02-10T03:00:00.000Z' });
  });

  it('that is declined brings the plan in force back, as a further version', () => {
    const { next, document, effects } = changeOf(
      proposed,
      commands.declineChange,
      'assessor',
      '2027-03-12T03:00:00Z',
    );
    expect(next).toMatchObject({
      stage: 'active',
      plannedResults: 1,
      servedGoals: [],
      documents: { plan: 3 },
      planSet: { version: 3, hash: hashOf(plan) },
      planHash: hashOf(plan),
      planChange: null,
    });
    expect(document).toEqual({ kind: 'plan', version: 3, content: plan });
    // A receipt to both, and no news of an approval.
    expect(effects.filter((effect) => effect.kind === 'mail').map((it) => [it.template, it.to])).toEqual([
      ['receipt', 'assessor'],
      ['receipt', 'employee'],
    ]);
  });

  it('cannot be declined with another plan than the one in force, nor where none was', () => {
    const wrong = { ...commands.declineChange, plan: other };
    expect(refusalOf(proposed, wrong, 'assessor', march)).toEqual({ reason: 'noPlanInForce' });
    expect(refusalOf(handedIn, commands.declineChange, 'assessor', march)).toEqual({
      reason: 'noPlanInForce',
    });
  });

  it('that the assessor asks for is the employee’s to write, with the reason before them', () => {
    const { next, effects } = changeOf(inForce, commands.askForChange, 'assessor', march);
    expect(next).toMatchObject({
      stage: 'planning',
      returnReason: 'Target naik sejak Maret',
      planChange: { by: 'assessor', reason: 'Target naik sejak Maret' },
      attempts: { plan: 2 },
    });
    expect(effects[1]).toMatchObject({ kind: 'startExecution', machine: 'plan' });
    const written = following(next, { name: 'submitPlan', plan: other }, 'employee', '2027-03-11T03:00:00Z');
    expect(written).toMatchObject({
      stage: 'planReview',
      planChange: { by: 'assessor' },
      returnReason: null,
    });
    expect(following(written, commands.approvePlan, 'assessor', '2027-03-12T03:00:00Z')).toMatchObject({
      planSet: { version: 2, hash: hashOf(other) },
      planChange: null,
    });
  });

  it.each([
    ['the employee asks of themselves', commands.askForChange, 'employee'],
    ['the assessor writes', proposal, 'assessor'],
    ['the superior writes', proposal, 'decider'],
    ['nobody writes', proposal, 'system'],
  ] as const)('is refused where %s', (_, command, who) => {
    expect(refusalOf(inForce, command, who, march)).toEqual({ reason: 'notYourTurn' });
  });

  it('is over once the assessment has opened; one still open then ends in the self-assessment', () => {
    for (const [command, who] of [
      [proposal, 'employee'],
      [commands.askForChange, 'assessor'],
    ] as const) {
      expect(refusalOf(inForce, command, who, december)).toEqual({ reason: 'movedOn', stage: 'active' });
    }
    expect(following(proposed, commands.declineChange, 'assessor', december).stage).toBe('selfAssessment');
    expect(following(proposed, commands.approvePlan, 'assessor', december).stage).toBe('selfAssessment');
  });

  it('is forgotten with the contents, once their time is over: what was said for it is a person’s words', () => {
    const final = { ...inForce, stage: 'final' as const, planChange: proposed.planChange };
    const erase = { name: 'erase', what: 'contents' } as const;
    expect(following(final, erase, 'system', march).planChange).toBeNull();
  });

  it('obeys the rules of plans', () => {
    const leader = { ...inForce, planFor: 'leadership' as const };
    expect(refusalOf(leader, proposal, 'employee', march)).toMatchObject({ reason: 'planIncomplete' });
  });
});

describe('an active evaluation', () => {
  it('waits for nobody, though its plan may be changed', () => {
    expect(assigneeOf(inForce)).toBeUndefined();
  });
});
