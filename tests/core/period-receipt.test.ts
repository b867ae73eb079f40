import { describe, expect, it } from 'vitest';
import { periodCodeOf, verdictOnPeriod } from '../../core/periods/receipt.ts';
import { digest } from './examples.ts';
import { atWork, chainOf, objected, signed } from './period-examples.ts';

const chain = chainOf({}, signed, objected);
const [first, second, third] = chain;
if (!first || !second || !third) throw new Error('no chain');

/** What stands in a code: `<evaluation>.p<number>.<first half of the hash>`. */
const readCode = (code: string) => {
  const [evaluationId, place = '', hash = ''] = code.split('.');
  return { evaluationId, place, hash, seq: Number(place.slice(1)) };
};

describe('the code of a line of the periods', () => {
  it('says of which evaluation and which line of its periods it is, with half of the hash', () => {
    const code = readCode(periodCodeOf(second));
    expect(code).toMatchObject({ evaluationId: atWork.evaluationId, place: 'p2' });
    expect(code.hash).toHaveLength(second.hash.length / 2);
    expect(second.hash.startsWith(code.hash)).toBe(true);
  });
});

describe('the verdict on a code', () => {
  it.each(chain)('is that line $seq holds, while nothing of the chain was altered', (entry) => {
    expect(verdictOnPeriod(readCode(periodCodeOf(entry)), chain, digest)).toEqual({
      verdict: 'holds',
      entry,
    });
  });

  it('is that the chain is broken, and where, though the line itself is as it was', () => {
    const altered = [first, { ...second, at: '2027-01-01T00:00:00.000Z' }, third];
    for (const entry of [first, third])
      expect(verdictOnPeriod(readCode(periodCodeOf(entry)), altered, digest)).toEqual({
        ...{ verdict: 'broken', entry, brokenAt: 2 },
      });
  });

  it.each([
    ['of a line that is not there', { seq: 4, hash: third.hash.slice(0, 32) }],
    ['with the hash of another line', { seq: 1, hash: second.hash.slice(0, 32) }],
    ['with the other half of the hash', { seq: 1, hash: first.hash.slice(32) }],
  ])('is that nothing is as a code says %s', (_, receipt) => {
    expect(verdictOnPeriod(receipt, chain, digest)).toEqual({ verdict: 'unknown' });
  });
});
