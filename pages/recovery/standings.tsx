import type { EvaluationState } from '../../core/evaluation/state.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import { TextArea } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty, Pager } from '../layout/lists.tsx';
import { nameOf } from '../layout/name-of.ts';
import { StageMark } from '../layout/stage-words.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { RecoveredReport } from './recovered.tsx';
import type { StandingsView } from './recovery-view.ts';
import { WhyMark } from './recovery-words.tsx';
import { StandingsFilterForm } from './standings-filter.tsx';

type Part = { view: StandingsView; frame: Frame; w: Words };

/** Every open evaluation, why it waits, and what helps; for administrators. */
export function renderStandings(view: StandingsView, frame: Frame): string {
  const { filter, total } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('standings.title'),
    wide: true,
    body: (
      <>
        <h1>{w.t('standings.title')}</h1>
        <p class="lead">{w.t('standings.lead')}</p>
        <ErrorSummary
          w={w}
          form={view.form}
          labelOf={(path) => (path === 'reason' ? w.t('standings.reasonField') : undefined)}
        />
        {view.recovered ? <RecoveredReport view={view.recovered} w={w} /> : null}
        {view.cycles.length === 0 ? (
          <Empty title={w.t('standings.noCycle')} />
        ) : (
          <>
            <Groups view={view} w={w} />
            <StandingsFilterForm view={view} w={w} />
            <p>{w.t('evaluations.found', { count: total, number: w.number(total) })}</p>
            <Rows view={view} frame={frame} w={w} />
            <Pager
              w={w}
              first={filter.after ? paths.standings({ ...filter, after: null }) : null}
              next={view.next ? paths.standings({ ...filter, after: view.next }) : null}
            />
          </>
        )}
      </>
    ),
  }));
}

function Groups({ view, w }: { view: StandingsView; w: Words }) {
  const { groups, filter } = view;
  return (
    <section aria-labelledby="troubles">
      <h2 id="troubles">{w.t('standings.troubles')}</h2>
      {groups.length === 0 ? <p class="quiet-text">{w.t('standings.troublesNone')}</p> : null}
      <ul>
        {groups.map(({ reason, count, oldest }) => (
          <li key={reason}>
            <a href={paths.standings({ cycle: filter.cycle ?? null, reason })}>{w.t(`why.${reason}`)}</a>{' '}
            <span class="quiet-text">
              {w.t('standings.group', { number: w.number(count), date: w.date(oldest) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rows({ view, frame, w }: Part) {
  if (view.rows.length === 0) return <Empty title={w.t('standings.none')} />;
  return (
    <Form action={paths.helpMany()} frame={frame}>
      <input type="hidden" name="filter" value={JSON.stringify(view.filter)} />
      <DataTable
        caption={w.t('standings.caption')}
        head={[
          w.t('list.employee'),
          w.t('list.stage'),
          w.t('standings.why'),
          w.t('standings.owner'),
          w.t('standings.helps'),
        ]}
        rows={view.rows.map(({ state, diagnosis, act }, index) => ({
          key: state.evaluationId,
          cells: [
            <Who key="who" state={state} index={index} w={w} />,
            <StageMark key="stage" stage={state.stage} w={w} />,
            <WhyMark key="why" diagnosis={diagnosis} w={w} />,
            diagnosis ? w.t(`owner.${diagnosis.owner}`) : '–',
            w.t(`act.${act ?? 'none'}`),
          ],
        }))}
      />
      <HelpMany view={view} w={w} />
    </Form>
  );
}

/** So little markup as it takes: there are fifty of them on a page. */
function Who({ state, index, w }: { state: EvaluationState; index: number; w: Words }) {
  return (
    <>
      <input
        type="checkbox"
        name={`chosen.${index}`}
        value={state.evaluationId}
        aria-label={w.t('standings.choose', { name: nameOf(state.employee, w) })}
      />
      <a href={paths.standing(state.evaluationId)}>{nameOf(state.employee, w)}</a>
      <small>{state.unit}</small>
    </>
  );
}

function HelpMany({ view, w }: { view: StandingsView; w: Words }) {
  return (
    <section class="decision" aria-labelledby="many">
      <h2 id="many">{w.t('standings.many')}</h2>
      <p class="hint">{w.t('standings.manyHint', { most: w.number(view.most) })}</p>
      <TextArea w={w} form={view.form} path="reason" label={w.t('standings.reasonField')} rows={2} />
      <div class="actions">
        <Do command="previewChosen" kind="secondary">
          {w.t('standings.previewChosen')}
        </Do>
        <Do command="helpChosen">{w.t('standings.helpChosen')}</Do>
        <Do command="previewAll" kind="secondary">
          {w.t('standings.previewAll')}
        </Do>
        <Do command="helpAll" kind="secondary">
          {w.t('standings.helpAll')}
        </Do>
      </div>
    </section>
  );
}
