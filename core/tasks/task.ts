import * as z from 'zod';
import { taskStageSchema, waitsForAPerson } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { turnOf } from '../evaluation/transitions.ts';
import type { PersonInBrief } from '../people/person.ts';

/**
 * What one person is asked to do in one evaluation. It belongs to one version of the evaluation:
 * once the evaluation has gone on, the task is over, whatever its item still says.
 */
export const taskSchema = z.object({
  evaluationId: z.string(),
  /** Version of the evaluation that asks; the form answers this version. */
  version: z.int().min(1),
  stage: taskStageSchema,
  assigneeId: z.string(),
  /** Whose evaluation it is, for lists. */
  employeeName: z.string(),
  openedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  /** SHA-256 of the id in the link that is valid now. */
  linkHash: z.string(),
  /** How often the link was replaced. */
  rotation: z.int(),
  /** Reminders that were sent, by their names. */
  reminded: z.array(z.string()).optional(),
  /** Last time a fresh link was asked for. */
  renewedAt: z.iso.datetime().nullable(),
});
export type Task = z.infer<typeof taskSchema>;

/** What is kept of a link: never its id. */
export const linkSchema = z.object({
  linkHash: z.string(),
  evaluationId: z.string(),
  version: z.int(),
  personId: z.string(),
  /** After this instant the link only offers a fresh one. */
  validUntil: z.iso.datetime(),
});
export type Link = z.infer<typeof linkSchema>;

/** What a wait of the workflow asks for. */
export const openTaskRequestSchema = z.object({
  evaluationId: z.string(),
  /** The stage that this wait is for. */
  stage: taskStageSchema,
  taskToken: z.string().min(1),
});
export type OpenTaskRequest = z.infer<typeof openTaskRequestSchema>;

const dayInMs = 86_400_000;
/** A link works this long after the task's due date: late is better than never, and HR sees it is late. */
export const linkGraceDays = 30;

/** Who has to act on an evaluation now; undefined when nobody has. */
export function assigneeOf(state: EvaluationState): PersonInBrief | undefined {
  switch (turnOf(state.stage)) {
    case 'employee':
      return state.employee;
    case 'assessor':
      return state.assessor;
    case 'appealDecider':
      return state.appealDecider ?? undefined;
    default:
      return undefined;
  }
}

/** The task that an evaluation asks for where it stands now, and the link that leads to it; undefined when it asks nobody. */
export function taskFor(
  state: EvaluationState,
  about: { now: Date; linkHash: string; rotation: number },
): { task: Task; link: Link } | undefined {
  const assignee = assigneeOf(state);
  if (!assignee || !waitsForAPerson(state.stage)) return undefined;
  const { evaluationId, version } = state;
  const task: Task = {
    evaluationId,
    version,
    stage: state.stage,
    assigneeId: assignee.personId,
    employeeName: state.employee.name,
    openedAt: about.now.toISOString(),
    dueAt: state.dueAt,
    linkHash: about.linkHash,
    rotation: about.rotation,
    renewedAt: null,
  };
  const link = {
    linkHash: about.linkHash,
    evaluationId,
    version,
    personId: assignee.personId,
    validUntil: linkValidUntil(about.now, state.dueAt),
  };
  return { task, link };
}

/** The later of due date and now, plus the grace. */
export function linkValidUntil(now: Date, dueAt: string | null): string {
  const from = Math.max(now.getTime(), dueAt ? Date.parse(dueAt) : 0);
  return new Date(from + linkGraceDays * dayInMs).toISOString();
}

/** True while a link still leads to the task it was made for. */
export function linkLeadsOn(link: Link, state: EvaluationState, now: Date): boolean {
  const sameForm = link.version === state.version && assigneeOf(state)?.personId === link.personId;
  return sameForm && Date.parse(link.validUntil) > now.getTime();
}
