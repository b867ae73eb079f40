import { type CalendarAct, calendarLimits, isOfHr } from '../../core/calendar/edits.ts';
import { calendarYears } from '../../core/calendar/holidays.ts';
import type { CalendarDay } from '../../core/calendar/years/year.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, labelsIn } from '../layout/errors.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable } from '../layout/lists.tsx';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { dateWords } from './dates.ts';
import { AddDay, fieldLabels, RemoveDay, StateDecree } from './year-forms.tsx';
import type { CalendarYearView } from './year-view.ts';

type Part = { view: CalendarYearView; frame: Frame; w: Words };

/** Days on which nobody works, and the forms by which HR adds and removes them. */
export function renderCalendarYear(view: CalendarYearView, frame: Frame): string {
  const { year, decree } = view.year;
  return renderDocument(frame, (w) => {
    const title = w.t('calendar.title', { year: String(year) });
    const part = { view, frame, w };
    return {
      title,
      body: (
        <>
          <h1>{title}</h1>
          {view.conflict ? <Notice meaning="attention" title={w.t('calendar.conflict')} /> : null}
          <ErrorSummary w={w} form={view.form} labelOf={labelsIn(fieldLabels, w)} />
          <p class="lead">{w.t('calendar.lead')}</p>
          {decree ? (
            <p>{w.t('calendar.decreeIs', { decree })}</p>
          ) : (
            <Notice meaning="attention" title={w.t('calendar.noDecree', { year: String(year) })}>
              <p>{w.t('calendar.noDecreeHint')}</p>
            </Notice>
          )}
          <Years {...part} />
          <Days {...part} />
          <h2>{w.t('calendar.holds')}</h2>
          <p>{w.t('calendar.holdsText')}</p>
          {view.mayEdit ? <Forms {...part} /> : null}
          <History {...part} />
        </>
      ),
    };
  });
}

function Years({ view, w }: Part) {
  const { year } = view.year;
  const years = [year - 1, year + 1].filter(
    (each) => each >= calendarYears.first && each <= calendarYears.last,
  );
  return (
    <p class="actions">
      {years.map((each) => (
        <a key={each} class="button secondary" href={paths.calendarYear(each)}>
          {w.t('calendar.year', { year: String(each) })}
        </a>
      ))}
    </p>
  );
}

function Days({ view, w }: Part) {
  return (
    <DataTable
      caption={w.t('calendar.days', { count: view.year.days.length })}
      head={[w.t('calendar.date'), w.t('calendar.name'), w.t('calendar.kind'), w.t('calendar.source')]}
      rows={view.year.days.map((day) => ({
        key: day.date,
        cells: [
          dateWords(day.date, w),
          day.name[w.language],
          w.t(`dayKind.${day.kind}`),
          sourceOf(day, view, w),
        ],
      }))}
    />
  );
}

/** What a day rests on, and who brought it. */
function sourceOf(day: CalendarDay, { acts, year }: CalendarYearView, w: Words): string {
  const decree = day.decree || year.decree || w.t('calendar.noDecreeYet');
  return isOfHr(day, acts) ? w.t('calendar.byHr', { decree }) : decree;
}

function Forms(part: Part) {
  return (
    <>
      <AddDay {...part} />
      <RemoveDay {...part} />
      <StateDecree {...part} />
      <p class="quiet-text">
        {part.w.t('calendar.limits', { days: calendarLimits.days, acts: calendarLimits.acts })}
      </p>
    </>
  );
}

function History({ view, w }: Part) {
  if (view.acts.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{w.t('calendar.history')}</h2>
      <ol class="record" reversed>
        {view.acts.toReversed().map((act) => (
          <li key={act.seq} value={act.seq}>
            <p>{actWords(act, w)}</p>
            <p class="quiet-text">{w.t('calendar.doneBy', { at: w.dateTime(act.at), by: act.by })}</p>
            <blockquote class="written">{act.reason}</blockquote>
          </li>
        ))}
      </ol>
    </section>
  );
}

function actWords(act: CalendarAct, w: Words): string {
  if (act.act === 'decree') return w.t('calendar.didDecree', { decree: act.decree });
  if (act.act === 'remove') return w.t('calendar.didRemove', { date: dateWords(act.date, w) });
  const { date, kind, name, decree } = act.day;
  const said = { date: dateWords(date, w), name: name[w.language], kind: w.t(`dayKind.${kind}`), decree };
  return w.t('calendar.didAdd', said);
}
