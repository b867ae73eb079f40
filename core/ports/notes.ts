import type { NoteLine } from '../notes/note.ts';

/** What employees noted through the year. Lines are only ever added. */
export interface Notes {
  /** Every line of an evaluation, the oldest first. */
  of(evaluationId: string): Promise<NoteLine[]>;
  /** Adds the line that follows the last one; `conflict` when another was quicker, and nothing is written then. */
  append(line: NoteLine): Promise<'appended' | 'conflict'>;
}
