import type { alignmentOf } from '../../core/cycle/progress.ts';
import { DataTable } from '../layout/lists.tsx';
import type { Words } from '../words.ts';

export type Alignment = ReturnType<typeof alignmentOf>;

/** How the plans serve the goals of the organisation; the goals that no plan serves are seen at once. */
export function AlignmentTable({ alignment, w }: { alignment: Alignment; w: Words }) {
  const { served, none, planned } = alignment;
  if (served.length === 0) return null;
  return (
    <section aria-labelledby="alignment">
      <h2 id="alignment">{w.t('cycle.alignment')}</h2>
      <DataTable
        caption={w.t('cycle.alignmentCaption')}
        head={[w.t('cycle.goal'), w.t('cycle.plans')]}
        numbers={[1]}
        rows={served.map(({ goal, plans }) => ({ key: goal, cells: [goal, w.number(plans)] }))}
      />
      <p class="quiet-text">{w.t('cycle.noGoal', { none: w.number(none), planned: w.number(planned) })}</p>
    </section>
  );
}
