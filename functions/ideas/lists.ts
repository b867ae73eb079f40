import { mayAny } from '../../core/access/permissions.ts';
import { ideasEndAt } from '../../core/ideas/reach.ts';
import type { IdeaList } from '../../core/ports/ideas.ts';
import type { Session } from '../../core/ports/sessions.ts';
import { type IdeaTab, ideaTabs, renderIdeas } from '../../pages/ideas/list.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import type { IdeaPorts } from './ports.ts';

const perPage = 25;

/** One of the lists that somebody may see; the first of them where none, or another's, is asked for. */
export async function ideasPage(visit: SignedInVisit, ports: IdeaPorts): Promise<Answer> {
  const { session, query } = visit;
  const tabs = tabsOf(session);
  const tab = tabs.find((each) => each === query.list) ?? tabs[0] ?? 'shared';
  const after = query.after ?? null;
  const page = await pageOf(tab, after, session, ports);
  const mayRecord = session.personId !== null;
  const view = { tab, tabs, ideas: page.items, after, next: page.next ?? null, mayRecord };
  return show(renderIdeas(view, frameOf(visit, ports)));
}

function tabsOf(session: Session): IdeaTab[] {
  const isInRoster = session.personId !== null;
  const readsAll = mayAny(session, 'seeIdeas');
  const open: Record<IdeaTab, boolean> = {
    ...{ own: isInRoster, team: isInRoster, shared: true },
    ...{ all: readsAll, adopted: readsAll },
  };
  return ideaTabs.filter((tab) => open[tab]);
}

async function pageOf(tab: IdeaTab, after: string | null, session: Session, { ideas }: IdeaPorts) {
  if (tab === 'own') return { items: await ideas.ofAuthor(session.personId ?? '') };
  const request = after === null ? { limit: perPage } : { limit: perPage, after };
  return ideas.list(listOf(tab, session), request);
}

function listOf(tab: Exclude<IdeaTab, 'own'>, session: Session): IdeaList {
  const organisation = ideasEndAt(session);
  switch (tab) {
    case 'team':
      return { of: 'team', supervisorId: session.personId ?? '' };
    case 'shared':
      return { of: 'shared' };
    case 'all':
      return organisation === null ? { of: 'body' } : { of: 'organisation', organisation };
    case 'adopted':
      return { of: 'adopted', organisation };
  }
}
