import type { Documents } from '../../core/evaluation/documents.ts';
import type { Plan } from '../../core/evaluation/plan-document.ts';
import { outcomeOf } from '../../core/rating/conclude.ts';
import type { Words } from '../words.ts';
import { AppealDecisionDocument, AppealDocument, Statement } from './appeal-documents.tsx';
import { Definitions, Written } from './definitions.tsx';
import { PlanDocument } from './plan-document.tsx';

type Part = { documents: Documents; w: Words };
type Rated = Part & { ruleSet: string };

/** Every document there is, folded, the newest kind first; `open` names the one that is unfolded. */
export function FoldedDocuments(props: Rated & FoldedProps) {
  const { documents, ruleSet, w, open, without = [] } = props;
  const shown = kinds.filter((kind) => documents[kind] && !without.includes(kind));
  return (
    <>
      {shown.map((kind) => (
        <details key={kind} class="folded" open={kind === open}>
          <summary>{w.t(`document.${kind}`)}</summary>
          <OneDocument kind={kind} documents={documents} ruleSet={ruleSet} w={w} />
        </details>
      ))}
    </>
  );
}

const kinds = [
  'appealDecision',
  'reply',
  'explanation',
  'appeal',
  'review',
  'selfAssessment',
  'plan',
] as const;
type Kind = (typeof kinds)[number];
type FoldedProps = { open?: Kind; without?: readonly Kind[] };

function OneDocument({ kind, documents, ruleSet, w }: Rated & { kind: Kind }) {
  const { plan } = documents;
  if (kind === 'plan') return plan ? <PlanDocument plan={plan} w={w} /> : null;
  if (kind === 'selfAssessment') return <SelfAssessmentDocument documents={documents} w={w} />;
  if (kind === 'review') return <ReviewDocument documents={documents} ruleSet={ruleSet} w={w} />;
  if (kind === 'appeal') return <AppealDocument documents={documents} w={w} />;
  if (kind === 'explanation' || kind === 'reply') {
    const statement = documents[kind];
    return statement ? <Statement statement={statement} w={w} /> : null;
  }
  return <AppealDecisionDocument documents={documents} w={w} />;
}

/** The employee's own account, result by result. */
function SelfAssessmentDocument({ documents, w }: Part) {
  const { plan, selfAssessment } = documents;
  if (!selfAssessment) return null;
  const none = w.t('document.nothingWritten');
  return (
    <div class="document">
      <ol class="results">
        {selfAssessment.results.map((result, index) => (
          <li key={index}>
            <p class="result-text">{plan?.results[index]?.text}</p>
            <Realisations result={plan?.results[index]} told={result.realisations} w={w} />
            <Written text={result.achieved} none={none} />
            {result.evidence ? (
              <Written text={w.t('document.evidence', { text: result.evidence })} none="" />
            ) : null}
          </li>
        ))}
      </ol>
      <h3>{w.t('document.ownBehaviour')}</h3>
      <Written text={selfAssessment.behaviour} none={none} />
    </div>
  );
}

type Told = { result: Plan['results'][number] | undefined; told: readonly string[]; w: Words };

/** What became of each measure, beside its target. */
function Realisations({ result, told, w }: Told) {
  if (!told.some(Boolean)) return null;
  return (
    <ul class="indicators">
      {told.map((text, index) =>
        text ? (
          <li key={index}>
            <span>{result?.indicators[index]?.text}</span>
            <strong>{w.t('assessing.realisation', { text })}</strong>
          </li>
        ) : null,
      )}
    </ul>
  );
}

function ReviewDocument({ documents, ruleSet, w }: Rated) {
  const { plan, review } = documents;
  if (!review) return null;
  const none = w.t('document.nothingWritten');
  return (
    <div class="document">
      <Definitions
        items={[
          [w.t('document.resultRating'), w.t(`ratingShort.${review.resultRating}`)],
          [w.t('document.behaviourRating'), w.t(`ratingShort.${review.behaviourRating}`)],
          [
            w.t('outcome.predicate'),
            w.t(`predicate.${outcomeOf(review.resultRating, review.behaviourRating, ruleSet).predicate}`),
          ],
        ]}
      />
      <h3>{w.t('document.feedback')}</h3>
      <Written text={review.feedback} none={none} />
      {review.results.some((result) => result.feedback) ? <h3>{w.t('document.feedbackByResult')}</h3> : null}
      <ol class="results">
        {review.results.map((result, index) =>
          result.feedback ? (
            <li key={index} value={index + 1}>
              <p class="result-text">{plan?.results[index]?.text}</p>
              <Written text={result.feedback} none={none} />
            </li>
          ) : null,
        )}
      </ol>
    </div>
  );
}
