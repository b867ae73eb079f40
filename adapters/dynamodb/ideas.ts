import * as z from 'zod';
import { type Idea, ideaSchema, partsOfIdeaId } from '../../core/ideas/idea.ts';
import type { IdeaList, Ideas } from '../../core/ports/ideas.ts';
import { changedItems, newItems } from './idea-items.ts';
import { allShards, shards } from './keys.ts';
import { ideaKey, ideaLists, ideasHeadKey } from './person-keys.ts';
import { getItem, getItems } from './read.ts';
import { type Item, readRecord } from './records.ts';
import { shardedPage } from './sharded-page.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';

const storedSchema = z.object({ idea: ideaSchema });
const ideaFrom = (item: Item) => readRecord('idea', storedSchema, item).idea;
const headSchema = z.object({ ideas: z.int() });

/** The register of ideas in the table. */
export function ideasIn(table: Table): Ideas {
  const load = async (ideaId: string) => {
    const parts = partsOfIdeaId(ideaId);
    const item = parts && (await getItem(table, ideaKey(parts.authorId, parts.number)));
    return item && ideaFrom(item);
  };
  /** A refusal of what is already there is our own write, whose answer was lost. */
  const isThere = async (idea: Idea) => {
    const there = await load(idea.ideaId);
    return JSON.stringify(there) === JSON.stringify(ideaSchema.parse(idea));
  };
  const identityOf = (idea: Idea) => `idea ${idea.ideaId} ${idea.version} ${JSON.stringify(idea)}`;
  return {
    load,
    create: async (idea, effects) => {
      const written = await transact(table, identityOf(idea), newItems(table, idea, effects));
      return written === 'written' || (await isThere(idea)) ? 'created' : 'conflict';
    },
    ofAuthor: async (personId) => {
      const head = await getItem(table, ideasHeadKey(personId));
      const count = head ? readRecord('ideas', headSchema, head).ideas : 0;
      // By their keys: whoever comes by a link may read single items and no lists.
      const keys = Array.from({ length: count }, (_, index) => ideaKey(personId, index + 1));
      return (await getItems(table, keys)).map(ideaFrom).sort((a, b) => b.number - a.number);
    },
    replace: async (idea, effects, now) => {
      const items = changedItems(table, idea, effects, now);
      const written = await transact(table, identityOf(idea), items);
      return written === 'written' || (await isThere(idea)) ? 'replaced' : 'conflict';
    },
    list: async (list, request) => {
      const page = await shardedPage(table, { listKeys: listKeysOf(list), order: -1 }, request);
      return { ...page, items: page.items.map(ideaFrom) };
    },
  };
}

function listKeysOf(list: IdeaList): string[] {
  switch (list.of) {
    case 'team':
      return [ideaLists.team(list.supervisorId)];
    case 'organisation':
      return [ideaLists.organisation(list.organisation)];
    case 'body':
      return allShards(shards.idea, ideaLists.body);
    case 'shared':
      return allShards(shards.idea, ideaLists.shared);
    case 'adopted':
      return [ideaLists.adopted(list.organisation)];
  }
}
