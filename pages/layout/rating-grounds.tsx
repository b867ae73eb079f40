import type { Documents } from '../../core/evaluation/documents.ts';
import type { Review } from '../../core/evaluation/review-documents.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Rating } from '../../core/rating/rating.ts';
import { articleOf } from '../../core/rules/article-of.ts';
import { ruleSetOf } from '../../core/rules/registry.ts';
import type { Words } from '../words.ts';
import { Written } from './definitions.tsx';
import { DataTable } from './lists.tsx';
import { nameOf } from './name-of.ts';

type Props = { state: EvaluationState; documents: Documents; w: Words };
type Part = Props & { review: Review };

/** Each of the two ratings unfolds to what it came from: what was done, what the assessor saw, what was suggested. */
export function RatingGrounds({ state, documents, w }: Props) {
  const { review } = documents;
  const { outcome } = state;
  if (!review || !outcome) return null;
  const part = { state, documents, w, review };
  return (
    <section aria-labelledby="grounds">
      <h3 id="grounds">{w.t('grounds.title')}</h3>
      {state.rated ? (
        <p>{w.t('grounds.ratedBy', { name: nameOf(state.rated.by, w), at: w.date(state.rated.at) })}</p>
      ) : null}
      {state.outcomeBefore ? <p class="quiet-text">{w.t('grounds.appealChanged')}</p> : null}
      <PatternGrounds review={review} w={w} />
      <StudyGrounds review={review} w={w} />
      <details class="folded">
        <summary>{w.t('grounds.result', { rating: w.t(`rating.${review.resultRating}`) })}</summary>
        <ResultGrounds {...part} />
      </details>
      <details class="folded">
        <summary>{w.t('grounds.behaviour', { rating: w.t(`rating.${review.behaviourRating}`) })}</summary>
        <BehaviourGrounds {...part} />
      </details>
    </section>
  );
}

/** What the organisation had achieved when this was rated, and why the spread departs from the pattern. */
function PatternGrounds({ review, w }: Pick<Part, 'review' | 'w'>) {
  const { organisation, departs } = review.pattern;
  if (!organisation) return null;
  return (
    <>
      <p>{w.t('distribution.seen', { predicate: w.t(`organisationPredicate.${organisation}`) })}</p>
      {departs && review.distributionReason ? (
        <>
          <p>{w.t('distribution.departedBecause')}</p>
          <Written text={review.distributionReason} none="" />
        </>
      ) : null}
    </>
  );
}

/** How the study of somebody stood who studied, and what their place of study said (annex BAB IV A.16). */
function StudyGrounds({ review, w }: Pick<Part, 'review' | 'w'>) {
  if (!review.study?.standing) return null;
  return (
    <>
      <p>{w.t('study.stood', { standing: w.t(`studyStanding.${review.study.standing}`) })}</p>
      <Written text={review.study.evidence} none="" />
    </>
  );
}

function ResultGrounds({ state, documents, review, w }: Part) {
  const { plan, selfAssessment } = documents;
  return (
    <>
      <DataTable
        caption={w.t('grounds.each')}
        head={[w.t('grounds.planned'), w.t('grounds.achieved'), w.t('grounds.compared')]}
        rows={(plan?.results ?? []).map((result, index) => {
          const told = selfAssessment?.results[index];
          return {
            key: index,
            cells: [
              `${result.text} (${w.t(`priority.${result.priority}`)})`,
              <>
                <Written text={told?.achieved ?? ''} none={w.t('document.nothingWritten')} />
                {told?.evidence ? (
                  <Written text={w.t('document.evidence', { text: told.evidence })} none="" />
                ) : null}
              </>,
              ratingWord(review.results[index]?.rating ?? '', 'ratingShort', w),
            ],
          };
        })}
      />
      <Suggestion
        suggested={review.suggested.result}
        rating={review.resultRating}
        departure={review.resultDeparture}
        article={articleOf(ruleSetOf(state.ruleSet), 'resultGuide')}
        w={w}
      />
    </>
  );
}

function BehaviourGrounds({ state, documents, review, w }: Part) {
  const ruleSet = ruleSetOf(state.ruleSet);
  return (
    <>
      <DataTable
        caption={w.t('grounds.eachValue')}
        head={[w.t('grounds.value'), w.t('grounds.compared'), w.t('document.feedback')]}
        rows={ruleSet.behaviours.map(({ value, name }) => {
          const expected = documents.plan?.expectations[value];
          const seen = review.values[value];
          return {
            key: value,
            cells: [
              <>
                <span lang="id">{name}</span>
                {expected ? (
                  <span class="quiet-text block">{w.t('assessing.expectation', { text: expected })}</span>
                ) : null}
              </>,
              ratingWord(seen?.rating ?? '', 'lived', w),
              <Written text={seen?.feedback ?? ''} none={w.t('document.nothingWritten')} />,
            ],
          };
        })}
      />
      <Suggestion
        suggested={review.suggested.behaviour}
        rating={review.behaviourRating}
        departure={review.behaviourDeparture}
        article={articleOf(ruleSet, 'behaviourGuide')}
        w={w}
      />
    </>
  );
}

function ratingWord(rating: Rating | '', group: 'ratingShort' | 'lived', w: Words): string {
  if (rating === '') return w.t('grounds.notCompared');
  return group === 'lived' ? w.t(`lived.${rating}`) : w.t(`ratingShort.${rating}`);
}

type SuggestionProps = {
  suggested: Rating | null;
  rating: Rating;
  departure: string;
  article: string;
  w: Words;
};

function Suggestion({ suggested, rating, departure, article, w }: SuggestionProps) {
  const source = article ? w.t('grounds.source', { article }) : '';
  if (suggested === null)
    return (
      <p class="quiet-text">
        {w.t('grounds.noSuggestion')} {source}
      </p>
    );
  const word = w.t(`rating.${suggested}`);
  return (
    <>
      <p>
        {w.t(suggested === rating ? 'grounds.followed' : 'grounds.departed', { suggested: word })} {source}
      </p>
      {departure ? <Written text={departure} none="" /> : null}
    </>
  );
}
