import type { AuditEvent } from '../../core/evaluation/audit.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { didWords } from '../layout/command-words.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { StageMark } from '../layout/stage-words.tsx';
import { standsInWords } from '../layout/substitution-words.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** What was recorded, or had been before. */
export type ReceiptView = {
  /** Name of the command in the record. */
  command: string;
  /** When it was recorded. */
  at: string;
  /** The evaluation as it stands now. */
  state: EvaluationState;
  cycleName: string;
  /** The same answer a second time: nothing changed. */
  alreadyRecorded: boolean;
  /** By which what was recorded can be checked later. */
  code: string;
  /** For whom it was done, where somebody stood in; left out where nobody did. */
  onBehalfOf?: AuditEvent['onBehalfOf'];
};

/** The page after a decision: what, when, and what happens next. */
export function renderReceipt(view: ReceiptView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: view.alreadyRecorded ? w.t('receipt.already') : w.t('receipt.title'),
    body: <Receipt view={view} signedIn={frame.person !== null} w={w} />,
  }));
}

function Receipt({ view, signedIn, w }: { view: ReceiptView; signedIn: boolean; w: Words }) {
  const { state, at } = view;
  const next = assigneeOf(state);
  return (
    <>
      <p class="eyebrow">{view.cycleName}</p>
      <h1>{view.alreadyRecorded ? w.t('receipt.already') : w.t('receipt.title')}</h1>
      <Notice
        meaning="done"
        title={
          view.alreadyRecorded ? w.t('receipt.nothingChanged') : w.t('receipt.recorded', { time: w.time(at) })
        }
      >
        <p>{didWords(view.command, w)}</p>
      </Notice>
      <Definitions
        items={[
          [w.t('receipt.about'), state.employee.name],
          view.onBehalfOf
            ? [
                w.t('receipt.by'),
                standsInWords(
                  { x: view.onBehalfOf.actingName, y: view.onBehalfOf.name, kind: view.onBehalfOf.kind },
                  w,
                ),
              ]
            : null,
          [w.t('receipt.when'), w.dateTime(at)],
          [w.t('receipt.stage'), <StageMark key="stage" stage={state.stage} w={w} />],
          next ? [w.t('receipt.nextPerson'), next.name] : null,
          state.dueAt && next ? [w.t('receipt.until'), w.longDate(state.dueAt)] : null,
          [
            w.t('receipt.code'),
            <a key="code" class="value" href={paths.verify(view.code)}>
              {view.code}
            </a>,
          ],
        ]}
      />
      <h2>{w.t('task.next')}</h2>
      <p>{w.t(`afterwards.${state.stage}`)}</p>
      <p>
        {signedIn ? (
          <a href={paths.evaluation(state.evaluationId)}>{w.t('receipt.seeEvaluation')}</a>
        ) : (
          <a href={paths.signIn(paths.evaluation(state.evaluationId))}>{w.t('receipt.signInToSee')}</a>
        )}
      </p>
    </>
  );
}
