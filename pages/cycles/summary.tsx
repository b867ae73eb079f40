import type { Cycle } from '../../core/cycle/cycle.ts';
import type { CycleSummary, Results } from '../../core/cycle/summary.ts';
import { predicates } from '../../core/rating/rating.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { Bar, DataTable, Empty } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { CycleStatus } from './cycle-status.tsx';

/** What came out of a cycle. */
export type SummaryView = { cycle: Cycle; summary: CycleSummary };

/** Predicates of a cycle as a chart with its numbers, by organisation and unit. */
export function renderSummary({ cycle, summary }: SummaryView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('summary.title', { cycle: cycle.name }),
    wide: true,
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.cycle(cycle.cycleId)}>{cycle.name}</a>
        </p>
        <div class="title-row">
          <h1>{w.t('summary.heading')}</h1>
          <CycleStatus cycle={cycle} w={w} />
        </div>
        {summary.all.total === 0 ? (
          <Empty title={w.t('summary.none')} />
        ) : (
          <>
            <Chart results={summary.all} w={w} />
            <p>
              <a href={paths.summaryFile(cycle.cycleId)}>{w.t('summary.file')}</a>
            </p>
            {summary.organisations.map((organisation) => (
              <section key={organisation.name} class="organisation-results">
                <h2>{organisation.name}</h2>
                <Units units={organisation.units} caption={organisation.name} w={w} />
              </section>
            ))}
          </>
        )}
      </>
    ),
  }));
}

function Chart({ results, w }: { results: Results; w: Words }) {
  const rows = [
    ...predicates.map((predicate) => ({
      key: predicate as string,
      label: w.t(`predicate.${predicate}`),
      count: results.predicates[predicate] ?? 0,
    })),
    { key: 'unfinished', label: w.t('summary.unfinished'), count: results.unfinished },
    { key: 'excluded', label: w.t('stage.excluded'), count: results.excluded },
    { key: 'open', label: w.t('summary.open'), count: results.open },
  ];
  return (
    <table class="bars">
      <caption>{w.t('summary.chart')}</caption>
      <thead class="hidden-words">
        <tr>
          <th scope="col">{w.t('outcome.predicate')}</th>
          <th scope="col">{w.t('cycle.number')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, count }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td class="number">{w.number(count)}</td>
            <td class="bar-cell">
              <Bar part={count} whole={results.total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type UnitResults = Results & { name: string };

function Units({ units, caption, w }: { units: readonly UnitResults[]; caption: string; w: Words }) {
  return (
    <DataTable
      caption={w.t('summary.unitsCaption', { organisation: caption })}
      head={[
        w.t('list.unit'),
        w.t('cycle.number'),
        ...predicates.map((predicate) => w.t(`predicate.${predicate}`)),
        w.t('summary.unfinished'),
        w.t('stage.excluded'),
      ]}
      numbers={[1, 2, 3, 4, 5, 6, 7, 8]}
      rows={units.map((unit) => ({
        key: unit.name,
        cells: [
          unit.name,
          w.number(unit.total),
          ...predicates.map((predicate) => w.number(unit.predicates[predicate] ?? 0)),
          w.number(unit.unfinished),
          w.number(unit.excluded),
        ],
      }))}
    />
  );
}
