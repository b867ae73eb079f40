import { observationLimits } from '../../core/periods/observation-line.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, labelsIn } from '../layout/errors.tsx';
import { TextArea, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Empty } from '../layout/lists.tsx';
import { Mark, Notice } from '../layout/mark.tsx';
import { nameOf } from '../layout/name-of.ts';
import { ObservationText } from '../layout/observations.tsx';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';
import type { ObservationsView } from './observations-view.ts';

type Part = { view: ObservationsView; frame: Frame; w: Words };

const labels: Record<string, Key> = {
  on: 'observation.on',
  text: 'observation.text',
  followUp: 'observation.followUp',
  reflection: 'observation.reflection',
};

/** What was observed of a teacher through the year, with the form of whoever may write. */
export function renderObservations(view: ObservationsView, frame: Frame): string {
  return renderDocument(frame, (w) => {
    const title = w.t('observation.of', { name: nameOf(view.state.employee, w) });
    return {
      title,
      body: (
        <>
          <p class="eyebrow">{view.cycleName}</p>
          <h1>{title}</h1>
          <p class="lead">{w.t('observation.lead')}</p>
          <ErrorSummary w={w} form={view.form} labelOf={labelsIn(labels, w)} />
          {view.told ? <Notice meaning="attention" title={w.t(`observation.${view.told}`)} /> : null}
          {view.recorded ? <Notice meaning="done" title={w.t('observation.recorded')} /> : null}
          {view.mayObserve ? <ObservationForm view={view} frame={frame} w={w} /> : null}
          {view.observations.length === 0 ? <Empty title={w.t('observation.none')} /> : null}
          <Observations view={view} frame={frame} w={w} />
          <Record view={view} w={w} />
          <p>
            <a href={paths.evaluation(view.state.evaluationId)}>{w.t('receipt.seeEvaluation')}</a>
          </p>
        </>
      ),
    };
  });
}

function ObservationForm({ view, frame, w }: Part) {
  const { form, state, seen } = view;
  const part = { w, form };
  const limit = (characters: number) => ({ characters: w.number(characters) });
  return (
    <Form action={paths.observations(state.evaluationId)} frame={frame} class="sheet">
      <h2>{w.t('observation.write')}</h2>
      <input type="hidden" name="seen" value={seen} />
      <TextField {...part} path="on" type="date" short label={w.t('observation.on')} />
      <TextArea
        {...part}
        path="text"
        rows={6}
        label={w.t('observation.text')}
        hint={w.t('observation.textHint', limit(observationLimits.seen))}
      />
      <TextArea
        {...part}
        path="followUp"
        rows={3}
        label={w.t('observation.followUp')}
        hint={w.t('observation.followUpHint', limit(observationLimits.followUp))}
        optional
      />
      <button type="submit" class="primary">
        {w.t('observation.submit')}
      </button>
    </Form>
  );
}

function Observations({ view, frame, w }: Part) {
  return (
    <ul class="cards">
      {view.observations.map((observation) => {
        const { seq, on } = observation.line;
        const chosen = view.mayReflect && view.reflectsOn === seq;
        return (
          <li key={seq} class="card">
            <ObservationText observation={observation} w={w} />
            {chosen ? <ReflectionForm view={view} frame={frame} w={w} on={seq} /> : null}
            {view.mayReflect && !chosen ? (
              <p>
                <a href={paths.observations(view.state.evaluationId, { reflect: String(seq) })}>
                  {w.t('observation.reflect')}
                  <span class="hidden-words"> {w.date(on)}</span>
                </a>
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function ReflectionForm({ view, frame, w, on }: Part & { on: number }) {
  const characters = w.number(observationLimits.reflection);
  return (
    <Form action={paths.observations(view.state.evaluationId)} frame={frame}>
      <input type="hidden" name="seen" value={view.seen} />
      <input type="hidden" name="reflectsOn" value={on} />
      <TextArea
        w={w}
        form={view.form}
        path="reflection"
        rows={4}
        label={w.t('observation.reflection')}
        hint={w.t('observation.reflectionHint', { characters })}
      />
      <button type="submit" class="primary">
        {w.t('observation.submitReflection')}
      </button>
    </Form>
  );
}

function Record({ view, w }: Omit<Part, 'frame'>) {
  if (view.seen === 0) return null;
  return (
    <p>
      {view.brokenAt === null ? (
        <Mark meaning="done">{w.t('period.whole')}</Mark>
      ) : (
        <Mark meaning="late">{w.t('record.broken', { line: view.brokenAt })}</Mark>
      )}{' '}
      <span class="quiet-text">{w.t('observation.limit', { lines: observationLimits.lines })}</span>
    </p>
  );
}
