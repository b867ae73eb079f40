import { limits } from '../../core/evaluation/document-fields.ts';
import { TextArea } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import { fieldId } from '../layout/form-view.ts';
import { mayDo, type TaskPart } from './task-view.ts';

type Return = { command: 'returnPlan' | 'returnSelfAssessment'; label: string };

/** Sends a document back with a reason and, where it helps, the results that are meant; or asks both to meet. */
export function ReturnForm({ view, frame, w, command, label }: TaskPart & Return) {
  const { returning, documents, form, action, state } = view;
  if (!returning || returning.next === 'none') return null;
  const meets = returning.next === 'meeting';
  const { done, atMost } = returning;
  return (
    <Form action={action} frame={frame} version={state.version} class="other-way">
      <p class="hint">
        {meets ? w.t('returned.thenMeet', { done }) : w.t('returned.count', { done, most: atMost })}
      </p>
      <TextArea
        w={w}
        form={form}
        path="reason"
        label={label}
        hint={w.t('task.reasonHint', { characters: w.number(limits.reason) })}
      />
      {meets ? null : (
        <fieldset class="choice">
          <legend>{w.t('returned.which')}</legend>
          <p class="hint">{w.t('returned.whichHint')}</p>
          <div class="choices">
            {documents.plan?.results.map((result, index) => (
              <div class="choice-option" key={index}>
                <input
                  type="checkbox"
                  id={fieldId(`mend.${index}`)}
                  name={`mend.${index}`}
                  value={index}
                  checked={form.values[`mend.${index}`] !== undefined}
                />
                <label for={fieldId(`mend.${index}`)}>{result.text}</label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      <Do command={command} kind="secondary">
        {w.t(meets ? 'returned.meet' : 'planReview.return')}
      </Do>
      {mayDo(view, 'declineChange') ? (
        <Do command="declineChange" kind="secondary">
          {w.t('planChange.decline')}
        </Do>
      ) : null}
    </Form>
  );
}
