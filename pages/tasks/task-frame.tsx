import type { ComponentChildren } from 'preact';
import { assigneeOf } from '../../core/tasks/task.ts';
import { ErrorSummary } from '../layout/errors.tsx';
import { Mark, Notice } from '../layout/mark.tsx';
import { DueDate } from '../layout/stage-words.tsx';
import type { Words } from '../words.ts';
import { labelsOf } from './field-labels.ts';
import { SinceMail } from './since-mail.tsx';
import type { TaskView } from './task-view.ts';

type FrameProps = { view: TaskView; asked: string; w: Words; children: ComponentChildren };

/** Who asks what of whom, until when; then the form; then what happens next. */
export function TaskFrame({ view, asked, w, children }: FrameProps) {
  const { state, form } = view;
  return (
    <>
      <p class="eyebrow">
        {view.cycleName} · {w.t(`stage.${state.stage}`)}
      </p>
      <h1>{asked}</h1>
      <p class="asks">
        {w.t(`asks.${state.stage}`, {
          employee: state.employee.name,
          assessor: state.assessor.name,
          you: assigneeOf(state)?.name ?? '',
        })}
      </p>
      {state.acting ? (
        <p>
          <Mark meaning="attention">
            {w.t('substitution.youFor', {
              name: state.acting.for.name,
              kind: w.t(`substitutionKind.${state.acting.kind}`),
            })}
          </Mark>
        </p>
      ) : null}
      <p class="until">
        {w.t('due.until')} <DueDate dueAt={state.dueAt} w={w} />
      </p>
      {view.asksCode ? <p class="hint">{w.t('code.willBeAsked')}</p> : null}
      <ErrorSummary w={w} form={form} labelOf={labelsOf(w)} />
      {view.sinceMail ? <SinceMail since={view.sinceMail} w={w} /> : null}
      <Returned view={view} w={w} />
      <DraftSaved view={view} w={w} />
      {children}
      <section class="next" aria-labelledby="next">
        <h2 id="next">{w.t('task.next')}</h2>
        <p>{w.t(`afterwards.${state.stage}`)}</p>
      </section>
    </>
  );
}

function Returned({ view, w }: { view: TaskView; w: Words }) {
  const { stage, returnReason, assessor } = view.state;
  if (!returnReason || (stage !== 'planning' && stage !== 'selfAssessment')) return null;
  return (
    <Notice meaning="attention" title={w.t('task.returned', { name: assessor.name })}>
      <blockquote class="written">{returnReason}</blockquote>
      <p>{w.t(view.state.sentBack?.mend.length ? 'returned.hintWhich' : 'task.returnedHint')}</p>
    </Notice>
  );
}

/** What was saved and when; the script says it again here, for eyes and ears, whenever it has saved. */
function DraftSaved({ view, w }: { view: TaskView; w: Words }) {
  const saved = view.draftSavedAt ? w.t('task.draftSaved', { at: w.dateTime(view.draftSavedAt) }) : '';
  const other = view.otherDevice ? ` ${w.t('task.otherDevice')}` : '';
  return (
    <p class="draft-saved" role="status" id="autosave" data-failed={w.t('task.autosaveFailed')}>
      {`${saved}${other}`.trim()}
    </p>
  );
}
