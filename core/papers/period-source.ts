import type { Office } from '../evaluation/move.ts';
import type { PeriodAct } from '../periods/act.ts';
import type { PeriodLine } from '../periods/line.ts';
import type { Period } from '../periods/period.ts';
import type { PeriodStanding } from '../periods/standing.ts';
import type { PaperSource } from './source.ts';

/** A line that the papers show as signed. */
export type Sealed = PeriodLine | PeriodAct;

/** What the document of a period is written from. */
export type PeriodSource = {
  source: PaperSource;
  period: Period;
  /** Whose period it is. */
  office: Office;
  standing: PeriodStanding;
};
