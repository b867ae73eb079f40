import type { Effect } from '../../core/evaluation/effects.ts';
import type { Idea } from '../../core/ideas/idea.ts';
import { type Key, shardOf, shards } from './keys.ts';
import { outboxItems } from './outbox-item.ts';
import { ideaKey, ideaLists, ideasHeadKey } from './person-keys.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem } from './transact.ts';

/** An idea is one item, and a copy for each further list that it stands on. */
type Place = { copy: string; listKey: string | null };

/** Every place that an idea can stand on; null where it does not now. */
function placesOf({ ideaId, supervisor, organisation, shared, effect }: Idea): Place[] {
  const shard = shardOf(ideaId, shards.idea);
  const isAdopted = effect === 'adopted' || effect === 'spread';
  return [
    { copy: '', listKey: ideaLists.team(supervisor.personId) },
    { copy: '#BODY', listKey: ideaLists.body(shard) },
    { copy: '#ORGANISATION', listKey: ideaLists.organisation(organisation) },
    { copy: '#SHARED', listKey: shared ? ideaLists.shared(shard) : null },
    { copy: '#ADOPTED', listKey: isAdopted ? ideaLists.adopted(null) : null },
    { copy: '#ADOPTED-HERE', listKey: isAdopted ? ideaLists.adopted(organisation) : null },
  ];
}

function keyOf({ author, number }: Idea, copy: string): Key {
  const { pk, sk } = ideaKey(author.personId, number);
  return { pk, sk: `${sk}${copy}` };
}

function itemAt(idea: Idea, copy: string, listKey: string) {
  const listSort = `${idea.recordedAt}#${idea.ideaId}`;
  return { ...keyOf(idea, copy), kind: 'idea', listKey, listSort, idea };
}

/** A name of letters, digits and hyphens: the mail service takes no others back. */
const outboxIdOf = ({ author, number, version }: Idea) => `idea-${author.personId}-${number}-v${version}`;

/** Everything that an author's next idea writes. */
export function newItems(table: Table, idea: Idea, effects: Effect[]): TransactItem[] {
  const head = { ...ideasHeadKey(idea.author.personId), kind: 'ideas', ideas: idea.number };
  const isNext =
    idea.number === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'ideas = :before',
          ExpressionAttributeValues: { ':before': idea.number - 1 },
        };
  const items = placesOf(idea).flatMap(({ copy, listKey }) =>
    listKey === null ? [] : [putNew(table, itemAt(idea, copy, listKey))],
  );
  return [
    { Put: { TableName: table.name, Item: head, ...isNext } },
    ...items,
    ...outboxItems(table, outboxIdOf(idea), effects, idea.recordedAt),
  ];
}

/** Everything that a further version of an idea writes: it leaves the lists that it does not stand on any more. */
export function changedItems(table: Table, idea: Idea, effects: Effect[], now: Date): TransactItem[] {
  const items = placesOf(idea).map(({ copy, listKey }): TransactItem => {
    if (listKey === null) return { Delete: { TableName: table.name, Key: keyOf(idea, copy) } };
    const put = { TableName: table.name, Item: itemAt(idea, copy, listKey) };
    if (copy !== '') return { Put: put };
    return {
      Put: {
        ...put,
        ConditionExpression: '#idea.#version = :before',
        ExpressionAttributeNames: { '#idea': 'idea', '#version': 'version' },
        ExpressionAttributeValues: { ':before': idea.version - 1 },
      },
    };
  });
  return [...items, ...outboxItems(table, outboxIdOf(idea), effects, now.toISOString())];
}
