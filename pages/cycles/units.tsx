import type { Cycle } from '../../core/cycle/cycle.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { organisationPredicates } from '../../core/rating/distribution.ts';
import { predicateInForce, type UnitPredicate } from '../../core/rating/unit-predicate.ts';
import { Written } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, labelsIn } from '../layout/errors.tsx';
import { Select, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { DataTable } from '../layout/lists.tsx';
import { nameOf } from '../layout/name-of.ts';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';

/** A rating that departs from the pattern of its unit, with the assessor's reason. */
export type DepartingRating = { state: EvaluationState; reason: string };

/** What units achieved in a cycle, and which ratings depart from what that lets expect. */
export type UnitsView = {
  cycle: Cycle;
  records: UnitPredicate[];
  /** Where people of the cycle work. */
  organisations: string[];
  units: string[];
  departing: DepartingRating[];
  form: FormView;
  mayRecord: boolean;
};
type Part = { view: UnitsView; frame: Frame; w: Words };

const labels: Record<string, Key> = {
  organisation: 'units.organisation',
  unit: 'units.unit',
  predicate: 'units.thisYear',
  publishedOn: 'units.publishedOn',
  previousPredicate: 'units.previousYear',
  source: 'units.source',
};

/** HR records what each unit achieved; the report of departures stands below. */
export function renderUnits(view: UnitsView, frame: Frame): string {
  return renderDocument(frame, (w) => {
    const labelOf = labelsIn(labels, w);
    return {
      title: w.t('units.title'),
      wide: true,
      body: (
        <>
          <p class="eyebrow">
            <a href={paths.cycle(view.cycle.cycleId)}>{view.cycle.name}</a>
          </p>
          <h1>{w.t('units.title')}</h1>
          <p class="lead">{w.t('units.lead')}</p>
          <ErrorSummary w={w} form={view.form} labelOf={labelOf} />
          <Records view={view} w={w} />
          {view.mayRecord ? <UnitForm view={view} frame={frame} w={w} /> : null}
          <Departing view={view} w={w} />
        </>
      ),
    };
  });
}

function Records({ view, w }: Omit<Part, 'frame'>) {
  if (view.records.length === 0) return <p class="quiet-text">{w.t('units.none')}</p>;
  const word = (predicate: UnitPredicate['predicate']) =>
    predicate ? w.t(`organisationPredicate.${predicate}`) : '–';
  return (
    <DataTable
      caption={w.t('units.recorded')}
      head={[
        w.t('units.unit'),
        w.t('units.thisYear'),
        w.t('units.previousYear'),
        w.t('units.inForce'),
        w.t('units.source'),
      ]}
      rows={view.records.map((record) => ({
        key: `${record.organisation} ${record.unit}`,
        cells: [
          <>
            {record.organisation || w.t('distribution.wholeBody')}
            <span class="quiet-text block">{record.unit || w.t('units.whole')}</span>
          </>,
          record.publishedOn ? `${word(record.predicate)}, ${w.date(record.publishedOn)}` : '–',
          word(record.previousPredicate),
          inForceWords(record, view.cycle.year, w),
          record.source,
        ],
      }))}
    />
  );
}

function inForceWords(record: UnitPredicate, year: number, w: Words): string {
  const inForce = predicateInForce(record, year);
  if (!inForce) return w.t('units.notYet');
  const predicate = w.t(`organisationPredicate.${inForce.predicate}`);
  return w.t(inForce.from === 'thisYear' ? 'units.fromThisYear' : 'units.fromPreviousYear', { predicate });
}

function UnitForm({ view, frame, w }: Part) {
  const { form } = view;
  const options = organisationPredicates.map((value) => ({
    value,
    label: w.t(`organisationPredicate.${value}`),
  }));
  const part = { w, form };
  const predicate = { ...part, options, empty: w.t('units.notYet'), optional: true };
  return (
    <section aria-labelledby="record">
      <h2 id="record">{w.t('units.record')}</h2>
      <Form action={paths.units(view.cycle.cycleId)} frame={frame}>
        <Select
          {...part}
          path="organisation"
          label={w.t('units.organisation')}
          hint={w.t('units.organisationHint')}
          empty={w.t('distribution.wholeBody')}
          options={view.organisations.map((value) => ({ value, label: value }))}
          optional
        />
        <datalist id="units">
          {view.units.map((unit) => (
            <option key={unit} value={unit} />
          ))}
        </datalist>
        <TextField
          {...part}
          path="unit"
          label={w.t('units.unit')}
          hint={w.t('units.unitHint')}
          list="units"
          optional
        />
        <Select {...predicate} path="predicate" label={w.t('units.thisYear')} />
        <TextField {...part} path="publishedOn" label={w.t('units.publishedOn')} type="date" short optional />
        <Select
          {...predicate}
          path="previousPredicate"
          label={w.t('units.previousYear')}
          hint={w.t('units.previousHint')}
        />
        <TextField {...part} path="source" label={w.t('units.source')} />
        <button type="submit" class="primary">
          {w.t('units.record')}
        </button>
      </Form>
    </section>
  );
}

function Departing({ view, w }: Omit<Part, 'frame'>) {
  return (
    <section aria-labelledby="departures">
      <h2 id="departures">{w.t('units.departures')}</h2>
      {view.departing.length === 0 ? <p class="quiet-text">{w.t('units.departuresNone')}</p> : null}
      {view.departing.length > 0 ? (
        <DataTable
          caption={w.t('units.departures')}
          head={[w.t('units.employee'), w.t('units.assessor'), w.t('units.reason')]}
          rows={view.departing.map(({ state, reason }) => ({
            key: state.evaluationId,
            cells: [
              <a href={paths.evaluation(state.evaluationId)}>{nameOf(state.employee, w)}</a>,
              nameOf(state.assessor, w),
              <Written text={reason} none={w.t('document.nothingWritten')} />,
            ],
          }))}
        />
      ) : null}
    </section>
  );
}
