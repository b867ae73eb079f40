import { brotliCompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, packBy, unpack, unpackBy } from '../../adapters/dynamodb/packing.ts';
import { prose } from '../cost/prose.ts';

describe('packing', () => {
  it('gives every value back as it was', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ maxLength: 3_000, unit: 'grapheme' })), (value) => {
        const stored = pack(value);
        expect('plain' in stored ? stored.plain : unpack(stored.packed)).toEqual(value);
      }),
    );
  });

  it('leaves small values to be read as they are', () => {
    expect(pack({ reasons: 'Cukup' })).toEqual({ plain: { reasons: 'Cukup' } });
  });

  it('takes less than half of what a person writes', () => {
    const text = prose(4_000);
    const stored = pack({ text });
    expect('packed' in stored && stored.packed.length).toBeLessThan(text.length / 2);
  });

  it('by words reads again with the very same words only', () => {
    const words = '"stage":"planning","name":"';
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unpackBy(words, packBy(words, value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(() => unpackBy('other words', packBy(words, { stage: 'planning' }))).toThrow('Bad dictionary');
  });

  it('unpacks nothing that is larger than any document', () => {
    const bomb = brotliCompressSync(Buffer.alloc(8_000_000, ' '));
    expect(() => unpack(bomb)).toThrow();
    expect(() => unpack(Buffer.from('no such bytes'))).toThrow();
  });
});
