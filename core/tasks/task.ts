import * as z from 'zod';
import { type TaskStage, taskStageSchema, waitsForAPerson } from '../evaluation/stage.ts';
import { assessorAt, type EvaluationState, taskVersionOf } from '../evaluation/state.ts';
import { turnOf } from '../evaluation/transitions.ts';
import type { PersonInBrief } from '../people/person.ts';
import { actingNow } from '../substitution/acting.ts';

/**
 * What one person is asked to do in one evaluation. It is never stored: it is what the evaluation asks at its present
 * version, so that it begins, changes hands and ends in the very transaction that changes the evaluation.
 */
export type Task = {
  evaluationId: string;
  /** Version of the evaluation that asks, later dates apart; the form answers this version. */
  version: number;
  stage: TaskStage;
  assigneeId: string;
  /** Whose evaluation it is, for lists. */
  employeeName: string;
  openedAt: string;
  dueAt: string | null;
  /** Whose ratings stand beside the form; left out where nothing is rated. */
  assessorId?: string;
};

/** What is kept of the task of one version beside the evaluation: the wait that it answers, its links, its reminders. */
export const handlingSchema = z.object({
  /** What ends the workflow's wait; null while no wait has begun. */
  token: z.string().nullable().default(null),
  /** The stage that this wait is for. */
  stage: taskStageSchema.nullable().default(null),
  /** When the call began that brought the token: an older call takes nothing from a newer one. */
  askedAt: z.iso.datetime().nullable().default(null),
  /** Name of the execution whose wait it is; waits of older definitions did not tell it. */
  executionName: z.string().nullable().default(null),
  /** How often the link was replaced. */
  rotation: z.int().default(0),
  /** Reminders that were sent, by their names. */
  reminded: z.array(z.string()).default([]),
  /** Last time a fresh link was asked for. */
  renewedAt: z.iso.datetime().nullable().default(null),
  /** Since when nobody knows whether its mail went, and it is not tried again; null where that is known. */
  mailLostAt: z.iso.datetime().nullable().default(null),
});
export type Handling = z.infer<typeof handlingSchema>;

/** A task that nobody has touched yet. */
export const untouched: Handling = {
  token: null,
  stage: null,
  askedAt: null,
  executionName: null,
  rotation: 0,
  reminded: [],
  renewedAt: null,
  mailLostAt: null,
};

/** What is kept of a link: never its id. */
export const linkSchema = z.object({
  linkHash: z.string(),
  evaluationId: z.string(),
  version: z.int(),
  personId: z.string(),
  /** After this instant the link only offers a fresh one. */
  validUntil: z.iso.datetime(),
  /** Version of the older mail by whose link this one was asked for; left out where there was none. */
  since: z.int().optional(),
  /** Whose ratings are shown beside the form, so that they are read with the evaluation; left out where nothing is rated. */
  assessorId: z.string().optional(),
});
export type Link = z.infer<typeof linkSchema>;

/** What a wait of the workflow asks for. */
export const openTaskRequestSchema = z.object({
  evaluationId: z.string(),
  /** The stage that this wait is for. */
  stage: taskStageSchema,
  taskToken: z.string().min(1),
  /** The execution that waits; definitions before it was asked for do not tell. */
  executionName: z.string().min(1).optional(),
});
export type OpenTaskRequest = z.infer<typeof openTaskRequestSchema>;

/** The version that the mail was about by which its reader came to a link. */
export function mailedVersion({ version, since }: Link): number {
  return since ?? version;
}

const dayInMs = 86_400_000;
/** A link works this long after the task's due date: late is better than never, and HR sees it is late. */
export const linkGraceDays = 30;

/**
 * Who has to act on an evaluation; undefined when nobody has.
 * @param now holds whoever acts for another to their time; without it the evaluation is taken at its word
 */
export function assigneeOf(state: EvaluationState, now?: Date): PersonInBrief | undefined {
  const acting = now ? actingNow(state, now) : state.acting;
  if (acting) return acting.person;
  switch (turnOf(state.stage)) {
    case 'employee':
      return state.employee;
    case 'assessor':
      return assessorAt(state);
    case 'appealDecider':
      return state.appealDecider ?? undefined;
    default:
      return undefined;
  }
}

/** The task that an evaluation asks for where it stands now; undefined when it asks nobody. */
export function taskOf(state: EvaluationState): Task | undefined {
  const assignee = assigneeOf(state);
  if (!assignee || !waitsForAPerson(state.stage)) return undefined;
  return {
    evaluationId: state.evaluationId,
    version: taskVersionOf(state),
    stage: state.stage,
    assigneeId: assignee.personId,
    employeeName: state.employee.name,
    openedAt: state.askedAt ?? state.stageSince,
    dueAt: state.dueAt,
    ...(state.stage === 'review' ? { assessorId: state.assessor.personId } : {}),
  };
}

/** Drafts belong to one version of the evaluation: what was written before a return is in the returned document. */
export function draftNameOf(state: EvaluationState): string {
  return `${state.stage}-${taskVersionOf(state)}`;
}

/** The earliest due date first, what has none last. */
export function inOrderOfDates(states: readonly EvaluationState[]): EvaluationState[] {
  const place = ({ dueAt, evaluationId }: EvaluationState) => `${dueAt ?? '9999'}#${evaluationId}`;
  return [...states].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** The link that leads to the task a state asks for, from now on. */
export function linkTo(task: Task, linkHash: string, now: Date): Link {
  const { evaluationId, version, assigneeId, assessorId, dueAt } = task;
  const link = { linkHash, evaluationId, version, personId: assigneeId };
  return { ...link, validUntil: linkValidUntil(now, dueAt), ...(assessorId ? { assessorId } : {}) };
}

/** The later of due date and now, plus the grace. */
export function linkValidUntil(now: Date, dueAt: string | null): string {
  const from = Math.max(now.getTime(), dueAt ? Date.parse(dueAt) : 0);
  return new Date(from + linkGraceDays * dayInMs).toISOString();
}

/** True while a link still leads to the task it was made for. */
export function linkLeadsOn(link: Link, state: EvaluationState, now: Date): boolean {
  const sameForm =
    link.version === taskVersionOf(state) && assigneeOf(state, now)?.personId === link.personId;
  return sameForm && Date.parse(link.validUntil) > now.getTime();
}
