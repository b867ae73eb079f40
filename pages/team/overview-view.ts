import type { Cycle } from '../../core/cycle/cycle.ts';
import type { RatingStanding } from '../../core/evaluation/distribution-refusal.ts';
import type { Stage } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Words } from '../words.ts';

/** A supervisor's people in one cycle. */
export type OverviewView = {
  /** Cycles in which the reader leads anybody, the newest first, and the one that is looked at. */
  cycles: Cycle[];
  cycle: Cycle | null;
  filter: { stage: Stage | null; late: boolean; q: string | null };
  /** Those of this page, by name. */
  states: EvaluationState[];
  /** How many the reader leads in all, how many of them are overdue, and how many the filter found. */
  total: number;
  late: number;
  found: number;
  /** Where this page begins, counted from 0, and where the next one does; null on the last. */
  after: number;
  next: number | null;
  standing: RatingStanding | null;
};
export type OverviewPart = { view: OverviewView; w: Words };
