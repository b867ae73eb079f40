import { moveKinds, moveLimits } from '../../core/evaluation/move.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, labelsIn } from '../layout/errors.tsx';
import { Choice, TextArea, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { MovesOfYear } from '../layout/moves.tsx';
import { nameOf } from '../layout/name-of.ts';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';

/** HR records that somebody moved. */
export type MoveView = {
  state: EvaluationState;
  cycleName: string;
  form: FormView;
  told: 'recorded' | 'notAllowed' | 'movedOn' | 'notThisPerson' | null;
  /** False in stages in which nobody else comes in an assessor's place any more. */
  open: boolean;
};
type Part = { view: MoveView; frame: Frame; w: Words };

const labels: Record<string, Key> = {
  kind: 'move.kind',
  on: 'move.on',
  email: 'move.email',
  unit: 'move.unit',
  organisation: 'move.organisation',
  place: 'move.place',
  reason: 'move.reason',
};

/** The form of a move, how things are now, and what was recorded before. */
export function renderMove(view: MoveView, frame: Frame): string {
  const { state, told } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('move.title'),
    body: (
      <>
        <p class="eyebrow">{view.cycleName}</p>
        <h1>{w.t('move.title')}</h1>
        <p class="lead">{w.t('move.lead')}</p>
        <ErrorSummary w={w} form={view.form} labelOf={labelsIn(labels, w)} />
        {told ? (
          <Notice meaning={told === 'recorded' ? 'done' : 'attention'} title={w.t(`move.${told}`)} />
        ) : null}
        <h2>{w.t('move.now')}</h2>
        <Definitions
          items={[
            [w.t('part.employee'), nameOf(state.employee, w)],
            [w.t('part.assessor'), `${nameOf(state.assessor, w)}, ${state.assessor.position}`],
            [w.t('evaluation.unit'), `${state.unit}, ${state.organisation}`],
          ]}
        />
        {view.open ? <MoveForm view={view} frame={frame} w={w} /> : <p>{w.t('move.notAllowed')}</p>}
        <MovesOfYear state={state} w={w} />
        <p>
          <a href={paths.standing(state.evaluationId)}>{w.t('move.toStanding')}</a>
        </p>
      </>
    ),
  }));
}

function MoveForm({ view, frame, w }: Part) {
  const { form, state } = view;
  const part = { w, form };
  const characters = w.number(moveLimits.reason);
  return (
    <Form action={paths.move(state.evaluationId)} frame={frame} version={state.version} class="sheet">
      <Choice
        {...part}
        path="kind"
        label={w.t('move.kind')}
        options={moveKinds.map((value) => ({ value, label: w.t(`moveKind.${value}`) }))}
      />
      <TextField {...part} path="on" type="date" short label={w.t('move.on')} hint={w.t('move.onHint')} />
      <TextField {...part} path="email" type="email" label={w.t('move.email')} hint={w.t('move.emailHint')} />
      <TextField {...part} path="unit" label={w.t('move.unit')} />
      <TextField {...part} path="organisation" label={w.t('move.organisation')} />
      <TextField {...part} path="place" label={w.t('move.place')} hint={w.t('move.placeHint')} optional />
      <TextArea
        {...part}
        path="reason"
        label={w.t('move.reason')}
        hint={w.t('move.reasonHint', { characters })}
        rows={2}
      />
      <button type="submit" class="primary">
        {w.t('move.submit')}
      </button>
    </Form>
  );
}
