import { localDate } from '../calendar/working-days.ts';
import type { Effect } from '../evaluation/effects.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { explainerOf } from '../periods/objection.ts';
import { takesObservations } from '../periods/observation.ts';
import type { ObservationLine } from '../periods/observation-line.ts';
import { holdersIn } from '../periods/survey.ts';
import { repeats } from '../periods/write-line.ts';
import {
  type ObservationEntry,
  type ObservationRefusal,
  observationLineFor,
} from '../periods/write-observation.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Digest } from '../ports/keys.ts';
import type { Periods } from '../ports/periods.ts';
import type { Substitutions } from '../ports/substitutions.ts';

type Ports = {
  periods: Periods;
  cycles: Pick<Cycles, 'load'>;
  substitutions: Pick<Substitutions, 'of'>;
  clock: Clock;
  digest: Digest;
  calendar: CalendarInForce;
};

export type Observed =
  | { outcome: 'recorded' | 'alreadyRecorded'; line: ObservationLine }
  | { outcome: 'refused'; refusal: ObservationRefusal }
  /** It is not this person's to write, or not now. */
  | { outcome: 'notYours' }
  /** Somebody recorded something since the form was shown. */
  | { outcome: 'movedOn' };

/**
 * Records what the head of school observed of a teacher, and tells the teacher; or what the teacher says to it, and
 * tells whoever observed. Kept in the chain of the periods: the evaluation keeps its version. The same form sent twice
 * is recorded once.
 * @param seen how many lines there were when the form was shown
 */
export async function observeTeacher(
  about: { state: EvaluationState; entry: ObservationEntry; seen: number; personId: string | null },
  ports: Ports,
): Promise<Observed> {
  const { state, entry, seen, personId } = about;
  const { evaluationId, employee } = state;
  if (!takesObservations(state)) return { outcome: 'notYours' };
  const [cycle, lines, substitutions, calendar] = await Promise.all([
    ports.cycles.load(state.cycleId),
    ports.periods.of(evaluationId),
    ports.substitutions.of(holdersIn(state)),
    ports.calendar(),
  ]);
  if (!cycle) throw new Error(`evaluation ${evaluationId} has no cycle`);
  const now = ports.clock();
  const observer = explainerOf(state, { state, cycle, substitutions, now });
  const { person: by, onBehalfOf } =
    entry.kind === 'observed' ? observer : { person: employee, onBehalfOf: null };
  if (by.personId !== personId) return { outcome: 'notYours' };
  const seenLines = lines.slice(0, seen);
  const made = observationLineFor(entry, {
    ...{ state, lines: seenLines, doer: { by, onBehalfOf }, now, digest: ports.digest },
    ...{ today: localDate(now, calendar.utcOffsetHours), year: cycle.year },
  });
  if ('refusal' in made) return { outcome: 'refused', refusal: made.refusal };
  const { line } = made;
  if (repeats(line, lines, seen)) return { outcome: 'alreadyRecorded', line };
  if (lines.length !== seen) return { outcome: 'movedOn' };
  const told = entry.kind === 'observed' ? employee.personId : observer.person.personId;
  const appended = await ports.periods.append(line, [mailTo(told, evaluationId)]);
  return appended === 'appended' ? { outcome: 'recorded', line } : { outcome: 'movedOn' };
}

const mailTo = (to: string, evaluationId: string): Effect => ({
  ...{ kind: 'mail', template: 'observed', evaluationId, to, taskVersion: null },
});
