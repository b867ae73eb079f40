import type { Plan } from '../../core/evaluation/plan-document.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { ProgressNote } from '../../core/notes/progress.ts';
import type { FormView } from '../layout/form-view.ts';

/** What an employee noted through the year, and the form that adds to it. */
export type NotesView = {
  state: EvaluationState;
  cycleName: string;
  plan: Plan | null;
  notes: ProgressNote[];
  /** How many lines there are; the form brings it back, so that one sent twice is known. */
  lines: number;
  form: FormView;
  /** The note that the form corrects; null for a new one. */
  corrects: number | null;
  /** When the line was recorded that was just sent; null where nothing was. */
  recordedAt: string | null;
  /** False once the evaluation is in a stage that takes no notes. */
  open: boolean;
};
