import type { Cycle } from '../../core/cycle/cycle.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { ownTaskOf } from '../../core/evaluation/own-tasks.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { sheetsAtMost } from '../../core/papers/sheet.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorMessage, ErrorSummary, labelsIn } from '../layout/errors.tsx';
import { TextArea } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import { errorAt, type FormView, fieldId } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { Empty } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';

/** Whom sheets can be printed for. */
export type SheetsView = {
  cycle: Cycle;
  units: readonly string[];
  /** The unit that is shown; empty where none was chosen. */
  unit: string;
  /** The one evaluation that is shown; empty for a unit. */
  evaluation: string;
  people: readonly { state: EvaluationState; hasMail: boolean }[];
  /** How many of the unit stand behind the limit. */
  more: number;
  form: FormView;
};
type Part = { view: SheetsView; frame: Frame; w: Words };

const labels: Record<string, Key> = { sheets: 'sheets.who', reason: 'sheets.reason' };

/** Chooses people and prints a sheet for each; the answer to the form is the file. */
export function renderSheets(view: SheetsView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('sheets.title'),
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.cycle(view.cycle.cycleId)}>{view.cycle.name}</a>
        </p>
        <h1>{w.t('sheets.title')}</h1>
        <p class="lead">{w.t('sheets.lead')}</p>
        <ErrorSummary w={w} form={view.form} labelOf={labelsIn(labels, w)} />
        <UnitChoice view={view} w={w} />
        {view.people.length > 0 ? <People view={view} frame={frame} w={w} /> : null}
        {view.people.length === 0 && (view.unit || view.evaluation) ? (
          <Empty title={w.t('sheets.none')} />
        ) : null}
      </>
    ),
  }));
}

function UnitChoice({ view, w }: { view: SheetsView; w: Words }) {
  return (
    <form method="get" action={paths.sheets(view.cycle.cycleId)} class="filter">
      <div class="field">
        <label for="unit">{w.t('sheets.unit')}</label>
        <select id="unit" name="unit">
          <option value="">{w.t('sheets.choose')}</option>
          {view.units.map((unit) => (
            <option key={unit} value={unit} selected={unit === view.unit}>
              {unit}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="secondary">
        {w.t('sheets.show')}
      </button>
    </form>
  );
}

function People({ view, frame, w }: Part) {
  const { cycle, unit, evaluation, form } = view;
  const code = errorAt(form, 'sheets');
  return (
    <Form action={paths.sheets(cycle.cycleId)} frame={frame}>
      <input type="hidden" name="unit" value={unit} />
      <input type="hidden" name="evaluation" value={evaluation} />
      <fieldset
        class={code ? 'choice wrong' : 'choice'}
        aria-describedby={code ? 'field-sheets-hint field-sheets-error' : 'field-sheets-hint'}
      >
        <legend>{w.t('sheets.who')}</legend>
        <p class="hint" id="field-sheets-hint">
          {w.t('sheets.whoHint', { most: sheetsAtMost })}
        </p>
        {code ? <ErrorMessage w={w} path="sheets" code={code} /> : null}
        <div class="choices">
          {view.people.map((person, place) => (
            <Tick key={person.state.evaluationId} {...person} first={place === 0} form={form} w={w} />
          ))}
        </div>
      </fieldset>
      {view.more > 0 ? <p>{w.t('sheets.more', { count: view.more })}</p> : null}
      <TextArea
        w={w}
        form={form}
        path="reason"
        label={w.t('sheets.reason')}
        hint={w.t('sheets.reasonHint', { characters: w.number(limits.reason) })}
        rows={2}
      />
      <p>{w.t('sheets.care')}</p>
      <Do command="print">{w.t('sheets.print')}</Do>
    </Form>
  );
}

type TickProps = SheetsView['people'][number] & { first: boolean; form: FormView; w: Words };

/** Before anything was sent whoever has no mail is ticked, and a form that comes back keeps its own ticks. */
function Tick({ state, hasMail, first, form, w }: TickProps) {
  const name = `sheet.${state.evaluationId}`;
  const id = first ? fieldId('sheets') : fieldId(name);
  const stage = ownTaskOf(state.stage);
  const ticked = form.errors.length > 0 ? form.values[name] !== undefined : !hasMail;
  return (
    <div class="choice-option">
      <input type="checkbox" id={id} name={name} value={state.version} checked={ticked} />
      <label for={id}>
        {w.t('sheets.person', { name: state.employee.name, task: stage ? w.t(`stage.${stage}`) : '' })}{' '}
        {hasMail ? null : <Mark meaning="attention">{w.t('sheets.noMail')}</Mark>}
      </label>
    </div>
  );
}
