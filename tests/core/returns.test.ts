import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterWorkingDays, workingDaysUntil } from '../../core/calendar/working-days.ts';
import type { Actor } from '../../core/evaluation/actor.ts';
import type { AuditEvent } from '../../core/evaluation/audit.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { decide } from '../../core/evaluation/decide.ts';
import { returnsOf } from '../../core/evaluation/returns.ts';
import { signaturesIn } from '../../core/evaluation/signatures.ts';
import { type EvaluationState, evaluationStateSchema } from '../../core/evaluation/state.ts';
import {
  at,
  bodyCalendar,
  commands,
  cycle,
  december,
  enrolled,
  enrolledEvent,
  january,
  plan,
} from './examples.ts';

const employee: Actor = { kind: 'person', personId: 'employee', via: 'link' };
const assessor: Actor = { kind: 'person', personId: 'assessor', via: 'link' };

/** Gives commands one after the other; each must be taken. */
function given(state: EvaluationState, ...steps: [Command, Actor, Date?][]) {
  const events: AuditEvent[] = [];
  const effects = [];
  let now = state;
  for (const [command, actor, when = january] of steps) {
    const decision = decide(now, command, actor, at(when));
    if (!decision.decided) throw new Error(`${command.name}: ${decision.refusal.reason}`);
    now = decision.change.next;
    events.push(decision.change.event);
    effects.push(...decision.change.effects);
  }
  return { state: now, events, effects };
}
const round: [Command, Actor][] = [
  [commands.submitPlan, employee],
  [commands.returnPlan, assessor],
];
const returnedThrice = given(enrolled, ...round, ...round, ...round).state;
const meetingAbout = given(returnedThrice, ...round);

describe('a plan that is sent back', () => {
  it('gives whom it was returned to a fair new date, counted in working days', () => {
    const lateJanuary = new Date('2027-01-29T03:00:00Z');
    const { state } = given(
      enrolled,
      [commands.submitPlan, employee],
      [commands.returnPlan, assessor, lateJanuary],
    );
    expect(state.dueAt).toBe(afterWorkingDays(lateJanuary, 5, bodyCalendar));
    expect(state).toMatchObject({ stage: 'planning', returns: { plan: 1, selfAssessment: 0 } });
  });

  it('stops the clock of the one who returned it: the days left then are left again when it comes back', () => {
    const submitted = given(enrolled, [commands.submitPlan, employee]).state;
    const left = workingDaysUntil(january, new Date(submitted.dueAt ?? ''), bodyCalendar);
    const weeksLater = new Date('2027-02-15T03:00:00Z');
    const { state } = given(
      submitted,
      [commands.returnPlan, assessor],
      [commands.submitPlan, employee, weeksLater],
    );
    expect(left).toBeGreaterThan(5);
    expect(workingDaysUntil(weeksLater, new Date(state.dueAt ?? ''), bodyCalendar)).toBe(left);
  });

  it('remembers which results are to be mended, until the plan is agreed on', () => {
    const returned = given(enrolled, round[0] as [Command, Actor], [
      { ...commands.returnPlan, mend: [0] },
      assessor,
    ]).state;
    expect(returned.sentBack?.mend).toEqual([0]);
    const approved = given(returned, [commands.submitPlan, employee], [commands.approvePlan, assessor]);
    expect(approved.state.sentBack).toBeNull();
  });

  it('takes no signature away: every version stays with its hash, the replaced ones marked', () => {
    const { events } = given(
      enrolled,
      ...round,
      [{ name: 'submitPlan', plan: { ...plan, behaviourExpectation: 'Jujur' } }, employee],
      [commands.approvePlan, assessor],
    );
    const signed = signaturesIn([enrolledEvent, ...events]);
    expect(signed.map(({ event, document, holds }) => [event.command, document.version, holds])).toEqual([
      ['submitPlan', 1, false],
      ['returnPlan', 1, false],
      ['submitPlan', 2, true],
      ['approvePlan', 2, true],
    ]);
    expect(signed[3]?.hash).toBe(signed[2]?.hash);
    expect(signed[0]?.hash).not.toBe(signed[2]?.hash);
  });
});

describe('a plan that went back as often as the cycle allows', () => {
  it('leads to a meeting instead of another return, to which both are asked by mail', () => {
    expect(returnedThrice).toMatchObject({ stage: 'planning', returns: { plan: 3 } });
    expect(meetingAbout.state).toMatchObject({
      stage: 'planMeeting',
      dueAt: afterWorkingDays(january, 5, bodyCalendar),
      returnReason: commands.returnPlan.reason,
    });
    const mails = meetingAbout.effects.filter((effect) => effect.kind === 'mail').slice(-3);
    expect(mails).toMatchObject([
      { template: 'yourTurn', to: 'assessor' },
      { template: 'meeting', to: 'employee' },
      { template: 'receipt', to: 'assessor' },
    ]);
  });

  it('is settled there: date and agreement in the record, the agreed plan a version of its own', () => {
    const { state, events } = given(meetingAbout.state, [commands.settlePlan, assessor]);
    expect(state).toMatchObject({
      stage: 'active',
      documents: { plan: 5 },
      meetings: { plan: { heldOn: '2027-01-05', agreed: 'Target dua modul' } },
      returns: null,
    });
    expect(events[0]).toMatchObject({ reason: 'Target dua modul', document: { kind: 'plan', version: 5 } });
  });

  it.each([
    ['before it was asked for', '2027-01-04'],
    ['in days to come', '2027-01-06'],
  ])('is not settled %s', (_, heldOn) => {
    expect(decide(meetingAbout.state, { ...commands.settlePlan, heldOn }, assessor, at(january))).toEqual({
      decided: false,
      refusal: { reason: 'meetingNotThen' },
    });
  });

  it('goes by the limit of its cycle', () => {
    const strict = { ...at(january), cycle: { ...cycle, returnsAtMost: 1 } };
    const again = given(enrolled, ...round, [commands.submitPlan, employee]).state;
    expect(decide(again, commands.returnPlan, assessor, strict)).toMatchObject({
      change: { next: { stage: 'planMeeting' } },
    });
    expect(returnsOf(again, { returnsAtMost: 1 })).toEqual({ done: 1, atMost: 1, next: 'meeting' });
  });
});

describe('a self-assessment', () => {
  const review = { ...enrolled, stage: 'review' as const, plannedResults: 1 };
  const used = { ...review, returns: { plan: 0, selfAssessment: 3 } };
  const meeting = given(used, [commands.returnSelfAssessment, assessor, december]).state;
  const settled = given(meeting, [
    { ...commands.settleSelfAssessment, heldOn: '2027-12-21' },
    assessor,
    december,
  ]);

  it('that was talked over stays in the employee’s words, and is rated; it cannot go back again', () => {
    expect(meeting.stage).toBe('assessmentMeeting');
    expect(settled.state).toMatchObject({ stage: 'review', documents: used.documents });
    expect(decide(settled.state, commands.returnSelfAssessment, assessor, at(december))).toMatchObject({
      refusal: { reason: 'movedOn' },
    });
    expect(decide(settled.state, commands.submitReview, assessor, at(december))).toMatchObject({
      decided: true,
    });
    expect(settled.effects.filter(({ kind }) => kind === 'mail')).toMatchObject([
      { template: 'yourTurn', to: 'assessor' },
      { template: 'receipt', to: 'assessor' },
      { template: 'receipt', to: 'employee' },
    ]);
  });

  it('whose meeting was not held in time is read by the superior', () => {
    const late = new Date(Date.parse(meeting.dueAt ?? '') + 1);
    const passed = decide(meeting, commands.passReviewOn, { kind: 'system' }, at(late));
    expect(passed).toMatchObject({
      change: { next: { stage: 'review', assessor: { personId: 'decider' }, appealDecider: null } },
    });
  });
});

it('no order of decisions sends a document back more often than the cycle allows', () => {
  const names = ['submitPlan', 'returnPlan', 'approvePlan', 'settlePlan', 'openAssessment'] as const;
  const more = ['submitSelfAssessment', 'returnSelfAssessment', 'settleSelfAssessment'] as const;
  const steps = fc.array(fc.constantFrom(...names, ...more), { maxLength: 80 });
  fc.assert(
    fc.property(steps, (given) => {
      let state = enrolled;
      let [returned, meetings] = [0, 0];
      for (const name of given) {
        const now = name.includes('elf') || name === 'openAssessment' ? december : january;
        const command =
          'heldOn' in commands[name]
            ? { ...commands[name], heldOn: now.toISOString().slice(0, 10) }
            : commands[name];
        const actor =
          name === 'openAssessment'
            ? ({ kind: 'system' } as const)
            : name.startsWith('submit')
              ? employee
              : assessor;
        const decision = decide(
          { ...state, stageSince: '2027-01-01T00:00:00.000Z' },
          command as Command,
          actor,
          at(now),
        );
        if (!decision.decided) continue;
        const { next } = decision.change;
        if (name.startsWith('return') && !next.stage.endsWith('Meeting')) returned += 1;
        if (next.stage.endsWith('Meeting')) meetings += 1;
        state = next;
      }
      expect(returned).toBeLessThanOrEqual(6);
      expect(meetings).toBeLessThanOrEqual(2);
    }),
    { numRuns: 300 },
  );
});

it('a state that was kept before anybody counted returns still reads', () => {
  const { returns: _, meetings: __, sentBack: ___, ...old } = enrolled;
  expect(evaluationStateSchema.parse(old)).toEqual(enrolled);
});
