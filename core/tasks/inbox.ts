import type { TaskStage } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { type Task, taskOf } from './task.ts';

/** What somebody is asked for, as the inbox groups it: what others wait for first, their own evaluation last. */
export const inboxKinds = ['plans', 'reviews', 'meetings', 'explanations', 'appeals', 'own'] as const;
export type InboxKind = (typeof inboxKinds)[number];

const kindOf: Record<TaskStage, InboxKind> = {
  planning: 'own',
  planReview: 'plans',
  planMeeting: 'meetings',
  selfAssessment: 'own',
  assessmentMeeting: 'meetings',
  review: 'reviews',
  acknowledgement: 'own',
  explanation: 'explanations',
  reply: 'own',
  appeal: 'appeals',
};

/** A task in a list: what is asked, and of whom it is. */
export type InboxTask = Task & {
  kind: InboxKind;
  unit: string;
  /** True past its date. */
  late: boolean;
  /** For whom the reader acts; null where for themselves. */
  actsFor: EvaluationState['acting'];
};

export type InboxFilter = {
  kind: InboxKind | null;
  /** Part of an employee's name or unit. */
  q: string | null;
};

/** One page of somebody's tasks. */
export type Inbox = {
  /** All of them, whatever is looked for. */
  total: number;
  late: number;
  counts: Record<InboxKind, number>;
  /** How many were found, and those on this page by kind; kinds without any are left out. */
  found: number;
  groups: { kind: InboxKind; tasks: InboxTask[] }[];
  /** Place of the next page; null on the last. */
  next: number | null;
};

/**
 * The tasks that evaluations ask of one person: what is overdue first, then by kind, each by its date.
 * @param page where it begins, counted from 0, and how many tasks it holds
 */
export function inboxOf(
  states: readonly EvaluationState[],
  filter: InboxFilter,
  { after, limit, now }: { after: number; limit: number; now: Date },
): Inbox {
  const all = states.flatMap((state) => inboxTaskOf(state, now) ?? []).sort(inOrder);
  const found = all.filter((task) => (!filter.kind || task.kind === filter.kind) && isNamed(task, filter.q));
  const shown = Map.groupBy(found.slice(after, after + limit), ({ kind }) => kind);
  const countOf = (kind: InboxKind) => all.filter((task) => task.kind === kind).length;
  return {
    total: all.length,
    late: all.filter(({ late }) => late).length,
    counts: Object.fromEntries(inboxKinds.map((kind) => [kind, countOf(kind)])) as Inbox['counts'],
    found: found.length,
    groups: inboxKinds.flatMap((kind) => {
      const tasks = shown.get(kind);
      return tasks ? [{ kind, tasks }] : [];
    }),
    next: after + limit < found.length ? after + limit : null,
  };
}

function inboxTaskOf(state: EvaluationState, now: Date): InboxTask | undefined {
  const task = taskOf(state);
  if (!task) return undefined;
  const late = task.dueAt !== null && Date.parse(task.dueAt) < now.getTime();
  return { ...task, kind: kindOf[task.stage], unit: state.unit, late, actsFor: state.acting };
}

function inOrder(a: InboxTask, b: InboxTask): number {
  const placeOf = ({ late, kind, dueAt, employeeName }: InboxTask) =>
    [late ? 0 : 1, inboxKinds.indexOf(kind), dueAt ?? '9999', employeeName].join('#');
  return placeOf(a) < placeOf(b) ? -1 : 1;
}

function isNamed({ employeeName, unit }: InboxTask, q: string | null): boolean {
  const looked = q?.trim().toLocaleLowerCase('id');
  return !looked || [employeeName, unit].some((text) => text.toLocaleLowerCase('id').includes(looked));
}
