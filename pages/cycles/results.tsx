import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, type LabelOf } from '../layout/errors.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import { FollowUps } from './results-follow-up.tsx';
import { Recognised } from './results-recognition.tsx';
import { ReportForm, Reporting } from './results-reporting.tsx';
import type { ResultsView } from './results-view.ts';

/** HR sees what is to be reported until when, who comes first for recognition, and who needs a follow-up. */
export function renderResults(view: ResultsView, frame: Frame): string {
  return renderDocument(frame, (w) => {
    const labelOf: LabelOf = (path) =>
      path === 'organisation' || path === 'reportedOn' || path === 'letter'
        ? w.t(`results.${path}`)
        : undefined;
    return {
      title: w.t('results.title'),
      wide: true,
      body: (
        <>
          <p class="eyebrow">
            <a href={paths.cycle(view.cycle.cycleId)}>{view.cycle.name}</a>
          </p>
          <h1>{w.t('results.title')}</h1>
          <ErrorSummary w={w} form={view.form} labelOf={labelOf} />
          <Reporting view={view} w={w} />
          {view.mayRecord ? <ReportForm view={view} frame={frame} w={w} /> : null}
          <Recognised view={view} w={w} />
          <FollowUps view={view} w={w} />
        </>
      ),
    };
  });
}
