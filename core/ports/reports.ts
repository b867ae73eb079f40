import type { Report } from '../cycle/reporting.ts';

/** Which organisations' results were reported in a cycle. */
export interface Reports {
  /** In order of organisation. */
  ofCycle(cycleId: string): Promise<Report[]>;
  /** Writes a report whose version follows the one that is there. */
  record(cycleId: string, report: Report): Promise<'recorded' | 'conflict'>;
}
