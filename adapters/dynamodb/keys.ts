import { createHash } from 'node:crypto';

/** The key of an item. */
export type Key = { pk: string; sk: string };
/** An item's place in the index `lists`. */
export type ListPlace = { listKey: string; listSort: string };
/** An evaluation's place in the index `teams`: with its assessor. */
export type TeamPlace = { teamKey: string };
/** An evaluation's place in the index `turns`: with the person whose turn it is. */
export type TurnPlace = { turnKey: string; turnSort: string };

/** Over how many keys each kind of list is spread, so that no key runs hot. */
export const shards = {
  cycle: 8,
  execution: 4,
  outbox: 8,
  idea: 4,
  training: 4,
  address: 4,
  held: 4,
  digest: 4,
  leaver: 4,
} as const;

/** A number whose text sorts as it counts. */
export const padded = (number: number, digits = 6) => String(number).padStart(digits, '0');

/** The shard of a thing, the same each time. */
export function shardOf(id: string, count: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % count;
}

/** Entries lie together, since only the undelivered are kept: a partition is its own list, and no index is written. */
export const outboxPk = (shard: number) => `OUTBOX#${shard}`;
export const outboxKey = (outboxId: string): Key => ({
  pk: outboxPk(shardOf(outboxId, shards.outbox)),
  sk: outboxId,
});

/** All index keys of a list that is spread over shards. */
export function allShards(count: number, listOf: (shard: number) => string): string[] {
  return Array.from({ length: count }, (_, shard) => listOf(shard));
}

/** TTL: so many whole days after an instant, in epoch seconds. */
export function forgottenAfter(instant: string | Date, days: number): number {
  return Math.floor(new Date(instant).getTime() / 1000) + days * 86_400;
}
