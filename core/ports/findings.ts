import type { Finding } from '../recovery/finding.ts';

/** Troubles found by the last look at every open evaluation. */
export interface Findings {
  /** Replaces what was found before in this evaluation. */
  record(finding: Finding): Promise<void>;
  /** Nothing is wrong with it any more; repeating it is harmless. */
  clear(evaluationId: string): Promise<void>;
  /** Of one cycle, in no order. May lag behind for a moment. */
  ofCycle(cycleId: string): Promise<Finding[]>;
}
