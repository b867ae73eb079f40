import type { Cycle } from '../../core/cycle/cycle.ts';
import type { Recognition } from '../../core/cycle/recognition.ts';
import type { OrganisationReporting } from '../../core/cycle/reporting.ts';
import type { FollowUp } from '../../core/evaluation/follow-up.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, type LabelOf } from '../layout/errors.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { FollowUps } from './results-follow-up.tsx';
import { Recognised } from './results-recognition.tsx';
import { ReportForm, Reporting } from './results-reporting.tsx';

/** Some of a list, and how many there are. */
type Shown = { states: EvaluationState[]; all: number };

/** What follows from the results of a cycle. */
export type ResultsView = {
  cycle: Cycle;
  reportDueAt: string;
  reporting: OrganisationReporting[];
  recognised: {
    people: Recognition[];
    all: number;
    /** How many ideas were looked through, where there are more; null where there are not. */
    ideasLeftOut: number | null;
  };
  followUp: Shown;
  /** Follow-up plans of those shown, by evaluation. */
  plans: Record<string, FollowUp>;
  /** Today on the calendar of the body. */
  today: string;
  form: FormView;
  mayRecord: boolean;
};
/** What each part of the page is drawn from. */
export type Part = { view: ResultsView; frame: Frame; w: Words };

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
