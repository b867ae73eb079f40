import { cycleIdOf } from '../../core/evaluation/state.ts';
import { headOfPeriods } from '../../core/periods/line.ts';
import type { Periods } from '../../core/ports/periods.ts';
import { copy, postTo, type Store } from './store.ts';

/** Periodic evaluations in memory. */
export function fakePeriods(store: Store): Periods {
  const linesOf = (evaluationId: string) => store.periods.get(evaluationId) ?? [];
  const heads = () => [...store.periods].map(([evaluationId, lines]) => headOfPeriods(evaluationId, lines));
  const headsIn = (cycleId: string) =>
    heads().filter(({ evaluationId }) => cycleIdOf(evaluationId) === cycleId);
  return {
    of: async (evaluationId) => copy(linesOf(evaluationId)),
    append: async (line, effects) => {
      const lines = linesOf(line.evaluationId);
      const there = lines[line.seq - 1];
      if (there) return there.hash === line.hash ? 'appended' : 'conflict';
      const joined = line.seq === lines.length + 1 && line.previousHash === (lines.at(-1)?.hash ?? '');
      if (!joined) return 'conflict';
      store.periods.set(line.evaluationId, [...lines, copy(line)]);
      postTo(store, `${line.evaluationId}-p${line.seq}`, effects, line.at);
      return 'appended';
    },
    headsOf: async (ids) => heads().filter(({ evaluationId }) => ids.includes(evaluationId)),
    headsIn: async (cycleId) => headsIn(cycleId),
    objectedIn: async (cycleId) =>
      headsIn(cycleId).filter(({ objections }) => Object.keys(objections).length > 0),
  };
}
