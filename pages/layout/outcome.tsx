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
  const { basis, predicate, resultRating, behaviourRating } = outcome;
  const isDropOut = basis === 'dropOut';
  const said = {
    result: w.t(`rating.${resultRating}`),
    behaviour: w.t(`rating.${behaviourRating}`),
    predicate: w.t(`predicate.${predicate}`),
  };
  return (
    <section class="outcome" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{w.t('outcome.title')}</h2>
      <p class="outcome-predicate">
        <span class="quiet-text">{w.t('outcome.predicate')}</span>{' '}
        <strong>{w.t(`predicate.${predicate}`)}</strong>
      </p>
      <p>{w.t(isDropOut ? 'outcome.dropOut' : 'outcome.sentence', said)}</p>
      {/* The result of a study that was given up does not follow from the table. */}
      {isDropOut ? (
        <Source ruleSet={ruleSet} article={articleOf(ruleSetOf(ruleSet), 'dropOut')} w={w} />
      ) : (
        <Conclusion outcome={outcome} ruleSet={ruleSet} w={w} />
      )}
    </section>
  );
}

/** How the rules come from two ratings to a predicate, folded. */
function Conclusion({ outcome, ruleSet, w }: OutcomeProps) {
  const { scheme } = ruleSetOf(ruleSet);
  return (
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
      <Source ruleSet={ruleSet} article={scheme.article} w={w} />
    </details>
  );
}

/** Where in the law it stands, with the way to all rules. */
function Source({ ruleSet, article, w }: { ruleSet: string; article: string; w: Words }) {
  return (
    <p class="quiet-text">
      {w.t('outcome.source', { instrument: ruleSetOf(ruleSet).instrument, article })}{' '}
      <a href={paths.rules()}>{w.t('outcome.allRules')}</a>
    </p>
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
