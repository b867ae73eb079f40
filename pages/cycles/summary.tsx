import type { Cycle } from '../../core/cycle/cycle.ts';
import { smallestGroup } from '../../core/cycle/publication.ts';
import type { CycleSummary, Results } from '../../core/cycle/summary.ts';
import { predicates } from '../../core/rating/rating.ts';
import { renderDocument } from '../layout/document.tsx';
import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { CycleStatus } from './cycle-status.tsx';
import { ResultBars } from './result-bars.tsx';

/** What came out of a cycle. */
export type SummaryView = { cycle: Cycle; summary: CycleSummary; mayPublish: boolean };

/** Predicates of a cycle as a chart with its numbers, by organisation and unit. */
export function renderSummary({ cycle, summary, mayPublish }: SummaryView, frame: Frame): string {
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
        <Publishing cycle={cycle} mayPublish={mayPublish} frame={frame} w={w} />
        {summary.all.total === 0 ? (
          <Empty title={w.t('summary.none')} />
        ) : (
          <>
            <ResultBars results={summary.all} w={w} />
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

type Part = { cycle: Cycle; mayPublish: boolean; frame: Frame; w: Words };

/** Once a cycle is closed, everybody may be told how its predicates are spread. */
function Publishing({ cycle, mayPublish, frame, w }: Part) {
  const { cycleId, editions, status } = cycle;
  return (
    <>
      {editions > 0 ? (
        <Notice meaning="done" title={w.t('published.told', { edition: w.number(editions) })}>
          <p>
            <a href={paths.published(cycleId)}>{w.t('published.see')}</a>
          </p>
        </Notice>
      ) : null}
      {mayPublish && status === 'closed' ? (
        <Form action={paths.publish(cycleId)} frame={frame} class="decision">
          <p>{w.t('published.hint', { people: w.number(smallestGroup) })}</p>
          <button type="submit" class={editions > 0 ? 'secondary' : 'primary'}>
            {w.t(editions > 0 ? 'published.again' : 'published.do')}
          </button>
        </Form>
      ) : null}
    </>
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
