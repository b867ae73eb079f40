import type { IncomingMessage } from 'node:http';

/** The body of a request is larger than its reader takes. */
export class BodyTooLarge extends Error {}

/** What is too large is read to its end, or the sender would not hear the answer; but not without end. */
const PATIENCE = 10;

/** Reads the whole body of a request. */
export async function readBody(request: IncomingMessage, largest: number): Promise<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
    else chunks = [];
    if (size > largest * PATIENCE) break;
  }
  if (size > largest) throw new BodyTooLarge();
  return Buffer.concat(chunks);
}
