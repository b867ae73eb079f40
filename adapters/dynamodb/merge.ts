/** Something that stands in a list. */
export type Listed = { listSort: string };

/**
 * Merges shards, each in order, into one list in order.
 * @param order 1 = smallest `listSort` first, -1 = greatest first
 * @returns at most `limit` items, and how many of each shard are among them
 */
export function mergeShards<T extends Listed>(
  perShard: readonly (readonly T[])[],
  order: 1 | -1,
  limit: number,
): { items: T[]; taken: number[] } {
  const taken = perShard.map(() => 0);
  const items: T[] = [];
  while (items.length < limit) {
    const next = nextShard(perShard, taken, order);
    const item = next === undefined ? undefined : perShard[next]?.[taken[next] ?? 0];
    if (next === undefined || item === undefined) break;
    items.push(item);
    taken[next] = (taken[next] ?? 0) + 1;
  }
  return { items, taken };
}

function nextShard(
  perShard: readonly (readonly Listed[])[],
  taken: readonly number[],
  order: 1 | -1,
): number | undefined {
  let best: { shard: number; sort: string } | undefined;
  for (const [shard, items] of perShard.entries()) {
    const sort = items[taken[shard] ?? 0]?.listSort;
    if (sort === undefined) continue;
    const isBefore = best === undefined || (order === 1 ? sort < best.sort : sort > best.sort);
    if (isBefore) best = { shard, sort };
  }
  return best?.shard;
}
