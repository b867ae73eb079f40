/**
 * The part of a list that one round works on: all of it where it fits, else `atMost` items in a row, past the end on
 * from the start. Each minute the part begins elsewhere, so that items which cannot be done, and stay in the list, hold
 * up nothing behind them for longer than some rounds.
 * @param atMost items, 1 or more
 */
export function partOfRound<Item>(items: readonly Item[], atMost: number, now: Date): readonly Item[] {
  if (items.length <= atMost) return items;
  const start = Math.floor(scattered(Math.floor(now.getTime() / 60_000)) * items.length);
  return [...items.slice(start), ...items].slice(0, atMost);
}

/** A number from 0 up to 1 for a whole number, by mixing its bits: neighbours, and steps of any size, end up far apart. */
function scattered(number: number): number {
  const mixed = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  const again = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return ((again ^ (again >>> 16)) >>> 0) / 2 ** 32;
}
