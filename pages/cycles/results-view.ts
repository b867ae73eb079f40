import type { Cycle } from '../../core/cycle/cycle.ts';
import type { Recognition } from '../../core/cycle/recognition.ts';
import type { OrganisationReporting } from '../../core/cycle/reporting.ts';
import type { FollowUp } from '../../core/evaluation/follow-up.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words.ts';

/** Some of a list, and how many there are. */
type Shown = { states: EvaluationState[]; all: number };

/** What follows from the results of a cycle. */
export type ResultsView = {
  cycle: Cycle;
  reportDueAt: string;
  reporting: OrganisationReporting[];
  recognised: {
    people: Recognition[];
    all: number;
    /** How many ideas were looked through, where there are more; null where there are not. */
    ideasLeftOut: number | null;
  };
  followUp: Shown;
  /** Follow-up plans of those shown, by evaluation. */
  plans: Record<string, FollowUp>;
  /** Today on the calendar of the body. */
  today: string;
  form: FormView;
  mayRecord: boolean;
};
/** What each part of the page is drawn from. */
export type Part = { view: ResultsView; frame: Frame; w: Words };
