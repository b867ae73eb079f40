import type { PersonInBrief } from '../../core/people/person.ts';
import type { AwaitedPeriod } from '../../core/periods/overview.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { periodName } from '../layout/period-words.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** The periods that wait for the reader. */
export type DueView = {
  due: readonly AwaitedPeriod[];
  /** For whom the reader acts besides, and whose people these are of them; null for the reader's own. */
  actsFor: readonly PersonInBrief[];
  chosen: PersonInBrief | null;
};

/** Everybody whose period is the reader's to evaluate now, or to answer an objection to. */
export function renderDue({ due, actsFor, chosen }: DueView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('periodDue.title'),
    wide: true,
    body: (
      <>
        <h1>{w.t('periodDue.title')}</h1>
        <p class="lead">{w.t('period.lead')}</p>
        {chosen && <p>{w.t('periodDue.of', { name: chosen.name })}</p>}
        {due.length === 0 ? (
          <Empty title={w.t('periodDue.none')} />
        ) : (
          <DataTable
            caption={w.t('periodDue.title')}
            head={[
              w.t('part.employee'),
              w.t('periodDue.period'),
              w.t('periodDue.until'),
              w.t('periodOverview.status'),
            ]}
            rows={due.map((one) => rowOf(one, w))}
          />
        )}
        <Others actsFor={actsFor} chosen={chosen} w={w} />
      </>
    ),
  }));
}

/** The people of each whom the reader acts for stand on a page of their own, so that none of them waits for all. */
function Others({ actsFor, chosen, w }: Omit<DueView, 'due'> & { w: Words }) {
  if (chosen)
    return (
      <p>
        <a href={paths.duePeriods()}>{w.t('periodDue.own')}</a>
      </p>
    );
  if (actsFor.length === 0) return null;
  return (
    <>
      <p>{w.t('periodDue.actsFor')}</p>
      <ul>
        {actsFor.map(({ personId, name }) => (
          <li key={personId}>
            <a href={paths.duePeriods({ for: personId })}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function rowOf({ state, period, status, until }: AwaitedPeriod, w: Words) {
  const address = paths.periods(state.evaluationId, { period: period.id });
  return {
    key: `${state.evaluationId} ${period.id}`,
    cells: [
      <a href={address}>{state.employee.name}</a>,
      periodName(period, w),
      w.date(until),
      <Mark meaning={status === 'overdue' ? 'late' : 'waiting'}>{w.t(`periodStatus.${status}`)}</Mark>,
    ],
  };
}
