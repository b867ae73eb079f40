import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, labelsIn } from '../layout/errors.tsx';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { nameOf } from '../layout/name-of.ts';
import { DueDate, StageMark, turnWords } from '../layout/stage-words.tsx';
import { pathOfExecution, paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';
import { HelpForms } from './help-forms.tsx';
import type { StandingView } from './recovery-view.ts';
import { WhyMark } from './recovery-words.tsx';
import { StandingTimeline } from './standing-timeline.tsx';

const labels: Record<string, Key> = {
  reason: 'standings.reasonField',
  reassignReason: 'standings.reasonField',
  email: 'standings.successor',
};

/** Why one evaluation waits, everything that happened to it, and what helps. */
export function renderStanding(view: StandingView, frame: Frame): string {
  const { state, cycleName } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('evaluation.title', { name: nameOf(state.employee, w) }),
    wide: true,
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.standings({ cycle: state.cycleId })}>{cycleName}</a>
        </p>
        <h1>{w.t('evaluation.title', { name: nameOf(state.employee, w) })}</h1>
        <ErrorSummary w={w} form={view.form} labelOf={labelsIn(labels, w)} />
        {view.told ? <Notice meaning="attention" title={w.t(`recovered.${view.told}`)} /> : null}
        <Facts view={view} w={w} />
        <HelpForms view={view} frame={frame} w={w} />
        {view.engineError ? (
          <Notice meaning="late" title={w.t('line.engineError')}>
            <p class="written value">{view.engineError}</p>
          </Notice>
        ) : null}
        <StandingTimeline view={view} w={w} />
      </>
    ),
  }));
}

function Facts({ view, w }: { view: StandingView; w: Words }) {
  const { state, diagnosis, execution } = view;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{w.t('standings.facts')}</h2>
      <Definitions
        items={[
          [w.t('standings.why'), <WhyMark key="why" diagnosis={diagnosis} w={w} />],
          [w.t('standings.owner'), diagnosis ? w.t(`owner.${diagnosis.owner}`) : '–'],
          [w.t('list.stage'), <StageMark key="stage" stage={state.stage} w={w} />],
          [w.t('list.turn'), turnWords(state, false, w)],
          [w.t('list.due'), <DueDate key="due" dueAt={state.dueAt} w={w} />],
          [w.t('list.organisation'), `${state.organisation} · ${state.unit}`],
          [w.t('part.assessor'), nameOf(state.assessor, w)],
          [w.t('part.appealDecider'), state.appealDecider?.name ?? '–'],
          execution
            ? [
                w.t('standings.executions'),
                <a key="execution" class="value" href={pathOfExecution(execution)}>
                  {execution.executionName}
                </a>,
              ]
            : null,
        ]}
      />
    </section>
  );
}
