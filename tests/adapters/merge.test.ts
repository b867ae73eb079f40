import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from '../../adapters/dynamodb/cursor.ts';
import { shardOf } from '../../adapters/dynamodb/keys.ts';
import { mergeShards } from '../../adapters/dynamodb/merge.ts';

const ascending = (a: string, b: string) => (a < b ? -1 : 1);
const sorts = fc.array(fc.uniqueArray(fc.string({ minLength: 1 })), { minLength: 1, maxLength: 8 });

describe('lists over shards', () => {
  it('are merged in the order of the whole, and each shard is told how far it came', () => {
    fc.assert(
      fc.property(sorts, fc.nat(40), fc.constantFrom(1 as const, -1 as const), (shards, limit, order) => {
        const perShard = shards.map((shard) =>
          shard.sort((a, b) => order * ascending(a, b)).map((listSort) => ({ listSort })),
        );
        const whole = perShard.flat().map((item) => item.listSort);
        const expected = whole.sort((a, b) => order * (a === b ? 0 : ascending(a, b))).slice(0, limit);
        const { items, taken } = mergeShards(perShard, order, limit);
        expect(items.map((item) => item.listSort)).toEqual(expected);
        const told = perShard.flatMap((shard, index) => shard.slice(0, taken[index]));
        expect(told.map((item) => item.listSort).sort()).toEqual([...expected].sort());
      }),
    );
  });

  it('are spread evenly enough, and a thing is always in the same shard', () => {
    const counts = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let index = 0; index < 8_000; index += 1) {
      const shard = shardOf(`evaluation-${index}`, 8);
      counts[shard] = (counts[shard] ?? 0) + 1;
      expect(shardOf(`evaluation-${index}`, 8)).toBe(shard);
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1_150);
  });

  it('go on from a cursor, and from the start when it is not one of ours', () => {
    const positions = ['start' as const, 'end' as const, { pk: 'p', sk: 's', listSort: 'l' }];
    expect(readCursor(writeCursor(positions), 3)).toEqual(positions);
    const start = ['start', 'start', 'start'];
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(text, 3)).toEqual(start);
      }),
    );
    for (const wrong of [[], ['end'], ['end', 'end', { pk: 1 }], { 0: 'end' }]) {
      expect(readCursor(writeCursor(wrong as never), 3)).toEqual(start);
    }
  });
});
