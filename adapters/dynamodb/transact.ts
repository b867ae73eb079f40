import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { digest } from '../links/digest.ts';
import type { Key } from './keys.ts';
import type { Item } from './records.ts';
import { pauseBefore } from './retry.ts';
import type { Table } from './table.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Tries after the first one. */
const retries = 3;
const passing = new Set([
  'None',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
]);

/** A Put of a new item: refused when the item is there. */
export function putNew(table: Table, item: Key & Item): TransactItem {
  return { Put: { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

/**
 * Writes all items or none.
 * Conflicts with other transactions and throttling are tried again three times, with jitter.
 * @param identity says which write this is: the same write, repeated after a lost answer, is done once.
 * @returns `refused` when a condition does not hold
 * @throws on anything else, and when the retries did not help; nothing is written then, unless the answer was lost.
 */
export async function transact(
  table: Table,
  identity: string,
  items: TransactItem[],
): Promise<'written' | 'refused'> {
  const command = { ClientRequestToken: digest(identity).slice(0, 36), TransactItems: items };
  for (let retry = 1; ; retry += 1) {
    try {
      await table.client.send(new TransactWriteCommand(command));
      return 'written';
    } catch (error) {
      const verdict = verdictOn(error);
      if (verdict === 'refused') return 'refused';
      if (verdict === 'surprise' || retry > retries) throw error;
    }
    await pauseBefore(retry);
  }
}

function verdictOn(error: unknown): 'refused' | 'passing' | 'surprise' {
  if (!(error instanceof TransactionCanceledException)) return 'surprise';
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
  if (codes.includes('ConditionalCheckFailed')) return 'refused';
  return codes.length > 0 && codes.every((code) => passing.has(code)) ? 'passing' : 'surprise';
}
