import { type ReceiptVerdict, readReceiptCode, verdictOnReceipt } from '../evaluation/receipt.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';

/** Says whether what a receipt tells still stands in the record. Writes nothing. */
export async function verifyReceipt(
  code: string,
  { evaluations, digest }: { evaluations: Pick<Evaluations, 'record'>; digest: Digest },
): Promise<ReceiptVerdict> {
  const receipt = readReceiptCode(code);
  if (!receipt) return { verdict: 'unknown' };
  return verdictOnReceipt(receipt, await evaluations.record(receipt.evaluationId), digest);
}
