import { cycleIdOf } from '../../core/evaluation/state.ts';
import type { Inbox, InboxFilter, InboxKind, InboxTask } from '../../core/tasks/inbox.ts';
import { inboxKinds } from '../../core/tasks/inbox.ts';
import { DataTable, Empty, Pager } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { DueDate } from '../layout/stage-words.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** Everything that waits for the reader, and what they look for in it. */
export type InboxView = {
  inbox: Inbox;
  filter: InboxFilter & { after: number };
  /** Names of the cycles by id. */
  cycleNames: Record<string, string>;
};
type Part = { view: InboxView; w: Words };

/** From so many tasks on, a list is one to search and to narrow down. */
const searchedFrom = 10;

/** All tasks of a person, grouped by kind. */
export function InboxList({ view, w }: Part) {
  const { inbox, filter } = view;
  if (inbox.total === 0) {
    return (
      <Empty title={w.t('home.noTasks')}>
        <p>{w.t('home.noTasksHint')}</p>
      </Empty>
    );
  }
  const isNarrowed = filter.kind !== null || filter.q !== null || filter.after > 0;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{w.t('home.tasks', { count: inbox.total })}</h2>
      {inbox.late > 0 ? (
        <p>
          <Mark meaning="late">{w.t('inbox.late', { count: inbox.late })}</Mark>
        </p>
      ) : null}
      {isNarrowed || inbox.total > searchedFrom ? <Search view={view} w={w} /> : null}
      {inbox.groups.length === 0 ? (
        <Empty title={w.t('inbox.noneFound')}>
          <p>
            <a href={paths.home()}>{w.t('inbox.all')}</a>
          </p>
        </Empty>
      ) : null}
      {inbox.groups.map(({ kind, tasks }) => (
        <Group key={kind} kind={kind} tasks={tasks} view={view} w={w} />
      ))}
      <Pager
        w={w}
        first={filter.after > 0 ? paths.home({ ...filter, after: null }) : null}
        next={inbox.next === null ? null : paths.home({ ...filter, after: String(inbox.next) })}
      />
    </section>
  );
}

function Search({ view: { inbox, filter }, w }: Part) {
  return (
    <>
      <form method="get" action={paths.home()} class="filter">
        <div class="field">
          <label for="q">{w.t('inbox.search')}</label>
          <input type="text" id="q" name="q" value={filter.q ?? ''} />
        </div>
        {filter.kind ? <input type="hidden" name="kind" value={filter.kind} /> : null}
        <button type="submit" class="secondary">
          {w.t('evaluations.show')}
        </button>
      </form>
      <nav class="tabs" aria-label={w.t('inbox.kinds')}>
        <a href={paths.home({ q: filter.q })} aria-current={filter.kind === null ? 'page' : undefined}>
          {w.t('inbox.everything', { number: w.number(inbox.total) })}
        </a>
        {inboxKinds
          .filter((kind) => inbox.counts[kind] > 0)
          .map((kind) => (
            <a
              key={kind}
              href={paths.home({ q: filter.q, kind })}
              aria-current={kind === filter.kind ? 'page' : undefined}
            >
              {w.t('inbox.counted', { kind: w.t(`inboxKind.${kind}`), number: w.number(inbox.counts[kind]) })}
            </a>
          ))}
      </nav>
    </>
  );
}

type GroupProps = Part & { kind: InboxKind; tasks: readonly InboxTask[] };

function Group({ kind, tasks, view, w }: GroupProps) {
  const title = w.t('inbox.counted', {
    kind: w.t(`inboxKind.${kind}`),
    number: w.number(view.inbox.counts[kind]),
  });
  const cycleOf = (task: InboxTask) => view.cycleNames[cycleIdOf(task.evaluationId)] ?? '';
  if (kind === 'own') {
    return (
      <>
        <h3>{title}</h3>
        <ul class="cards">
          {tasks.map((task) => (
            <li key={task.evaluationId} class="card">
              <OwnTask task={task} cycle={cycleOf(task)} w={w} />
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <h3>{title}</h3>
      {kind === 'plans' && view.inbox.counts.plans > 1 ? (
        <p>
          <a href={paths.teamPlans()}>{w.t('inbox.several')}</a>
        </p>
      ) : null}
      <DataTable
        caption={w.t(`inboxCaption.${kind}`)}
        head={[w.t('inbox.asked'), w.t('inbox.cycle'), w.t('list.due')]}
        rows={tasks.map((task) => ({
          key: task.evaluationId,
          cells: [
            <Asked key="asked" task={task} w={w} />,
            cycleOf(task),
            <DueDate key="due" dueAt={task.dueAt} w={w} />,
          ],
        }))}
      />
    </>
  );
}

function Asked({ task, w }: { task: InboxTask; w: Words }) {
  const { actsFor } = task;
  return (
    <>
      <a class="row-link" href={paths.evaluationTask(task.evaluationId)}>
        {w.t(`ask.${task.stage}`, { name: task.employeeName })}
      </a>
      <small>{task.unit}</small>
      {actsFor ? (
        <small>
          {w.t('substitution.youFor', {
            name: actsFor.for.name,
            kind: w.t(`substitutionKind.${actsFor.kind}`),
          })}
        </small>
      ) : null}
    </>
  );
}

function OwnTask({ task, cycle, w }: { task: InboxTask; cycle: string; w: Words }) {
  return (
    <>
      <h4>
        <a class="card-link" href={paths.evaluationTask(task.evaluationId)}>
          {w.t(`ask.${task.stage}`, { name: task.employeeName })}
        </a>
      </h4>
      {cycle ? <p class="quiet-text">{cycle}</p> : null}
      <p>
        {w.t('due.until')} <DueDate dueAt={task.dueAt} w={w} />
      </p>
    </>
  );
}
