import type { Stage } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Key, Words } from '../words.ts';
import { Shape } from './mark.tsx';
import { DueDate, isLate, turnWords } from './stage-words.tsx';

/** The steps of the year as people speak of them. */
const steps = [
  { name: 'plan', stages: ['planning', 'planReview', 'planMeeting'] },
  { name: 'work', stages: ['active'] },
  { name: 'selfAssessment', stages: ['selfAssessment'] },
  { name: 'review', stages: ['assessmentMeeting', 'review'] },
  { name: 'appeal', stages: ['acknowledgement', 'explanation', 'reply', 'appeal'] },
  { name: 'done', stages: ['final'] },
] as const satisfies readonly { name: string; stages: readonly Stage[] }[];

/** Where is it, whose turn, until when, what then. */
export function Timeline({ state, mine, w }: { state: EvaluationState; mine: boolean; w: Words }) {
  // Whoever was taken out stands where they stood then.
  const at = state.exclusion?.from ?? state.stage;
  const here = steps.findIndex((step) => (step.stages as readonly Stage[]).includes(at));
  return (
    <ol class="timeline" aria-label={w.t('timeline.title')}>
      {steps.map((step, index) => {
        const past = index < here || state.stage === 'final';
        const current = index === here && !past;
        return (
          <li
            key={step.name}
            class={past ? 'past' : current ? 'current' : 'future'}
            aria-current={current ? 'step' : undefined}
          >
            <span class="timeline-dot">{past ? <Shape meaning="done" /> : index + 1}</span>
            <div class="timeline-text">
              <span class="timeline-name">{w.t(`step.${step.name}`)}</span>
              {past ? <span class="hidden-words">{w.t('timeline.past')}</span> : null}
              {current ? <Here state={state} mine={mine} w={w} /> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Here({ state, mine, w }: { state: EvaluationState; mine: boolean; w: Words }) {
  const then: Key = `afterwards.${state.stage}`;
  return (
    <>
      <p class={isLate(state, w) ? 'whose-turn late-text' : 'whose-turn'}>{turnWords(state, mine, w)}</p>
      <p>{w.t(`doing.${state.stage}`)}</p>
      {state.dueAt ? (
        <p>
          {w.t(state.stage === 'active' ? 'due.opens' : 'due.until')} <DueDateOrOpening state={state} w={w} />
        </p>
      ) : null}
      {state.exclusion ? (
        <p>
          {w.t(`exclusionKind.${state.exclusion.kind}`)}: {state.exclusion.reason}
        </p>
      ) : null}
      <p class="quiet-text">{w.t(then)}</p>
    </>
  );
}

function DueDateOrOpening({ state, w }: { state: EvaluationState; w: Words }) {
  if (state.dueAt === null) return null;
  if (state.stage === 'active') return <time datetime={state.dueAt}>{w.longDate(state.dueAt)}</time>;
  return <DueDate dueAt={state.dueAt} w={w} />;
}
