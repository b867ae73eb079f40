import { type FollowUp, followUpLimits } from '../../core/evaluation/follow-up.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { Written } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, type LabelOf } from '../layout/errors.tsx';
import { TextArea, TextField } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { DataTable } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { nameOf } from '../layout/name-of.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** A follow-up plan, and what the one who looks at it may do. */
export type FollowUpView = {
  state: EvaluationState;
  plan: FollowUp | null;
  /** Today on the calendar of the body. */
  today: string;
  form: FormView;
  mayWrite: boolean;
  mayAnswer: boolean;
  mayClose: boolean;
};
type Part = { view: FollowUpView; frame: Frame; w: Words };

/** The plan that follows a low result, read by both sides, written by the assessor. */
export function renderFollowUp(view: FollowUpView, frame: Frame): string {
  return renderDocument(frame, (w) => {
    const title = w.t('followUp.title', { name: nameOf(view.state.employee, w) });
    const part = { view, frame, w };
    return {
      title,
      body: (
        <>
          <p class="eyebrow">
            <a href={paths.evaluation(view.state.evaluationId)}>
              {w.t('evaluation.title', { name: nameOf(view.state.employee, w) })}
            </a>
          </p>
          <h1>{title}</h1>
          <p class="lead">{w.t('followUp.lead')}</p>
          <ErrorSummary w={w} form={view.form} labelOf={labelsOf(w)} />
          {view.plan ? (
            <Plan plan={view.plan} today={view.today} w={w} />
          ) : (
            <p class="quiet-text">{w.t('followUp.none')}</p>
          )}
          {view.mayAnswer ? <SayForm {...part} path="text" command="answer" /> : null}
          {view.mayClose ? <SayForm {...part} path="note" command="close" /> : null}
          {view.mayWrite ? <PlanForm {...part} /> : null}
        </>
      ),
    };
  });
}

function labelsOf(w: Words): LabelOf {
  return (path) => {
    const number = Number(/^goals\.(\d+)/.exec(path)?.[1] ?? 0) + 1;
    if (path.endsWith('.text')) return w.t('followUp.goal', { number });
    if (path.endsWith('.by')) return w.t('followUp.by', { number });
    if (path === 'coaching' || path === 'goals') return w.t(`followUp.${path}`);
    if (path === 'text') return w.t('followUp.answer');
    return path === 'note' ? w.t('followUp.closing') : undefined;
  };
}

function Plan({ plan, today, w }: { plan: FollowUp; today: string; w: Words }) {
  const { coaching, goals, answer, closing, writtenBy, writtenAt } = plan;
  return (
    <>
      <p class="quiet-text">
        {w.t('followUp.writtenBy', { name: nameOf(writtenBy, w), at: w.date(writtenAt) })}
      </p>
      <h2>{w.t('followUp.coaching')}</h2>
      <Written text={coaching} none="" />
      <DataTable
        caption={w.t('followUp.goals')}
        head={[w.t('followUp.due'), w.t('followUp.date')]}
        rows={goals.map(({ text, by }, index) => ({
          key: index,
          cells: [
            text,
            <>
              {w.date(by)}{' '}
              {by <= today && !closing ? <Mark meaning="attention">{w.t('followUp.passed')}</Mark> : null}
            </>,
          ],
        }))}
      />
      <h2>{w.t('followUp.answerTitle')}</h2>
      <Written text={answer?.text ?? ''} none={w.t('followUp.noAnswer')} />
      {answer ? <p class="quiet-text">{w.t('followUp.answeredAt', { at: w.date(answer.at) })}</p> : null}
      {closing ? (
        <>
          <h2>{w.t('followUp.closingTitle')}</h2>
          <Written text={closing.note} none="" />
          <p class="quiet-text">{w.t('followUp.closedAt', { at: w.date(closing.at) })}</p>
        </>
      ) : null}
    </>
  );
}

function SayForm({
  view,
  frame,
  w,
  path,
  command,
}: Part & { path: 'text' | 'note'; command: 'answer' | 'close' }) {
  return (
    <Form action={paths.followUp(view.state.evaluationId)} frame={frame} version={view.plan?.version ?? 0}>
      <TextArea
        w={w}
        form={view.form}
        path={path}
        label={w.t(command === 'answer' ? 'followUp.answer' : 'followUp.closing')}
        rows={3}
      />
      <Do command={command} kind="secondary">
        {w.t(command === 'answer' ? 'followUp.sendAnswer' : 'followUp.close')}
      </Do>
    </Form>
  );
}

function PlanForm({ view, frame, w }: Part) {
  const { form, plan, state } = view;
  const rows = Array.from({ length: followUpLimits.goals }, (_, index) => index);
  return (
    <details class="folded" open={plan === null || form.errors.length > 0}>
      <summary>{w.t(plan ? 'followUp.rewrite' : 'followUp.write')}</summary>
      <Form action={paths.followUp(state.evaluationId)} frame={frame} version={plan?.version ?? 0}>
        <TextArea
          w={w}
          form={form}
          path="coaching"
          label={w.t('followUp.coaching')}
          hint={w.t('followUp.coachingHint', { characters: w.number(followUpLimits.text) })}
          rows={4}
        />
        <fieldset>
          <legend>{w.t('followUp.goals')}</legend>
          <p class="hint">{w.t('followUp.goalsHint', { goals: followUpLimits.goals })}</p>
          {rows.map((index) => (
            <div key={index}>
              <TextField
                w={w}
                form={form}
                path={`goals.${index}.text`}
                label={w.t('followUp.goal', { number: index + 1 })}
                optional={index > 0}
              />
              <TextField
                w={w}
                form={form}
                path={`goals.${index}.by`}
                label={w.t('followUp.by', { number: index + 1 })}
                type="date"
                short
                optional={index > 0}
              />
            </div>
          ))}
        </fieldset>
        <Do command="write">{w.t('followUp.write')}</Do>
      </Form>
    </details>
  );
}
