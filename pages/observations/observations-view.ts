import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Observation } from '../../core/periods/observation.ts';
import type { FormView } from '../layout/form-view.ts';

/** What was observed of a teacher through the year, and the form of the next one, or of a reflection. */
export type ObservationsView = {
  state: EvaluationState;
  cycleName: string;
  observations: readonly Observation[];
  mayObserve: boolean;
  mayReflect: boolean;
  /** The line on which the reader reflects; null where they do not. */
  reflectsOn: number | null;
  form: FormView;
  /** How many lines there are; the form brings it back, so that one sent twice is known. */
  seen: number;
  recorded: boolean;
  told: 'movedOn' | 'notYours' | null;
  /** The first line of the record that does not hold; null when all do. */
  brokenAt: number | null;
};
