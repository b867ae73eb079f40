import { codeDigits, codeMinutes, wrongTriesAtMost } from '../../core/codes/one-time-code.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import { TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** A decision that waits for a one-time code. */
export type CodeView = {
  evaluationId: string;
  employeeName: string;
  /** Where the decision goes, with its code. */
  answerTo: string;
  /** Where a code is asked for. */
  sendTo: string;
  /** The form as it was sent, its button too. */
  fields: Readonly<Record<string, string>>;
  /** Until when the code that was asked for is good; null where none is on its way. */
  until: string | null;
  /** What is wrong with the code that was given; wrong, expired, used and spent ones are alike. */
  error: 'required' | 'codeRefused' | null;
};

/** Nothing is recorded yet: a code is asked for, or given. Everything that was written goes along. */
export function renderCode(view: CodeView, frame: Frame): string {
  return renderDocument(frame, (w) => {
    const title = w.t('code.title');
    const errors = view.error ? [{ path: 'code', code: view.error }] : [];
    return {
      title: errors.length > 0 ? w.t('task.wrongTitle', { title }) : title,
      body: (
        <>
          <p class="eyebrow">{view.employeeName}</p>
          <h1>{title}</h1>
          <ErrorSummary
            w={w}
            form={{ values: {}, errors: view.until ? errors : errors.map(withoutField) }}
            labelOf={(path) => (path === 'code' ? w.t('code.field') : undefined)}
          />
          <p class="lead">{w.t('code.lead')}</p>
          {view.until ? (
            <GiveCode view={view} until={view.until} frame={frame} w={w} />
          ) : (
            <AskForCode view={view} frame={frame} w={w} />
          )}
          <p class="after-form">
            {w.t('code.or')}{' '}
            <a href={paths.signIn(paths.evaluationTask(view.evaluationId))}>{w.t('link.signIn')}</a>
          </p>
        </>
      ),
    };
  });
}

/** On a page without the field an error leads to the page itself. */
const withoutField = ({ code }: { code: string }) => ({ path: 'page', code });

type Part = { view: CodeView; frame: Frame; w: Words };

function AskForCode({ view, frame, w }: Part) {
  return (
    <Form action={view.sendTo} frame={frame}>
      <Sent fields={view.fields} />
      <p>{w.t('code.ask', { minutes: codeMinutes, tries: wrongTriesAtMost })}</p>
      <button type="submit" class="primary">
        {w.t('code.send')}
      </button>
    </Form>
  );
}

function GiveCode({ view, until, frame, w }: Part & { until: string }) {
  const errors = view.error ? [{ path: 'code', code: view.error }] : [];
  return (
    <Form action={view.answerTo} frame={frame}>
      <Notice meaning="waiting" title={w.t('code.sent')}>
        <p>{w.t('code.sentHint', { until: w.time(until) })}</p>
      </Notice>
      <Sent fields={view.fields} />
      <TextField
        w={w}
        form={{ values: {}, errors }}
        path="code"
        label={w.t('code.field')}
        hint={w.t('code.hint', { digits: codeDigits, tries: wrongTriesAtMost })}
        type="code"
        short
      />
      <div class="actions">
        <button type="submit" class="primary">
          {w.t('code.confirm')}
        </button>
        <button type="submit" class="secondary" formaction={view.sendTo}>
          {w.t('code.sendAnother')}
        </button>
      </div>
    </Form>
  );
}

function Sent({ fields }: Pick<CodeView, 'fields'>) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
