import { hintsOnMeasure, hintsOnResult, type PlanHint } from '../../core/evaluation/plan-hints.ts';
import type { Words } from '../words.ts';

/** What could be worded better in a planned result and its measures; says nothing where nothing is odd. */
export function PlanHints(props: { result: string; measures: readonly string[]; w: Words }) {
  const { result, measures, w } = props;
  const found = new Set<PlanHint>([...hintsOnResult(result), ...measures.flatMap(hintsOnMeasure)]);
  if (found.size === 0) return null;
  return (
    <ul class="hint">
      {[...found].map((hint) => (
        <li key={hint}>{w.t(`planHint.${hint}`)}</li>
      ))}
    </ul>
  );
}
