import { assessmentIsOpen, type Cycle } from '../../core/cycle/cycle.ts';
import { Mark } from '../layout/mark.tsx';
import type { Words } from '../words.ts';

/** Where a cycle stands, in a word. */
export function CycleStatus({ cycle, w }: { cycle: Cycle; w: Words }) {
  if (cycle.status === 'draft') return <Mark meaning="plain">{w.t('cycleStatus.draft')}</Mark>;
  if (cycle.status === 'closed') return <Mark meaning="done">{w.t('cycleStatus.closed')}</Mark>;
  const open = assessmentIsOpen(cycle, w.now);
  return <Mark meaning="waiting">{w.t(open ? 'cycleStatus.assessing' : 'cycleStatus.running')}</Mark>;
}
