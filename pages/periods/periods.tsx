import { periodLimits } from '../../core/periods/line.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import type { Frame } from '../layout/frame.ts';
import { Empty } from '../layout/lists.tsx';
import { Mark, Notice } from '../layout/mark.tsx';
import { MovesOfYear } from '../layout/moves.tsx';
import { nameOf } from '../layout/name-of.ts';
import { periodName } from '../layout/period-words.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { OnePeriod } from './period.tsx';
import { periodLabels } from './period-form.tsx';
import type { PeriodsView } from './periods-view.ts';

/** The periods of one person's year, for those who may read them, with the form of the one that is theirs to evaluate. */
export function renderPeriods(view: PeriodsView, frame: Frame): string {
  return renderDocument(frame, (w) => {
    const title = w.t('period.of', { name: nameOf(view.state.employee, w) });
    return {
      title,
      body: (
        <>
          <p class="eyebrow">{view.cycleName}</p>
          <h1>{title}</h1>
          <p class="lead">{w.t('period.lead')}</p>
          <ErrorSummary w={w} form={view.form} labelOf={periodLabels(w)} />
          <Told view={view} w={w} />
          <MovesOfYear state={view.state} w={w} />
          {view.periods.length === 0 ? <Empty title={w.t('period.none')} /> : null}
          {view.periods.map((shown) => (
            <OnePeriod key={shown.period.id} view={view} shown={shown} frame={frame} w={w} />
          ))}
          <Record view={view} w={w} />
          <p class="hint">{w.t('period.besideHint')}</p>
          <p>
            <a href={paths.evaluation(view.state.evaluationId)}>{w.t('period.toEvaluation')}</a>
          </p>
        </>
      ),
    };
  });
}

/** What became of the form that was just sent. */
function Told({ view, w }: { view: PeriodsView; w: Words }) {
  const { told, recorded } = view;
  if (told) return <Notice meaning="attention" title={w.t(`period.${told}`)} />;
  const shown = view.periods.find(({ period }) => period.id === recorded);
  if (!shown?.standing) return null;
  const period = periodName(shown.period, w);
  const title = view.did ? w.t(`periodDone.${view.did}`, { period }) : w.t('period.recorded', { period });
  return <Notice meaning="done" title={title} />;
}

function Record({ view, w }: { view: PeriodsView; w: Words }) {
  if (view.seen === 0) return null;
  const used = { used: view.seen, lines: periodLimits.lines };
  return (
    <p>
      {view.brokenAt === null ? (
        <Mark meaning="done">{w.t('period.whole')}</Mark>
      ) : (
        <Mark meaning="late">{w.t('record.broken', { line: view.brokenAt })}</Mark>
      )}{' '}
      <span class="quiet-text">{w.t('period.limit', used)}</span>
    </p>
  );
}
