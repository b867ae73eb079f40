import type { Effect } from '../evaluation/effects.ts';
import type { Link, Task } from '../tasks/task.ts';

/** Tasks and the links that lead to them. The engine's token stays inside. */
export interface Tasks {
  /** Writes task, link, token and the outbox entry of the mail in one transaction; `exists` when this version's task is there. */
  open(opening: {
    task: Task;
    link: Link;
    token: string;
    effects: Effect[];
    now: Date;
    /** Of the request that led here, through the engine. */
    reference?: string | undefined;
  }): Promise<'opened' | 'exists'>;
  /** A wait that began again has a new token. */
  replaceToken(evaluationId: string, version: number, token: string): Promise<void>;
  load(evaluationId: string, version: number): Promise<(Task & { token: string | null }) | undefined>;
  /** Replaces the link of a task, if it is still the rotation that the caller saw; posts the mail in the same transaction. */
  renew(renewal: {
    task: Task;
    link: Link;
    oldLinkHash: string;
    effects: Effect[];
    now: Date;
  }): Promise<'renewed' | 'conflict'>;
  /** Notes a reminder on a task and posts its mails in the same transaction; `already` when it was noted before. */
  remind(reminder: { task: Task; key: string; effects: Effect[]; now: Date }): Promise<'posted' | 'already'>;
  link(linkHash: string): Promise<Link | undefined>;
  /** Open tasks of a person, the earliest due date first. May lag behind the evaluations for a moment. */
  ofPerson(personId: string): Promise<Task[]>;
  /** Takes a task that is over from its person's list. */
  close(evaluationId: string, version: number): Promise<void>;
}
