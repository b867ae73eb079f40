import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Words } from '../words.ts';
import { Notice } from './mark.tsx';

/** Why somebody wants a plan in force changed; nothing where nobody does. */
export function ProposedChange({ state: { planChange }, w }: { state: EvaluationState; w: Words }) {
  if (!planChange) return null;
  const title = w.t(planChange.by === 'employee' ? 'planChange.openEmployee' : 'planChange.openAssessor');
  return (
    <Notice meaning="attention" title={title}>
      <blockquote class="written">{planChange.reason}</blockquote>
    </Notice>
  );
}
