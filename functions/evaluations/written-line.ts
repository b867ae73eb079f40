import type { PeriodWritten } from '../../core/usecases/write-period-line.ts';
import type { FieldError, FormView } from '../../pages/layout/form-view.ts';
import { type Answer, seeOther } from '../middleware/visit.ts';

type Told = 'movedOn' | 'notYours' | null;

/**
 * The answer to a form of the periods: on to where its line is shown, or the form once more with all that was written.
 * @param about.to where the line is shown
 * @param about.again shows the form again, with what is wrong in it or why nothing was recorded
 */
export function afterWriting<Line>(
  written: PeriodWritten<Line, FieldError>,
  about: { to: string; values: FormView['values']; again: (form: FormView, told?: Told) => Answer },
): Answer {
  const { to, values, again } = about;
  switch (written.outcome) {
    case 'recorded':
    case 'alreadyRecorded':
      return seeOther(to);
    case 'refused':
      return again({ values, errors: [written.refusal] });
    case 'notYours':
    case 'movedOn':
      return again({ values, errors: [] }, written.outcome);
  }
}
