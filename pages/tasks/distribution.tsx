import { departuresWith } from '../../core/evaluation/distribution-refusal.ts';
import { outcomeOf } from '../../core/rating/conclude.ts';
import type { PatternLine } from '../../core/rating/distribution.ts';
import { type Predicate, ratingSchema } from '../../core/rating/rating.ts';
import { ruleSetOf } from '../../core/rules/registry.ts';
import { achievementWords, DistributionCounts } from '../layout/distribution-counts.tsx';
import { TextArea } from '../layout/fields.tsx';
import { Notice } from '../layout/mark.tsx';
import { patternWords } from '../layout/pattern-words.ts';
import type { Words } from '../words.ts';
import type { TaskPart, TaskView } from './task-view.ts';

/** How the assessor's ratings stand against what is to be expected of their unit; a guide, never a quota. */
export function DistributionPanel({ view, w }: TaskPart) {
  const { standing, state } = view;
  const { distribution } = ruleSetOf(state.ruleSet);
  if (!standing || !distribution) return null;
  const own = ratingSoFar(view);
  const departs = own ? (departuresWith(state, own, standing) ?? []) : [];
  const pattern = standing.inForce ? distribution.patterns[standing.inForce.predicate] : [];
  return (
    <details class="folded" open={departs.length > 0 || Boolean(view.form.values.distributionReason)}>
      <summary>{w.t('distribution.title')}</summary>
      <p>{achievementWords(standing, w)}</p>
      {standing.inForce ? (
        <p class="hint">
          {w.t('distribution.guide', { people: w.number(distribution.fromPeople) })}{' '}
          {w.t('grounds.source', { article: distribution.article })}
          {distribution.unsure ? ` ${w.t('distribution.unsure')}` : null}
        </p>
      ) : null}
      <DistributionCounts
        given={{ ...standing.given, ...(own ? { [state.evaluationId]: own } : {}) }}
        pattern={pattern}
        caption={own ? 'distribution.withThis' : 'distribution.soFar'}
        w={w}
      />
      <Departure view={view} departs={departs} w={w} />
    </details>
  );
}

function Departure({ view, departs, w }: { view: TaskView; departs: readonly PatternLine[]; w: Words }) {
  return (
    <>
      {departs.length > 0 ? (
        <Notice meaning="attention" title={w.t('distribution.departs')}>
          <ul>
            {departs.map((line, index) => (
              <li key={index}>{patternWords(line, w)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <TextArea
        w={w}
        form={view.form}
        path="distributionReason"
        label={w.t('distribution.reason')}
        hint={w.t('distribution.reasonHint')}
        rows={3}
        optional
      />
    </>
  );
}

/** What would follow from the two ratings in the form; undefined until both are there. */
function ratingSoFar({ form, state }: TaskView): Predicate | undefined {
  const result = ratingSchema.safeParse(form.values.resultRating).data;
  const behaviour = ratingSchema.safeParse(form.values.behaviourRating).data;
  return result && behaviour && outcomeOf(result, behaviour, state.ruleSet).predicate;
}
