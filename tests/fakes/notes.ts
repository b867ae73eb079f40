import type { Notes } from '../../core/ports/notes.ts';
import { copy, type Store } from './store.ts';

/** Notes in memory. */
export function fakeNotes(store: Store): Notes {
  const linesOf = (evaluationId: string) => store.notes.get(evaluationId) ?? [];
  return {
    of: async (evaluationId) => copy(linesOf(evaluationId)),
    append: async (line) => {
      const lines = linesOf(line.evaluationId);
      const there = lines[line.seq - 1];
      if (there) return there.hash === line.hash ? 'appended' : 'conflict';
      const joined = line.seq === lines.length + 1 && line.previousHash === (lines.at(-1)?.hash ?? '');
      if (!joined) return 'conflict';
      store.notes.set(line.evaluationId, [...lines, copy(line)]);
      return 'appended';
    },
  };
}
