import { beforeAll, describe, expect, it } from 'vitest';
import { billFor, totalOf } from './bill.ts';
import { measure } from './counts.ts';
import { readPrices } from './prices.ts';
import { indexUnits, sizeOf, tableUnits } from './units.ts';

const prices = readPrices();

describe('an evaluation from plan to final', () => {
  let measured: Awaited<ReturnType<typeof measure>>;
  beforeAll(async () => {
    measured = await measure();
  });

  it('takes at most fourteen state transitions', () => {
    expect(measured.counts.transitions).toBeLessThanOrEqual(14);
  });

  it('takes at most a hundred and twenty write units, with the record of what became of each mail', () => {
    expect(measured.counts.writeUnits).toBeLessThanOrEqual(120);
    expect(measured.year.byKind.mail).toBeGreaterThan(0);
  });

  it('has documents of four kilobytes before they are packed', () => {
    expect(measured.year.documentBytes).toHaveLength(3);
    // Reading a document trims what was written, by a byte or two.
    for (const bytes of measured.year.documentBytes) expect(Math.abs(bytes - 4_096)).toBeLessThan(20);
  });

  it('keeps what a link in a mail touches to what its function may touch', () => {
    const allowed = /^(LINK|EVAL|OUTBOX)#/;
    expect(measured.year.keysWrittenByPeople.filter((pk) => !allowed.test(pk))).toEqual([]);
    expect(measured.year.keysWrittenByPeople).not.toEqual([]);
  });

  it('costs a city of twenty thousand less than a hundred dollars a month', () => {
    const total = totalOf(billFor(20_000, measured.counts, prices));
    expect(total / 13).toBeLessThan(100);
  });
});

describe('the units of a write', () => {
  const item = (kilobytes: number, place = {}) => ({
    pk: 'a',
    sk: 'b',
    text: 'x'.repeat(kilobytes * 900),
    ...place,
  });
  const place = { listKey: 'l', listSort: '1' };

  it('are those of the larger of the old and the new item, twice in a transaction', () => {
    expect(tableUnits(item(3), item(1), false)).toBe(3);
    expect(tableUnits(undefined, item(1), true)).toBe(2);
    expect(tableUnits(item(1), undefined, false)).toBe(1);
  });

  it('of the index are one for a place taken, one for a place left, one for a change', () => {
    expect(indexUnits(undefined, item(1))).toBe(0);
    expect(indexUnits(undefined, item(1, place))).toBe(1);
    expect(indexUnits(item(1, place), item(1, { ...place, listSort: '2' }))).toBe(2);
    expect(indexUnits(item(1, place), item(2, place))).toBe(2);
    expect(indexUnits(item(1, place), item(1, place))).toBe(0);
    expect(indexUnits(item(1, place), item(1))).toBe(1);
    const turn = { turnKey: 't', turnSort: '1' };
    expect(indexUnits(undefined, item(3, turn))).toBe(1);
    expect(indexUnits(item(3, turn), item(4, turn))).toBe(0);
    expect(indexUnits(item(3, { ...place, ...turn }), item(3))).toBe(4);
  });

  it('come from names and values in UTF-8', () => {
    expect(sizeOf({ pk: 'é', n: 12 })).toBe(2 + 2 + 1 + 2);
  });
});
