import type { Cycle } from '../../core/cycle/cycle.ts';
import type { alignmentOf } from '../../core/cycle/progress.ts';
import { Definitions, Written } from '../layout/definitions.tsx';
import { DataTable } from '../layout/lists.tsx';
import type { Words } from '../words.ts';

export type Alignment = ReturnType<typeof alignmentOf>;

/** How the plans serve the goals of the organisation; the goals that no plan serves are seen at once. */
export function AlignmentTable({ cycle, alignment, w }: { cycle: Cycle; alignment: Alignment; w: Words }) {
  const { served } = alignment;
  const { vision, mission } = cycle;
  if (served.length === 0 && !vision && !mission) return null;
  return (
    <section aria-labelledby="alignment">
      <h2 id="alignment">{w.t('cycle.alignment')}</h2>
      {vision || mission ? (
        <Definitions
          items={[
            vision ? [w.t('cycle.vision'), vision] : null,
            mission ? [w.t('cycle.mission'), <Written text={mission} none="" />] : null,
          ]}
        />
      ) : null}
      {served.length > 0 ? <Goals alignment={alignment} w={w} /> : null}
    </section>
  );
}

function Goals({ alignment: { served, none, planned }, w }: { alignment: Alignment; w: Words }) {
  return (
    <>
      <DataTable
        caption={w.t('cycle.alignmentCaption')}
        head={[w.t('cycle.goal'), w.t('cycle.plans')]}
        numbers={[1]}
        rows={served.map(({ goal, plans }) => ({ key: goal, cells: [goal, w.number(plans)] }))}
      />
      <p class="quiet-text">{w.t('cycle.noGoal', { none: w.number(none), planned: w.number(planned) })}</p>
    </>
  );
}
