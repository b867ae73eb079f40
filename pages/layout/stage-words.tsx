import type { Stage } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import type { Words } from '../words.ts';
import { Mark, type Meaning } from './mark.tsx';
import { standsInWords } from './substitution-words.ts';

/** True when an evaluation waits for a person past its date. */
export function isLate(state: EvaluationState, w: Words): boolean {
  return state.dueAt !== null && assigneeOf(state) !== undefined && w.isPast(state.dueAt);
}

/** Where an evaluation stands, in a word with its mark. */
export function StageMark({ stage, w }: { stage: Stage; w: Words }) {
  return <Mark meaning={meaningOf(stage)}>{w.t(`stage.${stage}`)}</Mark>;
}

function meaningOf(stage: Stage): Meaning {
  if (stage === 'final') return 'done';
  if (stage === 'explanation' || stage === 'reply' || stage === 'appeal') return 'attention';
  return stage === 'active' || stage === 'excluded' ? 'plain' : 'waiting';
}

/** Whose turn it is, since when. */
export function turnWords(state: EvaluationState, mine: boolean, w: Words): string {
  if (mine) return w.t('turn.yours');
  const assignee = assigneeOf(state);
  const { acting } = state;
  const name = acting
    ? standsInWords({ x: acting.person.name, y: acting.for.name, kind: acting.kind }, w)
    : assignee?.name;
  if (name) return w.t('turn.waiting', { name, since: w.since(state.stageSince) });
  if (state.stage === 'excluded') return w.t('turn.excluded');
  return w.t(state.stage === 'final' ? 'turn.done' : 'turn.working');
}

/** Until when, with the working days left; a date that has passed says so. */
export function DueDate({ dueAt, w }: { dueAt: string | null; w: Words }) {
  if (dueAt === null) return <span>{w.t('due.none')}</span>;
  return (
    <span class="due">
      <time datetime={dueAt}>{w.longDate(dueAt)}</time> <DueMark dueAt={dueAt} w={w} />
    </span>
  );
}

/** How near a date is. */
function DueMark({ dueAt, w }: { dueAt: string; w: Words }) {
  if (w.isPast(dueAt)) return <Mark meaning="late">{w.t('due.late')}</Mark>;
  const count = w.workingDaysLeft(dueAt);
  if (count === 0) return <Mark meaning="attention">{w.t('due.today')}</Mark>;
  return <Mark meaning={count <= 3 ? 'attention' : 'waiting'}>{w.t('due.left', { count })}</Mark>;
}
