import { type Outcome, outcomeOf, ratings } from '../../core/rating/rating.ts';
import type { Words } from '../words.ts';

/** The result with its reason: two ratings by a person, and what the matrix concludes from them. */
export function OutcomeExplained({ outcome, w }: { outcome: Outcome; w: Words }) {
  const { resultRating, behaviourRating, predicate } = outcome;
  return (
    <section class="outcome" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{w.t('outcome.title')}</h2>
      <p class="outcome-predicate">
        <span class="quiet-text">{w.t('outcome.predicate')}</span>{' '}
        <strong>{w.t(`predicate.${predicate}`)}</strong>
      </p>
      <p>
        {w.t('outcome.sentence', {
          result: w.t(`rating.${resultRating}`),
          behaviour: w.t(`rating.${behaviourRating}`),
          predicate: w.t(`predicate.${predicate}`),
        })}
      </p>
      <details>
        <summary>{w.t('outcome.why')}</summary>
        <p>{w.t('outcome.rule')}</p>
        <Matrix outcome={outcome} w={w} />
      </details>
    </section>
  );
}

function Matrix({ outcome, w }: { outcome: Outcome; w: Words }) {
  return (
    <table class="matrix">
      <caption>{w.t('outcome.matrix')}</caption>
      <thead>
        <tr>
          <th scope="col">{w.t('outcome.resultByBehaviour')}</th>
          {ratings.map((rating) => (
            <th scope="col" key={rating}>
              {w.t(`ratingShort.${rating}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ratings.toReversed().map((result) => (
          <tr key={result}>
            <th scope="row">{w.t(`ratingShort.${result}`)}</th>
            {ratings.map((behaviour) => {
              const here = result === outcome.resultRating && behaviour === outcome.behaviourRating;
              const word = w.t(`predicate.${outcomeOf(result, behaviour).predicate}`);
              return (
                <td key={behaviour} class={here ? 'here' : undefined}>
                  {here ? <strong>{w.t('outcome.here', { word })}</strong> : word}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
