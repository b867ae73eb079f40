import type { UnitTraining } from '../../core/help/training.ts';
import { renderDocument } from '../layout/document.tsx';
import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Bar, DataTable, Empty } from '../layout/lists.tsx';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { trainingPoints } from './guides.ts';

/** The training material, and whether its reader has acknowledged it. */
export type TrainingView = {
  /** When it was acknowledged; null where it was not. */
  readAt: string | null;
  /** True for people of the roster, who are asked to. */
  mayAcknowledge: boolean;
};

/** What everybody should know before the year begins, and the button that says it was read. */
export function renderTraining(view: TrainingView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('training.title'),
    body: (
      <>
        <h1>{w.t('training.title')}</h1>
        <p class="lead">{w.t('training.lead')}</p>
        {view.readAt ? (
          <Notice meaning="done" title={w.t('training.read', { at: w.date(view.readAt) })} />
        ) : null}
        <ol class="results">
          {trainingPoints.map((point) => (
            <li key={point}>
              <p class="result-text">{w.t(`trainingTitle.${point}`)}</p>
              <p>{w.t(`trainingText.${point}`)}</p>
            </li>
          ))}
        </ol>
        {view.mayAcknowledge && !view.readAt ? (
          <Form action={paths.training()} frame={frame} class="decision">
            <p>{w.t('training.ask')}</p>
            <button type="submit" class="primary">
              {w.t('training.acknowledge')}
            </button>
          </Form>
        ) : null}
        <p>
          <a href={paths.helpPages()}>{w.t('help.title')}</a>
        </p>
      </>
    ),
  }));
}

/** Who has read the material, by unit; names where one unit is looked at. */
export type TrainingReportView = { units: readonly UnitTraining[]; unit: UnitTraining | null };

/** For HR: how far the socialisation has come. */
export function renderTrainingReport(view: TrainingReportView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('training.report'),
    wide: true,
    body: (
      <>
        <h1>{w.t('training.report')}</h1>
        <p class="lead">{w.t('training.reportLead')}</p>
        {view.units.length === 0 ? <Empty title={w.t('training.none')} /> : <Totals view={view} w={w} />}
        {view.unit ? <Names unit={view.unit} w={w} /> : null}
        {view.units.length === 0 ? null : <Units view={view} w={w} />}
      </>
    ),
  }));
}

function Totals({ view, w }: { view: TrainingReportView; w: Words }) {
  const people = view.units.reduce((sum, unit) => sum + unit.people, 0);
  const read = view.units.reduce((sum, unit) => sum + unit.read.length, 0);
  return (
    <>
      <p>{w.t('training.total', { read, people, percent: w.percent(read, people) })}</p>
      <Bar part={read} whole={people} />
    </>
  );
}

function Units({ view, w }: { view: TrainingReportView; w: Words }) {
  const head = [w.t('list.unit'), w.t('list.organisation'), w.t('training.people'), w.t('training.share')];
  return (
    <DataTable
      caption={w.t('training.byUnit')}
      head={head}
      numbers={[2, 3]}
      rows={view.units.map(({ organisation, unit, people, read }) => ({
        key: `${organisation} ${unit}`,
        cells: [
          <a key="unit" href={paths.trainingReport({ organisation, unit })}>
            {unit}
          </a>,
          organisation,
          w.t('training.readOf', { read: read.length, people }),
          w.percent(read.length, people),
        ],
      }))}
    />
  );
}

function Names({ unit, w }: { unit: UnitTraining; w: Words }) {
  return (
    <section class="sheet" aria-labelledby="names">
      <h2 id="names">{unit.unit}</h2>
      <p>
        {w.t('training.missing', { count: unit.missing.length })} {w.list(unit.missing)}
      </p>
      <ul>
        {unit.read.map(({ name, at }) => (
          <li key={`${name} ${at}`}>
            {name} · <time datetime={at}>{w.date(at)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
