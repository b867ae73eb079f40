import { canonical } from './audit.ts';

/** A line of a chain that is only ever added to: `hash` covers the line and, by `previousHash`, all before it. */
export type Linked = { seq: number; previousHash: string; hash: string };

/** Finishes a line: joins it to the one before it. */
export function linked<Line extends Linked>(
  line: Omit<Line, 'hash'>,
  digest: (text: string) => string,
): Omit<Line, 'hash'> & { hash: string } {
  return { ...line, hash: digest(canonical(line)) };
}

/** The first line that does not hold, by its number; undefined when all do. */
export function firstUnlinked(
  lines: readonly Linked[],
  digest: (text: string) => string,
): number | undefined {
  let previousHash = '';
  for (const [index, { hash, ...line }] of lines.entries()) {
    const joined = line.seq === index + 1 && line.previousHash === previousHash;
    if (!joined || digest(canonical(line)) !== hash) return index + 1;
    previousHash = hash;
  }
  return undefined;
}
