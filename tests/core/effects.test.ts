import { expect, it } from 'vitest';
import {
  type Effect,
  effectSchema,
  executionNameOf,
  outboxEntrySchema,
  phaseOf,
  stageAfter,
  startOf,
} from '../../core/evaluation/effects.ts';
import { isOver, taskStages, waitsForAPerson } from '../../core/evaluation/stage.ts';
import { enrolled } from './examples.ts';

const { evaluationId } = enrolled;
const machine = 'plan';
const executionName = executionNameOf(evaluationId, machine, 1);

/** One of each kind, as the outbox keeps it. */
const effects: Effect[] = [
  { kind: 'startExecution', machine, executionName, input: { evaluationId, attempt: 1, cursor: null } },
  { kind: 'resumeTask', evaluationId, taskVersion: 2 },
  { kind: 'moveTask', evaluationId, taskVersion: 2 },
  { kind: 'noteRating', evaluationId },
  { kind: 'answerWaits', evaluationId, before: 3 },
  { kind: 'stopExecution', machine, executionName },
  { kind: 'redriveExecution', machine, executionName },
  { kind: 'ideaMail', template: 'ideaRecorded', ideaId: 'i', to: 'employee' },
  { kind: 'codeMail', evaluationId, linkHash: 'h', to: 'employee' },
  {
    ...{ kind: 'officeAct', evaluationId, version: 2, act: 'exclude', reason: 'Pensiun' },
    actor: { kind: 'hr', personId: 'officer' },
  },
  { kind: 'mail', template: 'yourTurn', evaluationId, to: 'employee', taskVersion: 2 },
  { kind: 'mail', template: 'receipt', evaluationId, to: 'employee', taskVersion: null, seq: 2, asked: true },
  { kind: 'digest', to: 'assessor', day: '2027-01-05' },
];

it.each(effects.map((effect) => [effect.kind, effect] as const))('%s is read as it was kept', (_, effect) =>
  expect(effectSchema.parse(effect)).toEqual(effect),
);

it('no effect is of a kind that there is not, or a mail about nothing that there is', () => {
  expect(effectSchema.safeParse({ kind: '', evaluationId }).success).toBe(false);
  const mail = { kind: 'mail', evaluationId, to: 'employee', taskVersion: null };
  expect(effectSchema.safeParse({ ...mail, template: 'birthday' }).success).toBe(false);
});

it('an entry of the outbox has something to do, and may say which request caused it', () => {
  const entry = { outboxId: 'o', createdAt: '2027-01-05T03:00:00.000Z', effects };
  expect(outboxEntrySchema.parse(entry)).toEqual(entry);
  expect(outboxEntrySchema.parse({ ...entry, reference: 'KIN-1' })).toMatchObject({ reference: 'KIN-1' });
  expect(outboxEntrySchema.safeParse({ ...entry, effects: [] }).success).toBe(false);
  expect(outboxEntrySchema.safeParse({ ...entry, reference: 'x'.repeat(101) }).success).toBe(false);
  expect(outboxEntrySchema.safeParse({}).success).toBe(false);
});

it('the name of an execution keeps to the eighty characters that the engine takes', () => {
  const named = (name: string) => effectSchema.safeParse({ ...effects[0], executionName: name }).success;
  expect(named('x'.repeat(80))).toBe(true);
  expect(named('x'.repeat(81))).toBe(false);
});

it('a phase is started once by each attempt, under a name of its own', () => {
  expect(startOf(evaluationId, 'plan')).toEqual(startOf(evaluationId, 'plan', 1));
  const names = [
    startOf(evaluationId, 'plan', 1),
    startOf(evaluationId, 'plan', 2),
    startOf(evaluationId, 'appeal'),
  ];
  expect(new Set(names.map((effect) => 'executionName' in effect && effect.executionName)).size).toBe(3);
});

it('a year goes through three phases, one after the other: plan, assessment, appeal', () => {
  expect([...new Set(taskStages.map(phaseOf))]).toEqual(['plan', 'assessment', 'appeal']);
  const order = taskStages.map((stage) => ['plan', 'assessment', 'appeal'].indexOf(phaseOf(stage)));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect([phaseOf('planMeeting'), phaseOf('selfAssessment')]).toEqual(['plan', 'assessment']);
  expect([phaseOf('acknowledgement'), phaseOf('explanation')]).toEqual(['assessment', 'appeal']);
});

it('an execution ends in a stage that waits for no person: after the plan the year goes on, after the others it is over', () => {
  expect(stageAfter('plan')).toBe('active');
  expect(waitsForAPerson(stageAfter('plan')) || isOver(stageAfter('plan'))).toBe(false);
  expect([stageAfter('assessment'), stageAfter('appeal')]).toEqual(['final', 'final']);
});
