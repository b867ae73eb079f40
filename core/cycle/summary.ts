import { isOver } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Predicate } from '../rating/rating.ts';

export type Results = {
  total: number;
  predicates: Partial<Record<Predicate, number>>;
  /** Ended without a result, because the cycle was closed. */
  unfinished: number;
  excluded: number;
  open: number;
};

/** What came out of a cycle. */
export type CycleSummary = {
  all: Results;
  organisations: (Results & { name: string; units: (Results & { name: string })[] })[];
};

/** Counts the results of a cycle, by organisation and unit. */
export function summaryOf(states: readonly EvaluationState[]): CycleSummary {
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  const organisations = [...Map.groupBy(states, ({ organisation }) => organisation)].map(
    ([name, members]) => ({
      name,
      ...resultsOf(members),
      units: [...Map.groupBy(members, ({ unit }) => unit)]
        .map(([unit, some]) => ({ name: unit, ...resultsOf(some) }))
        .sort(byName),
    }),
  );
  return { all: resultsOf(states), organisations: organisations.sort(byName) };
}

function resultsOf(states: readonly EvaluationState[]): Results {
  const results: Results = { total: states.length, predicates: {}, unfinished: 0, excluded: 0, open: 0 };
  for (const { stage, outcome, ending } of states) {
    if (stage === 'excluded') results.excluded += 1;
    else if (!isOver(stage)) results.open += 1;
    else if (ending === 'unfinished' || outcome === null) results.unfinished += 1;
    else results.predicates[outcome.predicate] = (results.predicates[outcome.predicate] ?? 0) + 1;
  }
  return results;
}
