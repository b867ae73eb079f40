import { type AuditEvent, firstBroken } from './audit.ts';

/** So much of a line's hash goes into its code: 128 bits, which nobody guesses. */
const hashLength = 32;

/** The code on a receipt: it names one line of one record, and what that line said. */
export function receiptCodeOf({ evaluationId, seq, hash }: AuditEvent): string {
  return `${evaluationId}.${seq}.${hash.slice(0, hashLength)}`;
}

/** What a code names: a line of the record, or, with a `p` before its number, of the evaluations of periods. */
export type ReceiptCode = { evaluationId: string; chain: 'record' | 'periods'; seq: number; hash: string };

/** What a code names; undefined when it was not written by us. */
export function readReceiptCode(code: string): ReceiptCode | undefined {
  const read = /^(?<evaluationId>[\w-]{1,120})\.(?<p>p?)(?<seq>[1-9]\d{0,5})\.(?<hash>[0-9a-f]{32})$/.exec(
    code.trim(),
  );
  const { evaluationId, p, seq, hash } = read?.groups ?? {};
  const chain = p ? 'periods' : 'record';
  return evaluationId && seq && hash ? { evaluationId, chain, seq: Number(seq), hash } : undefined;
}

/**
 * `holds`: the line stands in the record as the receipt says, and every line joins the one before it.
 * `broken`: the line stands as it was, but the record has been altered at `brokenAt`.
 * `unknown`: no line is as the receipt says; nobody is told whether it was altered or never there.
 */
export type ReceiptVerdict =
  | { verdict: 'holds'; event: AuditEvent }
  | { verdict: 'broken'; event: AuditEvent; brokenAt: number }
  | { verdict: 'unknown' };

/** Recomputes a whole record and says whether the line on a receipt holds. */
export function verdictOnReceipt(
  receipt: { seq: number; hash: string },
  events: readonly AuditEvent[],
  digest: (text: string) => string,
): ReceiptVerdict {
  const event = events.find(({ seq }) => seq === receipt.seq);
  if (!event?.hash.startsWith(receipt.hash)) return { verdict: 'unknown' };
  const brokenAt = firstBroken(events, digest);
  return brokenAt === undefined ? { verdict: 'holds', event } : { verdict: 'broken', event, brokenAt };
}
