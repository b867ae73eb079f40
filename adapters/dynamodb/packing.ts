import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Bytes of text from which packing pays: a write costs by the KB that an item has begun. */
const worthPacking = 900;
/** Bytes. No document unpacks to more: what does is not one of ours. */
const unpackedAtMost = 4_000_000;

/** A value as it is stored: as it is where it is small, else as compressed JSON, which takes less than half of the units. */
export function pack(value: unknown): { plain: unknown } | { packed: Uint8Array } {
  const text = Buffer.from(JSON.stringify(value));
  if (text.length < worthPacking) return { plain: value };
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return { packed: brotliCompressSync(text, { params }) };
}

/** The value again. @throws when the bytes are not of a packed value, or unpack to more than any document has */
export function unpack(packed: Uint8Array): unknown {
  const text = brotliDecompressSync(packed, { maxOutputLength: unpackedAtMost });
  return JSON.parse(text.toString('utf8'));
}
