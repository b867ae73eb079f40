import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { Acknowledgement } from './acknowledgement.tsx';
import { AppealDecisionForm } from './appeal-decision.tsx';
import { AssessmentMeeting, PlanMeeting } from './meeting.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { PlanReview } from './plan-review.tsx';
import { ReviewForm } from './review.tsx';
import { SelfAssessmentForm } from './self-assessment.tsx';
import { ExplanationForm, ReplyForm } from './statement-form.tsx';
import { TaskFrame } from './task-frame.tsx';
import { isTask, type TaskPart, type TaskView } from './task-view.ts';

/** The page on which a person does what an evaluation asks of them; one look for all stages. */
export function renderTask(view: TaskView, frame: Frame): string {
  return renderDocument(frame, (w) => {
    const asked = isTask(view.state.stage)
      ? w.t(`ask.${view.state.stage}`, { name: view.state.employee.name })
      : w.t('task.nothing');
    return {
      title: view.form.errors.length > 0 ? w.t('task.wrongTitle', { title: asked }) : asked,
      wide: true,
      scripted: true,
      body: (
        <TaskFrame view={view} asked={asked} w={w}>
          {formOf({ view, frame, w })}
        </TaskFrame>
      ),
    };
  });
}

function formOf(part: TaskPart) {
  switch (part.view.state.stage) {
    case 'planning':
      return <PlanEditor {...part} />;
    case 'planReview':
      return <PlanReview {...part} />;
    case 'planMeeting':
      return <PlanMeeting {...part} />;
    case 'assessmentMeeting':
      return <AssessmentMeeting {...part} />;
    case 'selfAssessment':
      return <SelfAssessmentForm {...part} />;
    case 'review':
      return <ReviewForm {...part} />;
    case 'acknowledgement':
      return <Acknowledgement {...part} />;
    case 'explanation':
      return <ExplanationForm {...part} />;
    case 'reply':
      return <ReplyForm {...part} />;
    case 'appeal':
      return <AppealDecisionForm {...part} />;
    default:
      return null;
  }
}
