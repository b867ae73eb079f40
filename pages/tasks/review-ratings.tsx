import { suggestedFor } from '../../core/evaluation/review-refusal.ts';
import { type Rating, ratingSchema } from '../../core/rating/rating.ts';
import { ruleSetOf } from '../../core/rules/registry.ts';
import { TextArea } from '../layout/fields.tsx';
import { IdeasLink } from '../layout/ideas.tsx';
import type { Words } from '../words.ts';
import { RatingFields } from './rating-fields.tsx';
import type { TaskPart, TaskView } from './task-view.ts';

/** The two ratings, what the rules suggest for them so far, and room to say why a person rates otherwise. */
export function ReviewRatings({ view, w }: TaskPart) {
  const suggested = suggestedSoFar(view);
  return (
    <>
      <h2>{w.t('review.ratings')}</h2>
      <p class="hint">{w.t('review.ratingsHint')}</p>
      <SuggestionNotes suggested={suggested} w={w} />
      <IdeasLink ideas={view.ideas} w={w} />
      <RatingFields form={view.form} w={w} />
      <details
        class="folded"
        open={departures.some((path) => view.form.values[path] || hasError(view, path))}
      >
        <summary>{w.t('assessing.departure')}</summary>
        {departures.map((path) => (
          <TextArea
            key={path}
            w={w}
            form={view.form}
            path={path}
            label={w.t(`assessing.${path}`)}
            hint={w.t('assessing.departureHint')}
            rows={3}
            optional
          />
        ))}
      </details>
    </>
  );
}

const departures = ['resultDeparture', 'behaviourDeparture'] as const;
const hasError = ({ form }: TaskView, path: string) => form.errors.some((error) => error.path === path);

function SuggestionNotes({ suggested, w }: { suggested: ReturnType<typeof suggestedFor>; w: Words }) {
  const { result, behaviour } = suggested;
  return (
    <div class="told">
      {result ? <p>{w.t('assessing.suggestResult', { rating: w.t(`rating.${result}`) })}</p> : null}
      {behaviour ? <p>{w.t('assessing.suggestBehaviour', { rating: w.t(`rating.${behaviour}`) })}</p> : null}
      {result && behaviour ? null : <p class="quiet-text">{w.t('assessing.noSuggestion')}</p>}
    </div>
  );
}

/** By what is in the form: a draft, or what was sent and has to be mended. */
function suggestedSoFar({ state, form }: TaskView) {
  const ratingAt = (path: string): Rating | '' => ratingSchema.safeParse(form.values[path]).data ?? '';
  const results = Array.from({ length: state.plannedResults }, (_, index) => ({
    rating: ratingAt(`results.${index}.rating`),
    feedback: '',
  }));
  const values = Object.fromEntries(
    ruleSetOf(state.ruleSet).behaviours.map(({ value }) => [
      value,
      { rating: ratingAt(`values.${value}.rating`), feedback: '' },
    ]),
  );
  return suggestedFor(state, { results, values });
}
