import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Part } from '../../core/evaluation/actor.ts';
import { type AuditEvent, firstBroken } from '../../core/evaluation/audit.ts';
import type { CommandName } from '../../core/evaluation/commands.ts';
import { decide } from '../../core/evaluation/decide.ts';
import { isOver, stages } from '../../core/evaluation/stage.ts';
import { type EvaluationState, evaluationStateSchema } from '../../core/evaluation/state.ts';
import { transitions } from '../../core/evaluation/transitions.ts';
import { at, commands, cycle, december, digest, enrolled, enrolledEvent, january } from './examples.ts';

/** Whose act each command is. Written by hand and not from the table of transitions, which it is held against. */
const mayGive: Record<CommandName, readonly Part[]> = {
  ...{ submitPlan: ['employee'], proposeChange: ['employee'], submitSelfAssessment: ['employee'] },
  ...{ acknowledge: ['employee'], fileAppeal: ['employee'], replyToExplanation: ['employee'] },
  confirmReceipt: ['employee'],
  ...{ returnPlan: ['assessor'], approvePlan: ['assessor'], settlePlan: ['assessor'] },
  ...{ askForChange: ['assessor'], declineChange: ['assessor'], returnSelfAssessment: ['assessor'] },
  ...{ settleSelfAssessment: ['assessor'], submitReview: ['assessor'], explainRating: ['assessor'] },
  decideAppeal: ['appealDecider'],
  ...{ passPlanOn: ['system'], openAssessment: ['system'], passReviewOn: ['system'] },
  ...{ lapseAcknowledgement: ['system'], lapseExplanation: ['system'], lapseReply: ['system'] },
  ...{ passAppealOn: ['system'], noteDelivery: ['system'], passDeliveryOn: ['system'], erase: ['system'] },
  ...{ beginSubstitution: ['system'], endSubstitution: ['system'] },
  ...{ skipSelfAssessment: ['hr'], exclude: ['hr'], readmit: ['hr'], closeUnfinished: ['hr'] },
  ...{
    reassignAssessor: ['hr'],
    reassignDecider: ['hr'],
    extend: ['hr'],
    printSheet: ['hr'],
    rectify: ['hr'],
  },
  recordDelivery: ['hr', 'assessor', 'appealDecider'],
  recordRefusal: ['hr', 'assessor', 'appealDecider'],
  recordAcknowledgement: ['hr', 'assessor', 'appealDecider'],
  sendAgain: ['hr', 'administrator', 'system'],
  ...{ catchUp: ['administrator', 'system'], restartPhase: ['administrator', 'system'] },
  redriveExecution: ['administrator'],
};

/** The parts that somebody has in an evaluation as it stands. */
function partsOf(actor: Actor, state: EvaluationState): Part[] {
  if (actor.kind !== 'person') return [actor.kind];
  const held = (part: Part, holder: { personId: string } | null) => {
    const is = holder?.personId === actor.personId;
    const acts =
      state.acting?.person.personId === actor.personId &&
      state.acting.for.personId === holder?.personId &&
      part !== 'employee';
    return is || acts ? [part] : [];
  };
  return [
    ...held('employee', state.employee),
    ...held('assessor', state.assessor),
    ...held('assessor', state.planSetter),
    ...held('appealDecider', state.appealDecider),
  ];
}

const people = ['employee', 'assessor', 'decider', 'successor', 'substitute', 'stranger'];
const anybody: Actor[] = [
  ...people.map((personId) => ({ kind: 'person', personId, via: 'session' }) as const),
  { kind: 'hr', personId: 'officer' },
  { kind: 'administrator', personId: 'admin' },
  { kind: 'system' },
];
/**
 * Most of what just anybody sends is refused at the first stage: most steps are ones that the table knows where the
 * evaluation stands, given by somebody whose they are, so that sequences come to every stage; the others are anything.
 */
const stepOf = fc.record({
  way: fc.constantFrom('onward', 'onward', 'onward', 'known', 'anything'),
  pick: fc.nat(10_000),
  name: fc.constantFrom(...(Object.keys(commands) as CommandName[])),
  actor: fc.constantFrom(...anybody),
  now: fc.constantFrom(january, december, december, december),
  /** What is known of a mail's arrival besides what the record says. */
  delivered: fc.constantFrom(null, '2026-12-01T03:00:00.000Z'),
});
const sequences = fc.array(stepOf, { minLength: 30, maxLength: 90, size: 'max' });
type Drawn = typeof stepOf extends fc.Arbitrary<infer Each> ? Each : never;

const rowsFrom = Map.groupBy(transitions, ({ from }) => from);

function chosen(
  { way, pick, name, actor }: Drawn,
  state: EvaluationState,
): { name: CommandName; actor: Actor } {
  const known = rowsFrom.get(state.stage) ?? [];
  const onward = known.filter(({ from, to }) => from !== to && !isOver(to));
  const rows = way === 'onward' && onward.length > 0 ? onward : known;
  const row = rows[pick % rows.length];
  if (way === 'anything' || !row) return { name, actor };
  const theirs = anybody.filter((one) => partsOf(one, state).includes(row.by));
  return { name: row.command, actor: theirs[pick % theirs.length] ?? actor };
}

type Step = {
  name: CommandName;
  actor: Actor;
  before: EvaluationState;
  next: EvaluationState;
  delivered: string | null;
};

/** Plays what is accepted of a sequence, and shows each step of it. */
function play(sequence: readonly Drawn[], see: (step: Step) => void): AuditEvent[] {
  let state = enrolled;
  const events = [enrolledEvent];
  for (const drawn of sequence) {
    const { name, actor } = chosen(drawn, state);
    const { now, delivered } = drawn;
    const circumstances = { ...at(now), cycle: { ...cycle, returnsAtMost: 1 }, delivered };
    const decision = decide(state, commands[name], actor, circumstances);
    if (!decision.decided) continue;
    const { next, event } = decision.change;
    see({ name, actor, before: state, next, delivered });
    events.push(event);
    state = next;
  }
  return events;
}
const always = (see: (step: Step) => void) =>
  fc.assert(
    fc.property(sequences, (sequence) => void play(sequence, see)),
    { numRuns: 150 },
  );

/** Where the superior may have come in the assessor's place to set the plan; some years end there. */
const beforeAPlan = ['planning', 'planReview', 'planMeeting', ...stages.filter(isOver)];

describe('no sequence of commands by anybody', () => {
  it('reaches a state that nobody knows', () => {
    always(({ before, next }) => {
      expect(stages).toContain(next.stage);
      expect(next.version).toBe(before.version + 1);
      expect(evaluationStateSchema.parse(next)).toEqual(next);
      // A plan is set before anything is rated, and no later version is in force unseen.
      if (next.outcome) expect(next.planSet?.version).toBe(next.documents.plan);
      if (next.planSetter) expect(beforeAPlan).toContain(next.stage);
      if (next.planChange) expect(next.planSet).not.toBeNull();
    });
  });

  it('loses a decision: what was rated stays, or stands beside what an appeal made of it', () => {
    always(({ name, before, next }) => {
      for (const [kind, version] of Object.entries(before.documents))
        expect(Reflect.get(next.documents, kind)).toBeGreaterThanOrEqual(version);
      if (before.rated && name !== 'submitReview') expect(next.rated).toEqual(before.rated);
      if (before.appealFiledAt) expect(next.appealFiledAt).toBe(before.appealFiledAt);
      if (!before.outcome || name === 'decideAppeal') return;
      expect(next.outcome).toEqual(before.outcome);
      expect(next.outcomeBefore).toEqual(before.outcomeBefore);
    });
    always(({ name, before, next }) => {
      if (name !== 'decideAppeal') return;
      const changed = JSON.stringify(next.outcome) !== JSON.stringify(before.outcome);
      expect(next.outcomeBefore).toEqual(changed ? before.outcome : before.outcomeBefore);
    });
  });

  it('leaves the record broken, or a change without its line', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        let changes = 1;
        const events = play(sequence, () => {
          changes += 1;
        });
        expect(events).toHaveLength(changes);
        expect(firstBroken(events, digest)).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it('lets anybody do what is not theirs, or the rater decide the appeal', () => {
    always(({ name, actor, before, delivered }) => {
      const own = partsOf(actor, before);
      expect(mayGive[name].some((part) => own.includes(part))).toBe(true);
      if (name === 'decideAppeal' && actor.kind === 'person')
        expect(actor.personId).not.toBe(before.rated?.by.personId);
      // Nobody's days end, and no result is taken as signed, before something proves that it came to them.
      if (name === 'lapseAcknowledgement') expect(before.delivery?.proof ?? delivered).toBeTruthy();
    });
  });

  it('stops short of a stage: what is played here comes to all of them', () => {
    const reached = new Map(stages.map((stage) => [stage, 0]));
    always(({ next }) => void reached.set(next.stage, (reached.get(next.stage) ?? 0) + 1));
    for (const [stage, times] of reached) expect(times, stage).toBeGreaterThan(0);
  });
});
