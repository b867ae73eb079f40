/**
 * Joins everything that is done on account of one request, from the click to the mail. A reference is the id that the
 * request was given at the door: it names no person and opens nothing.
 */
export interface Correlation {
  /** The reference of the request at work; null where nobody asked for anything. */
  current(): string | null;
  /** Does work on account of a reference; whatever it calls, now or later, is told it. */
  under<Answer>(reference: string, work: () => Answer): Answer;
}

/** Tells the reference of the request at work, where there is one. */
export type Reference = Correlation['current'];
