import type { EvaluationState } from '../evaluation/state.ts';
import { isObservation, type PeriodEntry } from './line.ts';
import type { ObservationLine } from './observation-line.ts';
import { takesPeriods } from './status.ts';

/** An observation, and what the teacher said to it, the oldest first. */
export type Observation = { line: ObservationLine; reflections: ObservationLine[] };

/** The observations among lines, by their days. */
export function observationsOf(entries: readonly PeriodEntry[]): Observation[] {
  const own = entries.filter(isObservation);
  return own
    .filter(({ kind }) => kind === 'observed')
    .map((line) => ({ line, reflections: own.filter(({ reflectsOn }) => reflectsOn === line.seq) }))
    .sort((a, b) => (a.line.on < b.line.on ? -1 : 1));
}

/** True for a teacher until their year is rated: then an observation would be evidence of a result that stands. */
export function takesObservations({
  population,
  stage,
}: Pick<EvaluationState, 'population' | 'stage'>): boolean {
  return population === 'teachers' && takesPeriods(stage);
}
