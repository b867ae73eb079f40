import { limits } from '../../core/evaluation/document-fields.ts';
import type { Plan } from '../../core/evaluation/plan-document.ts';
import { ratings } from '../../core/rating/rating.ts';
import { CompetencyFields } from '../layout/competencies.tsx';
import { Written } from '../layout/definitions.tsx';
import { Difference } from '../layout/difference.tsx';
import { Choice, TextArea } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import { IdeasBeside, IdeasLink } from '../layout/ideas.tsx';
import { ImportedPredicate } from '../layout/imported-predicate.tsx';
import { MeetingNotes } from '../layout/meeting-notes.tsx';
import { ObservationsBeside } from '../layout/observations.tsx';
import { PeriodPredicates } from '../layout/period-predicates.tsx';
import { PlannedResult } from '../layout/plan-document.tsx';
import { PracticeBeside } from '../layout/practice.tsx';
import { NotesBeside } from '../layout/progress-notes.tsx';
import { DistributionPanel } from './distribution.tsx';
import { ReturnForm } from './return-form.tsx';
import { ReviewedBehaviour } from './review-behaviour.tsx';
import { ReviewRatings } from './review-ratings.tsx';
import { StudyFields } from './study-fields.tsx';
import { mayDo, type TaskPart } from './task-view.ts';

/** The assessor reads plan and self-assessment side by side, rates, and says why. */
export function ReviewForm(part: TaskPart) {
  const { view, frame, w } = part;
  const { plan, selfAssessment } = view.documents;
  return (
    <>
      {view.since ? <Difference since={view.since} w={w} /> : null}
      <MeetingNotes meetings={view.state.meetings && { ...view.state.meetings, plan: null }} w={w} />
      <Form
        action={view.action}
        frame={frame}
        version={view.state.version}
        draftAt={view.draftAt}
        class="reading"
      >
        {plan?.results.map((result, index) => (
          <ReviewedResult key={index} {...part} result={result} index={index} />
        ))}
        <h2>{w.t('document.ownBehaviour')}</h2>
        <Written text={selfAssessment?.behaviour ?? ''} none={w.t('document.nothingWritten')} />
        <IdeasBeside ideas={view.ideas} linked={frame.person !== null} w={w} />
        <ReviewedBehaviour {...part} />
        <PeriodPredicates
          evaluationId={view.state.evaluationId}
          periods={view.periods}
          linked={frame.person !== null}
          w={w}
        />
        <ImportedPredicate versions={view.imported} w={w} />
        <PracticeBeside notes={view.notes} w={w} />
        <ObservationsBeside
          evaluationId={view.state.evaluationId}
          lines={view.periods.lines}
          linked={frame.person !== null}
          w={w}
        />
        <StudyFields {...part} />
        <ReviewRatings {...part} />
        <CompetencyFields
          competencies={view.competencies}
          form={view.form}
          own={selfAssessment?.competencies}
          withNotes
          w={w}
        />
        <DistributionPanel {...part} />
        <TextArea
          w={w}
          form={view.form}
          path="feedback"
          label={w.t('field.feedback')}
          hint={w.t('review.feedbackHint', { characters: w.number(limits.longText) })}
          rows={5}
        />
        <div class="actions">
          {mayDo(view, 'submitReview') ? <Do command="submitReview">{w.t('review.submit')}</Do> : null}
          <Do command="saveDraft" kind="secondary">
            {w.t('task.saveDraft')}
          </Do>
        </div>
      </Form>
      {mayDo(view, 'returnSelfAssessment') ? <Returning {...part} /> : null}
    </>
  );
}

function ReviewedResult(props: TaskPart & { result: Plan['results'][number]; index: number }) {
  const { view, w, result, index } = props;
  const told = view.documents.selfAssessment?.results[index];
  return (
    <fieldset class="result-fields">
      <legend>{w.t('field.inResult', { number: index + 1 })}</legend>
      <PlannedResult result={result} w={w} realisations={told?.realisations ?? []} />
      <div class="told">
        <p class="label">{w.t('review.told', { name: view.state.employee.name })}</p>
        <Written text={told?.achieved ?? ''} none={w.t('document.nothingWritten')} />
        {told?.evidence ? <Written text={w.t('document.evidence', { text: told.evidence })} none="" /> : null}
      </div>
      <Choice
        w={w}
        form={view.form}
        path={`results.${index}.rating`}
        label={w.t('assessing.thisResult')}
        options={ratings.toReversed().map((value) => ({ value, label: w.t(`ratingShort.${value}`) }))}
        inline
        optional
      />
      <NotesBeside notes={view.notes} result={index} w={w} />
      <IdeasLink ideas={view.ideas} w={w} />
      <TextArea
        w={w}
        form={view.form}
        path={`results.${index}.feedback`}
        label={w.t('field.resultFeedback')}
        rows={2}
        optional
      />
    </fieldset>
  );
}

function Returning(part: TaskPart) {
  const { view, w } = part;
  if (!view.returning || view.returning.next === 'none') return null;
  return (
    <details class="folded reading" open={view.form.errors.some((error) => error.path === 'reason')}>
      <summary>{w.t('review.returnTitle')}</summary>
      <ReturnForm {...part} command="returnSelfAssessment" label={w.t('field.reason')} />
    </details>
  );
}
