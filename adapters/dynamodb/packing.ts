import { brotliCompressSync, brotliDecompressSync, constants, deflateSync, inflateSync } from 'node:zlib';

/** Bytes of text from which packing pays: a write costs by the KB that an item has begun. */
const worthPacking = 900;
/** Bytes. Nothing unpacks to more: what does is none of ours. */
const maxOutputLength = 4_000_000;

/** A long text's worth of a value as it is stored: as it is where it is small, else as compressed JSON. */
export function pack(value: unknown): { plain: unknown } | { packed: Uint8Array } {
  const text = Buffer.from(JSON.stringify(value));
  if (text.length < worthPacking) return { plain: value };
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return { packed: brotliCompressSync(text, { params }) };
}

/** The value again. @throws when the bytes are not of a packed value, or unpack to more than any document has */
export function unpack(packed: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(packed, { maxOutputLength }).toString('utf8'));
}

/** A small value as compressed JSON, without the words that all values of its kind have. */
export function packBy(words: string, value: unknown): Uint8Array {
  const about = { dictionary: Buffer.from(words), level: constants.Z_BEST_COMPRESSION };
  return deflateSync(Buffer.from(JSON.stringify(value)), about);
}

/** The value again. @throws when it was packed by other words, or unpacks to more than any value has */
export function unpackBy(words: string, packed: Uint8Array): unknown {
  return JSON.parse(
    inflateSync(packed, { dictionary: Buffer.from(words), maxOutputLength }).toString('utf8'),
  );
}
