import { inLanes } from './in-lanes.ts';
import { partOfRound } from './rounds.ts';

/**
 * Works on the part of a list that one round takes, a few at a time. One that fails holds up no other and is left for
 * the next round.
 * @param round.atMost items a round, 1 or more
 * @param round.lanes how many are under way at once, 1 or more
 * @returns how many failed
 */
export async function workRound<Item>(
  items: readonly Item[],
  { atMost, lanes, now }: { atMost: number; lanes: number; now: Date },
  work: (item: Item) => Promise<void>,
): Promise<number> {
  let failed = 0;
  await inLanes(partOfRound(items, atMost, now), lanes, async (item) => {
    try {
      await work(item);
    } catch {
      failed += 1;
    }
  });
  return failed;
}
