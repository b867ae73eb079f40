import type { Cycle } from '../../core/cycle/cycle.ts';
import type { Effect } from '../../core/evaluation/effects.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Execution } from '../../core/executions/execution.ts';
import type { Diagnosis } from '../../core/recovery/diagnosis.ts';
import type { OfficeAct } from '../../core/recovery/plan-recovery.ts';
import type { FindingGroup } from '../../core/recovery/select.ts';
import type { TimelineEntry } from '../../core/recovery/timeline.ts';
import type { StandingsFilter } from '../filters.ts';
import type { FormView } from '../layout/form-view.ts';

/** What became of an order to help several, or would become of it. */
export type RecoveredView = {
  dryRun: boolean;
  outcomes: { state: EvaluationState; act: string; outcome: 'done' | 'would' | 'refused' | 'failed' }[];
  /** How many of those asked for need no help. */
  skipped: number;
  /** How many are helped after this answer, one after the other. */
  queued: number;
};

/** One page of the evaluations that a filter found, each with why it waits. */
export type StandingsView = {
  cycles: Pick<Cycle, 'cycleId' | 'name'>[];
  filter: StandingsFilter;
  organisations: string[];
  units: string[];
  groups: FindingGroup[];
  rows: { state: EvaluationState; diagnosis: Diagnosis | null; act: OfficeAct | null }[];
  total: number;
  next: string | null;
  /** Most that is helped at once. */
  most: number;
  form: FormView;
  recovered: RecoveredView | null;
};

/** One evaluation as the office sees it: where it stands and why, never what people wrote. */
export type StandingView = {
  state: EvaluationState;
  cycleName: string;
  diagnosis: Diagnosis | null;
  /** The act that helps, if the one who looks may do it, with what it sets in motion. */
  recommended: { act: OfficeAct; effects: Effect[] } | null;
  /** What else the one who looks may do. */
  others: OfficeAct[];
  mayReassign: boolean;
  execution: Execution | null;
  /** The engine's last error, in its own words. */
  engineError: string | null;
  timeline: TimelineEntry[];
  names: Record<string, string>;
  form: FormView;
  /** What became of the form that was just sent. */
  told: 'unknownPerson' | 'notThisPerson' | 'notDueYet' | 'notAllowed' | 'movedOn' | null;
};
