import type { PlanToApprove } from '../../core/usecases/plans-to-approve.ts';
import type { FormView } from '../layout/form-view.ts';
import type { Words } from '../words.ts';

/** Plans that wait for the reader, to approve several at once. */
export type PlansView = {
  /** Those of this page, the earliest date first. */
  plans: PlanToApprove[];
  /** How many wait, and how many of them the search found. */
  total: number;
  found: number;
  q: string | null;
  /** Where this page begins, counted from 0, and where the next one does; null on the last. */
  after: number;
  next: number | null;
  /** Names of the cycles by id. */
  cycleNames: Record<string, string>;
  /** Most plans in one form. */
  atOnce: number;
  /** What was ticked, and what is wrong with it. */
  form: FormView;
};
export type PlansPart = { view: PlansView; w: Words };
