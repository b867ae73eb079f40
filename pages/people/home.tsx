import { type Action, mayAny } from '../../core/access/permissions.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { Empty } from '../layout/lists.tsx';
import { Notice } from '../layout/mark.tsx';
import { StageMark, turnWords } from '../layout/stage-words.tsx';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';
import { InboxList, type InboxView } from './inbox.tsx';

/** What a person has to do, and how their own evaluations stand. */
export type HomeView = InboxView & {
  /** The person's id; null for staff who are not in the roster. */
  personId: string | null;
  /** The person's own evaluations, newest cycle first. */
  evaluations: EvaluationState[];
  /** True when the person is the assessor of anybody. */
  leads: boolean;
  /** True when our mails to the person come back. */
  unreachable: boolean;
  /** True until the person has said that they have read the training material. */
  isNew: boolean;
  /** Cycles that are over and whose results everybody may read. */
  published: readonly { cycleId: string; name: string }[];
  /** How many addresses of others the person has to mend. */
  addressesToMend: number;
};

/** My page: tasks first, then my evaluations. */
export function renderHome(view: HomeView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('home.title'),
    body: (
      <>
        <h1>{w.t('home.greeting', { name: frame.person?.name ?? '' })}</h1>
        <MailTrouble view={view} w={w} />
        {view.isNew ? <Invitation w={w} /> : null}
        <InboxList view={view} w={w} />
        {view.leads ? (
          <p>
            <a href={paths.team()}>{w.t('team.link')}</a>
          </p>
        ) : null}
        <Evaluations view={view} w={w} />
        <Published view={view} w={w} />
        {view.personId ? (
          <p>
            <a href={paths.duePeriods()}>{w.t('periodDue.title')}</a> ·{' '}
            <a href={paths.substitutions('own')}>{w.t('home.ownLeave')}</a>
          </p>
        ) : null}
        <RoleLinks frame={frame} w={w} />
        {view.personId ? (
          <p>
            <a href={paths.preferences()}>{w.t('preferences.link')}</a> ·{' '}
            <a href={paths.myData()}>{w.t('myData.link')}</a>
          </p>
        ) : null}
      </>
    ),
  }));
}

/** Whoever is new is shown around, until they have read how the year goes. */
function Invitation({ w }: { w: Words }) {
  return (
    <Notice meaning="waiting" title={w.t('home.isNew')}>
      <p>{w.t('home.isNewHint')}</p>
      <p>
        <a href={paths.guide('tour')}>{w.t('home.tour')}</a> ·{' '}
        <a href={paths.training()}>{w.t('training.title')}</a>
      </p>
    </Notice>
  );
}

function Published({ view, w }: { view: HomeView; w: Words }) {
  if (view.published.length === 0) return null;
  return (
    <section aria-labelledby="published">
      <h2 id="published">{w.t('published.onHome')}</h2>
      <ul class="plain-list">
        {view.published.map(({ cycleId, name }) => (
          <li key={cycleId}>
            <a href={paths.published(cycleId)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The one channel that still reaches somebody whose mails come back; and the task of those who mend addresses. */
function MailTrouble({ view, w }: { view: HomeView; w: Words }) {
  return (
    <>
      {view.unreachable ? (
        <Notice meaning="attention" title={w.t('addresses.mine')}>
          <p>{w.t('addresses.mineHint')}</p>
        </Notice>
      ) : null}
      {view.addressesToMend > 0 ? (
        <Notice meaning="attention" title={w.t('addresses.onHome', { count: view.addressesToMend })}>
          <p>
            {w.t('addresses.onHomeHint')} <a href={paths.addresses()}>{w.t('addresses.title')}</a>
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function Evaluations({ view, w }: { view: HomeView; w: Words }) {
  return (
    <section aria-labelledby="evaluations">
      <h2 id="evaluations">{w.t('home.evaluations')}</h2>
      {view.evaluations.length === 0 ? <Empty title={w.t('home.noEvaluations')} /> : null}
      <ul class="cards">
        {view.evaluations.map((state) => {
          const mine = view.personId !== null && assigneeOf(state)?.personId === view.personId;
          return (
            <li key={state.evaluationId} class="card">
              <h3>
                <a class="card-link" href={paths.evaluation(state.evaluationId)}>
                  {view.cycleNames[state.cycleId] ?? w.t('home.evaluation')}
                </a>
              </h3>
              <p class="card-line">
                <StageMark stage={state.stage} w={w} /> <span>{turnWords(state, mine, w)}</span>
              </p>
              {state.outcome ? (
                <p>
                  {w.t('outcome.predicate')} <strong>{w.t(`predicate.${state.outcome.predicate}`)}</strong>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const work: readonly { to: Action; href: string; key: Key }[] = [
  { to: 'seeCycles', href: paths.cycles(), key: 'home.cycles' },
  { to: 'importRoster', href: paths.roster(), key: 'home.roster' },
  { to: 'mendAddresses', href: paths.addresses(), key: 'addresses.title' },
  { to: 'managePersonalData', href: paths.people(), key: 'home.people' },
  { to: 'seeTraining', href: paths.trainingReport(), key: 'training.report' },
  { to: 'seeStandings', href: paths.standings(), key: 'home.standings' },
  { to: 'seeExecutions', href: paths.executions(), key: 'home.executions' },
];

function RoleLinks({ frame, w }: { frame: Frame; w: Words }) {
  const { person } = frame;
  const open = person ? work.filter(({ to }) => mayAny({ personId: null, ...person }, to)) : [];
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="role-links">
      <h2 id="role-links">{w.t('home.work')}</h2>
      <ul class="plain-list">
        {open.map(({ to, href, key }) => (
          <li key={to}>
            <a href={href}>{w.t(key)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
