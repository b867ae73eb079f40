import { outcomeOf, scoreOf } from '../../core/rating/conclude.ts';
import { type Outcome, ratings } from '../../core/rating/rating.ts';
import { articleOf } from '../../core/rules/article-of.ts';
import { ruleSetOf } from '../../core/rules/registry.ts';
import type { WeightedScheme } from '../../core/rules/rule-set.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** What an appeal has changed stays to be seen beside what holds now. */
export function OutcomeBefore({ outcome, w }: { outcome: Outcome; w: Words }) {
  const { resultRating, behaviourRating, predicate } = outcome;
  const values = {
    result: w.t(`rating.${resultRating}`),
    behaviour: w.t(`rating.${behaviourRating}`),
    predicate: w.t(`predicate.${predicate}`),
  };
  return <p class="quiet-text">{w.t('outcome.before', values)}</p>;
}

type OutcomeProps = { outcome: Outcome; ruleSet: string; w: Words };

/** The result with its reason: two ratings by a person, and what the rules conclude from them. */
export function OutcomeExplained({ outcome, ruleSet, w }: OutcomeProps) {
  const { scheme, instrument } = ruleSetOf(ruleSet);
  const { resultRating, behaviourRating, predicate, basis } = outcome;
  if (basis === 'dropOut') return <DropOutExplained outcome={outcome} ruleSet={ruleSet} w={w} />;
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
        {scheme.kind === 'matrix' ? (
          <>
            <p>{w.t('outcome.rule')}</p>
            <Matrix outcome={outcome} ruleSet={ruleSet} w={w} />
          </>
        ) : (
          <p>{weighed(scheme, outcome, w)}</p>
        )}
        <p class="quiet-text">
          {w.t('outcome.source', { instrument, article: scheme.article })}{' '}
          <a href={paths.rules()}>{w.t('outcome.allRules')}</a>
        </p>
      </details>
    </section>
  );
}

/** The result of a study that was given up, which does not follow from the table. */
function DropOutExplained({ outcome, ruleSet, w }: OutcomeProps) {
  const rules = ruleSetOf(ruleSet);
  const { resultRating, behaviourRating, predicate } = outcome;
  const article = articleOf(rules, 'dropOut');
  return (
    <section class="outcome" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{w.t('outcome.title')}</h2>
      <p class="outcome-predicate">
        <span class="quiet-text">{w.t('outcome.predicate')}</span>{' '}
        <strong>{w.t(`predicate.${predicate}`)}</strong>
      </p>
      <p>
        {w.t('outcome.dropOut', {
          result: w.t(`rating.${resultRating}`),
          behaviour: w.t(`rating.${behaviourRating}`),
          predicate: w.t(`predicate.${predicate}`),
        })}
      </p>
      <p class="quiet-text">
        {w.t('outcome.source', { instrument: rules.instrument, article })}{' '}
        <a href={paths.rules()}>{w.t('outcome.allRules')}</a>
      </p>
    </section>
  );
}

/** How the points of a numeric scheme came about, with every figure in it. */
function weighed(scheme: WeightedScheme, outcome: Outcome, w: Words): string {
  const { points, percent } = scheme;
  return w.t('outcome.weighed', {
    result: w.number(points[outcome.resultRating]),
    resultPercent: percent.result,
    behaviour: w.number(points[outcome.behaviourRating]),
    behaviourPercent: percent.behaviour,
    score: w.number(scoreOf(scheme, outcome.resultRating, outcome.behaviourRating)),
  });
}

function Matrix({ outcome, ruleSet, w }: OutcomeProps) {
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
              const word = w.t(`predicate.${outcomeOf(result, behaviour, ruleSet).predicate}`);
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
