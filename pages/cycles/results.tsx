import type { Cycle } from '../../core/cycle/cycle.ts';
import type { Recognition } from '../../core/cycle/recognition.ts';
import type { OrganisationReporting } from '../../core/cycle/reporting.ts';
import { type FollowUp, nextDate } from '../../core/evaluation/follow-up.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, type LabelOf } from '../layout/errors.tsx';
import { Select, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { DataTable } from '../layout/lists.tsx';
import { Mark, Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

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
type Part = { view: ResultsView; frame: Frame; w: Words };

/** Working days before the date from which HR is reminded on the page. */
const nearDays = 10;

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

function Reporting({ view, w }: Omit<Part, 'frame'>) {
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

function ReportForm({ view, frame, w }: Part) {
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

/** Who comes first, by result or by an idea, on one list. */
function Recognised({ view, w }: Omit<Part, 'frame'>) {
  const { people, all, ideasLeftOut } = view.recognised;
  return (
    <section aria-labelledby="recognition">
      <h2 id="recognition">{w.t('results.recognition')}</h2>
      <p class="hint">{w.t('results.recognitionHint')}</p>
      {all === 0 ? <p class="quiet-text">{w.t('results.nobody')}</p> : null}
      {all > 0 ? (
        <DataTable
          caption={w.t('results.recognition')}
          head={[w.t('units.employee'), w.t('results.unit'), w.t('results.predicate'), w.t('results.ideas')]}
          rows={people.map((one) => ({
            key: one.personId,
            cells: [
              one.evaluationId ? <a href={paths.evaluation(one.evaluationId)}>{one.name}</a> : one.name,
              `${one.unit}, ${one.organisation}`,
              one.predicate ? w.t(`predicate.${one.predicate}`) : '–',
              one.ideas.length > 0 ? <Ideas ideas={one.ideas} w={w} /> : '–',
            ],
          }))}
        />
      ) : null}
      <More shown={people.length} all={all} w={w} />
      {ideasLeftOut === null ? null : (
        <p class="quiet-text">{w.t('results.ideasLeftOut', { ideas: w.number(ideasLeftOut) })}</p>
      )}
    </section>
  );
}

function Ideas({ ideas, w }: { ideas: Recognition['ideas']; w: Words }) {
  return (
    <ul>
      {ideas.map(({ ideaId, title, effect }) => (
        <li key={ideaId}>
          <a href={paths.idea(ideaId)}>{title}</a> ({w.t(`ideaEffect.${effect}`)})
        </li>
      ))}
    </ul>
  );
}

function More({ shown, all, w }: { shown: number; all: number; w: Words }) {
  if (all <= shown) return null;
  return <p class="quiet-text">{w.t('results.more', { shown: w.number(shown), all: w.number(all) })}</p>;
}

function FollowUps({ view, w }: Omit<Part, 'frame'>) {
  const { states, all } = view.followUp;
  return (
    <section aria-labelledby="followUp">
      <h2 id="followUp">{w.t('results.followUp')}</h2>
      <p class="hint">{w.t('results.followUpHint')}</p>
      {all === 0 ? <p class="quiet-text">{w.t('results.nobody')}</p> : null}
      {all > 0 ? (
        <DataTable
          caption={w.t('results.followUp')}
          head={[
            w.t('units.employee'),
            w.t('results.unit'),
            w.t('results.predicate'),
            w.t('units.assessor'),
            w.t('followUp.status'),
          ]}
          rows={states.map((state) => ({
            key: state.evaluationId,
            cells: [
              <a href={paths.evaluation(state.evaluationId)}>{state.employee.name}</a>,
              `${state.unit}, ${state.organisation}`,
              state.outcome ? w.t(`predicate.${state.outcome.predicate}`) : '–',
              state.assessor.name,
              <PlanStatus state={state} view={view} w={w} />,
            ],
          }))}
        />
      ) : null}
      <More shown={states.length} all={all} w={w} />
    </section>
  );
}

/** How far a follow-up plan is, with the way to it. */
function PlanStatus({ state, view, w }: { state: EvaluationState; view: ResultsView; w: Words }) {
  const plan = view.plans[state.evaluationId];
  return <a href={paths.followUp(state.evaluationId)}>{planWords(plan, view.today, w)}</a>;
}

function planWords(plan: FollowUp | undefined, today: string, w: Words): string {
  if (!plan) return w.t('followUp.statusNone');
  if (plan.closing) return w.t('followUp.statusClosed');
  const ahead = plan.goals.map(({ by }) => by).find((by) => by > today) ?? nextDate(plan);
  return ahead && ahead > today
    ? w.t('followUp.statusOpen', { date: w.date(ahead) })
    : w.t('followUp.statusDue');
}
