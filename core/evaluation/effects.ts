import * as z from 'zod';
import { actorSchema } from './actor.ts';
import type { Stage, TaskStage } from './stage.ts';

/** The workflow phases; each is a state machine of its own, and none lasts a year. */
export const machines = ['start-cycle', 'plan', 'assessment', 'appeal'] as const;
export type Machine = (typeof machines)[number];
/** The workflow of an evaluation's phase. */
export type Phase = Exclude<Machine, 'start-cycle'>;

export const mailTemplates = [
  'yourTurn',
  'meeting',
  'planApproved',
  'periodRated',
  'periodObjection',
  'periodDecided',
  'observed',
  'resultFinal',
  'followUp',
  'receipt',
  'reminder',
  'overdue',
  'escalation',
  'unreachable',
  'undelivered',
  'extended',
  'excluded',
  'readmitted',
  'closedUnfinished',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];
/** Mails about an idea, which belongs to no evaluation. */
export const ideaMailTemplates = ['ideaRecorded', 'ideaAnswered'] as const;
export type IdeaMailTemplate = (typeof ideaMailTemplates)[number];

/** What should happen outside the table because something changed in it. Delivered at least once. */
export const effectSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('startExecution'),
    machine: z.enum(machines),
    /** Deterministic, so that a second start of the same is refused by the engine. */
    executionName: z.string().max(80),
    input: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  }),
  z.object({
    kind: z.literal('resumeTask'),
    evaluationId: z.string(),
    /** The version of the evaluation at which the task was opened. */
    taskVersion: z.int(),
  }),
  z.object({
    kind: z.literal('moveTask'),
    evaluationId: z.string(),
    /** The version whose task goes on as the task of a later version. */
    taskVersion: z.int(),
  }),
  /** In entries of before alone: an assessor's ratings were noted apart from their evaluations. */
  z.object({ kind: z.literal('noteRating'), evaluationId: z.string() }),
  z.object({
    kind: z.literal('answerWaits'),
    evaluationId: z.string(),
    /** Every wait that was opened before this version is over. */
    before: z.int(),
  }),
  z.object({ kind: z.literal('stopExecution'), machine: z.enum(machines), executionName: z.string() }),
  z.object({ kind: z.literal('redriveExecution'), machine: z.enum(machines), executionName: z.string() }),
  z.object({
    kind: z.literal('ideaMail'),
    template: z.enum(ideaMailTemplates),
    ideaId: z.string(),
    /** A person's id. */
    to: z.string(),
  }),
  /** The mail with the one-time code of a link; the code itself stands nowhere. */
  z.object({
    kind: z.literal('codeMail'),
    evaluationId: z.string(),
    linkHash: z.string(),
    /** A person's id. */
    to: z.string(),
  }),
  z.object({
    /** One of many acts of the office that were asked for together; it stands on the version that was looked at. */
    kind: z.literal('officeAct'),
    evaluationId: z.string(),
    version: z.int(),
    act: z.string(),
    reason: z.string(),
    actor: actorSchema,
  }),
  z.object({
    kind: z.literal('mail'),
    template: z.enum(mailTemplates),
    evaluationId: z.string(),
    /** A person's id. */
    to: z.string(),
    taskVersion: z.int().nullable(),
    /** The line of the record that the mail is a receipt of. */
    seq: z.int().optional(),
    /** True when its reader has just asked for it, and so waits for it. */
    asked: z.boolean().optional(),
  }),
  /** One mail about everything that waits for a person. */
  z.object({ kind: z.literal('digest'), to: z.string(), day: z.iso.date() }),
]);
export type Effect = z.infer<typeof effectSchema>;

/** Written in the same transaction as the change it belongs to; delivered from the table's stream. */
export const outboxEntrySchema = z.object({
  outboxId: z.string(),
  createdAt: z.iso.datetime(),
  /** Reference of the request that caused it. */
  reference: z.string().max(100).optional(),
  effects: z.array(effectSchema).min(1),
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** Name of the execution that takes an evaluation through a phase. */
export function executionNameOf(evaluationId: string, phase: Machine, attempt: number): string {
  return `${evaluationId}-${phase}-${attempt}`;
}

/** Starts a phase of an evaluation. */
export function startOf(evaluationId: string, phase: Machine, attempt = 1): Effect {
  const executionName = executionNameOf(evaluationId, phase, attempt);
  return { kind: 'startExecution', machine: phase, executionName, input: { evaluationId, attempt } };
}

const phases: Record<TaskStage, Phase> = {
  planning: 'plan',
  planReview: 'plan',
  planMeeting: 'plan',
  selfAssessment: 'assessment',
  assessmentMeeting: 'assessment',
  review: 'assessment',
  acknowledgement: 'assessment',
  explanation: 'appeal',
  reply: 'appeal',
  appeal: 'appeal',
};

/** The phase whose execution waits in a stage. */
export function phaseOf(stage: TaskStage): Phase {
  return phases[stage];
}

const after: Record<Phase, Stage> = { plan: 'active', assessment: 'final', appeal: 'final' };

/** The stage that ends every execution of a phase: what one that another took the place of is told. */
export function stageAfter(phase: Phase): Stage {
  return after[phase];
}
