import type { OrganisationReporting } from '../../core/cycle/reporting.ts';
import { Select, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import { DataTable } from '../layout/lists.tsx';
import { Mark, Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import type { Part } from './results-view.ts';

/** Working days before the date from which HR is reminded on the page. */
const nearDays = 10;

/** Who has reported and who has not, until when. */
export function Reporting({ view, w }: Omit<Part, 'frame'>) {
  return (
    <section aria-labelledby="reporting">
      <h2 id="reporting">{w.t('results.reporting')}</h2>
      <p>{w.t('results.due', { date: w.longDate(view.reportDueAt) })}</p>
      <Reminder view={view} w={w} />
      <DataTable
        caption={w.t('results.reporting')}
        head={[
          w.t('results.organisation'),
          w.t('results.people'),
          w.t('results.final'),
          w.t('results.notSigned'),
          w.t('results.status'),
        ]}
        numbers={[1, 2, 3]}
        rows={view.reporting.map((line) => ({
          key: line.organisation,
          cells: [
            line.organisation,
            w.number(line.people),
            w.number(line.final),
            w.number(line.notSigned),
            <Status line={line} w={w} />,
          ],
        }))}
      />
    </section>
  );
}

/** Nobody has to look for what is late. */
function Reminder({ view, w }: Omit<Part, 'frame'>) {
  const count = view.reporting.filter(({ status }) => status !== 'reported').length;
  if (count === 0) return null;
  if (w.isPast(view.reportDueAt)) return <Notice meaning="late" title={w.t('results.overdue', { count })} />;
  const isNear = w.workingDaysLeft(view.reportDueAt) <= nearDays;
  return isNear ? <Notice meaning="attention" title={w.t('results.near', { count })} /> : null;
}

function Status({ line, w }: { line: OrganisationReporting; w: Words }) {
  const { report, status } = line;
  if (report) {
    const { reportedOn, letter, final, people } = report;
    const said = { date: w.date(reportedOn), letter, final: w.number(final), people: w.number(people) };
    return <Mark meaning="done">{w.t('results.reported', said)}</Mark>;
  }
  return status === 'overdue' ? (
    <Mark meaning="late">{w.t('results.statusOverdue')}</Mark>
  ) : (
    <Mark meaning="waiting">{w.t('results.statusDue')}</Mark>
  );
}

/** HR records what an organisation has reported. */
export function ReportForm({ view, frame, w }: Part) {
  const part = { w, form: view.form };
  return (
    <section aria-labelledby="record">
      <h2 id="record">{w.t('results.record')}</h2>
      <Form action={paths.results(view.cycle.cycleId)} frame={frame}>
        <Select
          {...part}
          path="organisation"
          label={w.t('results.organisation')}
          empty={w.t('form.choose')}
          options={view.reporting.map(({ organisation }) => ({ value: organisation, label: organisation }))}
        />
        <TextField {...part} path="reportedOn" label={w.t('results.reportedOn')} type="date" short />
        <TextField {...part} path="letter" label={w.t('results.letter')} />
        <button type="submit" class="primary">
          {w.t('results.record')}
        </button>
      </Form>
    </section>
  );
}
