import type { Findings } from '../../core/ports/findings.ts';
import { copy, type Store } from './store.ts';

/** Findings in memory. */
export function fakeFindings(store: Store): Findings {
  return {
    record: async (finding) => {
      store.findings.set(finding.evaluationId, copy(finding));
    },
    clear: async (evaluationId) => {
      store.findings.delete(evaluationId);
    },
    ofCycle: async (cycleId) =>
      copy([...store.findings.values()].filter((finding) => finding.cycleId === cycleId)),
  };
}
