import * as z from 'zod';

/** Where a shard goes on: at its beginning, after an item, or not at all. */
const positionSchema = z.union([
  z.literal('start'),
  z.literal('end'),
  z.object({
    pk: z.string().min(1).max(2_048),
    sk: z.string().min(1).max(1_024),
    listSort: z.string().min(1).max(1_024),
  }),
]);
export type Position = z.infer<typeof positionSchema>;

/** A cursor as it goes out to a browser: opaque, and safe in an address. */
export function writeCursor(positions: readonly Position[]): string {
  return Buffer.from(JSON.stringify(positions)).toString('base64url');
}

/** Positions of so many shards from a cursor; a broken cursor, like none, is the first page. */
export function readCursor(cursor: string | undefined, count: number): Position[] {
  const first = Array.from({ length: count }, (): Position => 'start');
  if (!cursor) return first;
  try {
    const written: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return z.array(positionSchema).length(count).catch(first).parse(written);
  } catch {
    return first;
  }
}
