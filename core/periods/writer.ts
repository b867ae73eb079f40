import type { Effect } from '../evaluation/effects.ts';
import type { PeriodEntry } from './line.ts';
import type { SurveyCircumstances } from './survey.ts';

/** What a line is written from: everything about the year's periods, with the lines that its author had seen. */
export type PeriodSight = SurveyCircumstances & { digest: (text: string) => string };

/** What an author means to add to the chain of the periods, and who is told; or why it cannot be added. */
export type Meant<Line extends PeriodEntry, Refusal> =
  | { line: Line; told: Effect[] }
  | { refusal: Refusal }
  /** It is not this person's to write, or not now. */
  | 'notYours';

/** Decides what one form adds to the chain of the periods. */
export type PeriodWriter<Line extends PeriodEntry, Refusal> = (sight: PeriodSight) => Meant<Line, Refusal>;
