import type { CalendarAct } from '../../core/calendar/edits.ts';
import type { CalendarYear } from '../../core/calendar/years/year.ts';
import type { FormView } from '../layout/form-view.ts';

/** One year of the calendar as it is in force, and what HR did to it. */
export type CalendarYearView = {
  year: CalendarYear;
  acts: readonly CalendarAct[];
  form: FormView;
  /** True when somebody else did something to the year since the form was shown. */
  conflict: boolean;
  mayEdit: boolean;
};
