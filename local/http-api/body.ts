import type { IncomingMessage } from 'node:http';

/** The body of a request is larger than its reader takes. */
export class BodyTooLarge extends Error {}

/** Reads the whole body of a request. */
export async function readBody(request: IncomingMessage, largest: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > largest) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
