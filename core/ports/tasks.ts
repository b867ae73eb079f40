import type { Effect } from '../evaluation/effects.ts';
import type { TaskStage } from '../evaluation/stage.ts';
import type { Handling, Link } from '../tasks/task.ts';

/** The version of an evaluation that asks somebody. */
type Asking = { evaluationId: string; version: number };

/** How tasks are handled, and the links that lead to them. The engine's token stays inside. */
export interface Tasks {
  /** How the task of a version was handled so far. */
  handling(evaluationId: string, version: number): Promise<Handling>;
  /** Every version's, oldest first; versions whose task nobody touched are left out. */
  handlings(evaluationId: string): Promise<(Handling & { version: number })[]>;
  /**
   * Brings the token of a wait to the version that the wait stands for, in place of one that asked before it.
   * @returns false when the token of a wait that asked later stands there: it stays
   */
  bringToken(
    wait: Asking & { stage: TaskStage; token: string; askedAt: string; executionName?: string | null },
  ): Promise<boolean>;
  /** Notes since when nobody knows whether the mail of a task went; the first time stays. */
  noteLostMail(about: Asking & { at: Date }): Promise<void>;
  /** Replaces the link of a task, if its rotation is still `from`; posts the mail in the same transaction. */
  renew(
    renewal: Asking & { from: number; oldLink: Link; link: Link; effects: Effect[]; now: Date },
  ): Promise<'renewed' | 'conflict'>;
  /** Notes a reminder on a task and posts its mails in the same transaction; `already` when it was noted before. */
  remind(reminder: Asking & { key: string; effects: Effect[]; now: Date }): Promise<'posted' | 'already'>;
  /** Keeps a link that is about to be given to its person. One that was kept before stays as it is. */
  keepLink(link: Link): Promise<void>;
  /** Lets a link be valid as long as this says, unless another took its place: its rotation is still `rotation`. */
  prolong(link: Link, rotation: number): Promise<void>;
  link(linkHash: string): Promise<Link | undefined>;
}
