import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { realNow } from '../clock/shifted-date.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Outcome } from '../lambda/outcome.ts';
import type { Queues } from '../queues/queues.ts';
import type { Mapping } from './mapping.ts';
import type { StreamRecord } from './record.ts';

const LONGEST_PAUSE = 10_000;

const itemFailures = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish(),
});

/** What delivery works with. */
export interface DeliveryParts {
  mapping: Mapping;
  functions: Functions;
  queues: Queues;
  signal: AbortSignal;
}

/** Hands the records of one lane to the function, batch after batch, until each is taken or given up. */
export async function deliverLane(
  records: readonly StreamRecord[],
  shard: string,
  parts: DeliveryParts,
): Promise<void> {
  const { batchSize } = parts.mapping;
  for (let start = 0; start < records.length; start += batchSize) {
    await deliverBatch(records.slice(start, start + batchSize), shard, parts);
  }
}

async function deliverBatch(
  batch: readonly StreamRecord[],
  shard: string,
  parts: DeliveryParts,
): Promise<void> {
  const { mapping, functions, signal } = parts;
  let left = batch;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    signal.throwIfAborted();
    const outcome = await functions.invoke(mapping.functionArn, { Records: left });
    const failed = remaining(left, outcome, mapping);
    if (failed.length === 0) return;
    if (isExhausted(failed, attempt, mapping)) return giveUp(failed, shard, attempt + 1, outcome, parts);
    if (mapping.bisect && failed.length > 1) {
      const middle = Math.ceil(failed.length / 2);
      await deliverBatch(failed.slice(0, middle), shard, parts);
      return deliverBatch(failed.slice(middle), shard, parts);
    }
    left = failed;
    await sleep(Math.min(100 * 2 ** attempt, LONGEST_PAUSE), undefined, { signal });
  }
}

/** What has to be tried again: everything, or what follows the first item that is reported as failed. */
function remaining(
  batch: readonly StreamRecord[],
  outcome: Outcome,
  mapping: Mapping,
): readonly StreamRecord[] {
  if (!outcome.ok) return batch;
  if (!mapping.reportsItemFailures) return [];
  const parsed = itemFailures.nullable().safeParse(JSON.parse(outcome.payload));
  if (!parsed.success) return batch;
  const failures = parsed.data?.batchItemFailures ?? [];
  if (failures.length === 0) return [];
  const positions = failures.map(({ itemIdentifier }) =>
    batch.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
  );
  // An identifier that is not in the batch makes Lambda repeat the whole batch.
  return positions.includes(-1) ? batch : batch.slice(Math.min(...positions));
}

function isExhausted(failed: readonly StreamRecord[], attempt: number, mapping: Mapping): boolean {
  if (mapping.maxRetries >= 0 && attempt >= mapping.maxRetries) return true;
  const oldest = failed[0]?.dynamodb.ApproximateCreationDateTime ?? 0;
  return mapping.maxAgeSeconds >= 0 && realNow() / 1000 - oldest > mapping.maxAgeSeconds;
}

function giveUp(
  failed: readonly StreamRecord[],
  shardId: string,
  invocations: number,
  outcome: Outcome,
  { mapping, queues }: DeliveryParts,
): void {
  if (mapping.onFailure === undefined) return;
  const first = failed[0]?.dynamodb;
  const last = failed.at(-1)?.dynamodb;
  queues.send(mapping.onFailure, {
    requestContext: {
      requestId: randomUUID(),
      functionArn: mapping.functionArn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: invocations,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: outcome.ok ? null : 'Unhandled',
    },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first?.SequenceNumber,
      endSequenceNumber: last?.SequenceNumber,
      batchSize: failed.length,
      streamArn: mapping.tableName,
    },
  });
}
