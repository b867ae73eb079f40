import { startTable } from '../adapters/local-table.ts';
import { evaluationAt, run } from '../workflows/engine.ts';
import type { Counts } from './bill.ts';
import { type LeanYear, liveLeanYear } from './lean-year.ts';

/** State transitions of an evaluation from plan to final, without returns or appeal, from the definitions themselves. */
export async function leanTransitions(): Promise<number> {
  const phases = [
    ['plan', 'planning', 'planReview', 'active'],
    ['assessment', 'selfAssessment', 'review', 'acknowledgement', 'final'],
  ] as const;
  const runs = phases.map(([name, first, ...moves]) =>
    run(name, { evaluationId: 'e1', attempt: '1' }, evaluationAt(first, ...moves).handlers),
  );
  return (await Promise.all(runs)).reduce((sum, { entered }) => sum + entered.length, 0);
}

/** Measures one evaluation on a table of its own. */
export async function measure(): Promise<{ counts: Counts; year: LeanYear }> {
  const table = await startTable();
  try {
    const year = await liveLeanYear();
    const sum = (numbers: Record<string, number>) => Object.values(numbers).reduce((a, b) => a + b, 0);
    const counts = {
      transitions: await leanTransitions(),
      writeUnits: sum(year.writeUnits),
      tableRequests: year.requestsToTable,
      invocations: sum(year.invocations),
      pageRequests: year.invocations.pages,
      mails: year.mails,
    };
    return { counts, year };
  } finally {
    await table.stop();
  }
}
