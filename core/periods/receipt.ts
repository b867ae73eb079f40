import { brokenPeriodLine, type PeriodEntry } from './line.ts';

/** The code of a line of the periods: `p` before its number tells it from a line of the record. */
export function periodCodeOf({ evaluationId, seq, hash }: PeriodEntry): string {
  return `${evaluationId}.p${seq}.${hash.slice(0, 32)}`;
}

/** As of a line of the record: whether it holds, whether the chain was altered, or whether nothing is as the code says. */
export type PeriodVerdict =
  | { verdict: 'holds'; entry: PeriodEntry }
  | { verdict: 'broken'; entry: PeriodEntry; brokenAt: number }
  | { verdict: 'unknown' };

/** Recomputes the whole chain of an evaluation's periods and says whether the line of a code holds. */
export function verdictOnPeriod(
  receipt: { seq: number; hash: string },
  entries: readonly PeriodEntry[],
  digest: (text: string) => string,
): PeriodVerdict {
  const entry = entries.find(({ seq }) => seq === receipt.seq);
  if (!entry?.hash.startsWith(receipt.hash)) return { verdict: 'unknown' };
  const brokenAt = brokenPeriodLine(entries, digest);
  return brokenAt === undefined ? { verdict: 'holds', entry } : { verdict: 'broken', entry, brokenAt };
}
