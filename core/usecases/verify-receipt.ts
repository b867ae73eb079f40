import { type ReceiptVerdict, readReceiptCode, verdictOnReceipt } from '../evaluation/receipt.ts';
import { type PeriodVerdict, verdictOnPeriod } from '../periods/receipt.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { Periods } from '../ports/periods.ts';

type Ports = { evaluations: Pick<Evaluations, 'record'>; periods: Pick<Periods, 'of'>; digest: Digest };

/** Says whether what a receipt tells still stands in the record, or in that of the periods. Writes nothing. */
export async function verifyReceipt(
  code: string,
  { evaluations, periods, digest }: Ports,
): Promise<ReceiptVerdict | PeriodVerdict> {
  const receipt = readReceiptCode(code);
  if (!receipt) return { verdict: 'unknown' };
  const { evaluationId, chain } = receipt;
  return chain === 'periods'
    ? verdictOnPeriod(receipt, await periods.of(evaluationId), digest)
    : verdictOnReceipt(receipt, await evaluations.record(evaluationId), digest);
}
