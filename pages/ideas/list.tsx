import type { Idea } from '../../core/ideas/idea.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { IdeaMark } from '../layout/ideas.tsx';
import { Empty, Pager } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** The lists of the register; which of them somebody sees depends on who it is. */
export const ideaTabs = ['own', 'team', 'shared', 'all', 'adopted'] as const;
export type IdeaTab = (typeof ideaTabs)[number];

/** One list of ideas. */
export type IdeasView = {
  tab: IdeaTab;
  /** The lists that this person may see. */
  tabs: readonly IdeaTab[];
  ideas: Idea[];
  after: string | null;
  next: string | null;
  /** False for staff who are not in the roster: an idea needs a superior who answers it. */
  mayRecord: boolean;
};

/** The register of ideas: one's own, the team's, the organisation's, those that were adopted. */
export function renderIdeas(view: IdeasView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('idea.register'),
    body: (
      <>
        <div class="title-row">
          <h1>{w.t('idea.register')}</h1>
          {view.mayRecord ? (
            <a class="button primary" href={paths.newIdea()}>
              {w.t('idea.record')}
            </a>
          ) : null}
        </div>
        <p class="lead">{w.t('idea.lead')}</p>
        <Tabs view={view} w={w} />
        {view.ideas.length === 0 ? <Empty title={w.t(`ideaNone.${view.tab}`)} /> : null}
        <ul class="cards">
          {view.ideas.map((idea) => (
            <li key={idea.ideaId} class="card">
              <IdeaCard idea={idea} own={view.tab === 'own'} w={w} />
            </li>
          ))}
        </ul>
        <Pager
          w={w}
          first={view.after ? paths.ideas({ list: view.tab }) : null}
          next={view.next ? paths.ideas({ list: view.tab, after: view.next }) : null}
        />
      </>
    ),
  }));
}

function Tabs({ view, w }: { view: IdeasView; w: Words }) {
  if (view.tabs.length < 2) return null;
  return (
    <nav class="tabs" aria-label={w.t('idea.lists')}>
      {view.tabs.map((tab) => (
        <a key={tab} href={paths.ideas({ list: tab })} aria-current={tab === view.tab ? 'page' : undefined}>
          {w.t(`ideaTab.${tab}`)}
        </a>
      ))}
    </nav>
  );
}

function IdeaCard({ idea, own, w }: { idea: Idea; own: boolean; w: Words }) {
  return (
    <>
      <h2>
        <a class="card-link" href={paths.idea(idea.ideaId)}>
          {idea.title}
        </a>
      </h2>
      <p class="card-line">
        <IdeaMark idea={idea} w={w} /> <time datetime={idea.recordedAt}>{w.date(idea.recordedAt)}</time>
      </p>
      {own ? null : (
        <p class="quiet-text">
          {idea.author.name} · {idea.unit}, {idea.organisation}
        </p>
      )}
    </>
  );
}
