import { localDate } from '../calendar/working-days.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { explainerOf } from './objection.ts';
import { takesObservations } from './observation.ts';
import type { ObservationLine } from './observation-line.ts';
import { periodMail } from './period-mail.ts';
import { type ObservationEntry, type ObservationRefusal, observationLineFor } from './write-observation.ts';
import type { PeriodWriter } from './writer.ts';

/**
 * Records what the head of school observed of a teacher, and tells the teacher; or what the teacher says to it, and
 * tells whoever is head of the school now.
 */
export function observingTeacher({
  state,
  entry,
  personId,
}: {
  state: EvaluationState;
  entry: ObservationEntry;
  personId: string | null;
}): PeriodWriter<ObservationLine, ObservationRefusal> {
  return ({ cycle, lines, substitutions, calendar, now, digest }) => {
    const { evaluationId, employee } = state;
    if (!takesObservations(state)) return 'notYours';
    const observer = explainerOf(state, { state, cycle, substitutions, now });
    const { person: by, onBehalfOf } =
      entry.kind === 'observed' ? observer : { person: employee, onBehalfOf: null };
    if (by.personId !== personId) return 'notYours';
    const made = observationLineFor(entry, {
      ...{ state, lines, doer: { by, onBehalfOf }, now, digest },
      ...{ today: localDate(now, calendar.utcOffsetHours), year: cycle.year },
    });
    if ('refusal' in made) return made;
    const told = entry.kind === 'observed' ? employee.personId : observer.person.personId;
    return { line: made.line, told: [periodMail('observed', evaluationId, told)] };
  };
}
