import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { PeriodActName } from '../../core/periods/act.ts';
import type { SurveyedPeriod } from '../../core/periods/survey.ts';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words.ts';

/** A period, whether the reader may evaluate it or mend what they recorded of it, and what they may do about it. */
export type ShownPeriod = SurveyedPeriod & { mayRecord: boolean; mayDo: readonly PeriodActName[] };

/** The periods of one person's year, and the form of one of them. */
export type PeriodsView = {
  state: EvaluationState;
  cycleName: string;
  periods: readonly ShownPeriod[];
  /** The period whose form is shown; null where none is. */
  chosen: string | null;
  /** The act whose form is shown for it; null for its evaluation. */
  act: PeriodActName | null;
  form: FormView;
  /** How many lines there are; the form brings it back, so that one sent twice is known. */
  seen: number;
  /** The period that was just recorded; null where none was. */
  recorded: string | null;
  /** What was just done about that period; null where it was evaluated. */
  did: PeriodActName | null;
  /** Why nothing was recorded; null where nothing was sent, or it was. */
  told: 'movedOn' | 'notYours' | null;
  /** The first line of the record that does not hold; null when all do. */
  brokenAt: number | null;
};

/** What the parts of the page are given. */
export type PeriodPart = { view: PeriodsView; shown: ShownPeriod; frame: Frame; w: Words };
