import type { Cycle } from '../../core/cycle/cycle.ts';
import type { FailureGroup, StageAges, UnitCount } from '../../core/recovery/monitor.ts';
import type { FindingGroup } from '../../core/recovery/select.ts';
import type { Words } from '../words.ts';

/** How a cycle stands, in numbers. */
export type MonitorView = {
  cycles: Pick<Cycle, 'cycleId' | 'name'>[];
  cycle: Pick<Cycle, 'cycleId' | 'name'> | null;
  stages: StageAges[];
  /** What the last look found. */
  troubles: FindingGroup[];
  failures: FailureGroup[];
  units: UnitCount[];
  mayOpenExecutions: boolean;
};

/** What the parts of the page are given. */
export type MonitorPart = { view: MonitorView; w: Words };
