import type { Erasure } from '../evaluation/erased.ts';

/** People who are in no roster any more, and what is kept of them beside their evaluations. */
export interface Leavers {
  /**
   * Ids of people who left at an instant or before and of whom this is still there; the longest gone first within
   * one part of the list. May lag behind for a moment, and name somebody who has come back since.
   */
  due(what: Erasure, leftUntil: Date, limit: number): Promise<string[]>;
  /**
   * Erases of one person: `contents` is what they wrote, read and wished, `names` all that is left, their entry too.
   * Corrections, whose lines are a chain, and the ids that lead to this one stay. Repeating it is harmless; the entry
   * of somebody who came back meanwhile stays.
   * @returns how many items were erased now
   */
  erase(personId: string, what: Erasure): Promise<number>;
}
