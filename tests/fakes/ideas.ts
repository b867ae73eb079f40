import type { Idea } from '../../core/ideas/idea.ts';
import type { IdeaList, Ideas } from '../../core/ports/ideas.ts';
import { by, copy, postTo, type Store } from './store.ts';

/** The register of ideas in memory. */
export function fakeIdeas(store: Store): Ideas {
  const all = () => [...store.ideas.values()];
  const ofAuthor = (personId: string) =>
    all()
      .filter(({ author }) => author.personId === personId)
      .sort((a, b) => b.number - a.number);
  const same = (a: Idea | undefined, b: Idea) => JSON.stringify(a) === JSON.stringify(b);
  return {
    load: async (ideaId) => copy(store.ideas.get(ideaId)),
    create: async (idea, effects) => {
      const there = store.ideas.get(idea.ideaId);
      if (there) return same(there, idea) ? 'created' : 'conflict';
      if (idea.number !== ofAuthor(idea.author.personId).length + 1) return 'conflict';
      store.ideas.set(idea.ideaId, copy(idea));
      postTo(store, `idea-${idea.author.personId}-${idea.number}-v${idea.version}`, effects, idea.recordedAt);
      return 'created';
    },
    ofAuthor: async (personId) => copy(ofAuthor(personId)),
    replace: async (idea, effects, now) => {
      const there = store.ideas.get(idea.ideaId);
      if (same(there, idea)) return 'replaced';
      if (there?.version !== idea.version - 1) return 'conflict';
      store.ideas.set(idea.ideaId, copy(idea));
      postTo(
        store,
        `idea-${idea.author.personId}-${idea.number}-v${idea.version}`,
        effects,
        now.toISOString(),
      );
      return 'replaced';
    },
    list: async (list, { limit, after }) => {
      const listed = all()
        .filter((idea) => isOn(list, idea))
        .sort(by((idea) => `${idea.recordedAt}#${idea.ideaId}`))
        .reverse();
      const from = Number(after ?? 0);
      const next = from + limit < listed.length ? { next: String(from + limit) } : {};
      return { items: copy(listed.slice(from, from + limit)), ...next };
    },
  };
}

function isOn(list: IdeaList, idea: Idea): boolean {
  switch (list.of) {
    case 'team':
      return idea.supervisor.personId === list.supervisorId;
    case 'organisation':
      return idea.organisation === list.organisation;
    case 'body':
      return true;
    case 'shared':
      return idea.shared;
    case 'adopted':
      return (
        ['adopted', 'spread'].includes(idea.effect) &&
        (list.organisation === null || idea.organisation === list.organisation)
      );
  }
}
