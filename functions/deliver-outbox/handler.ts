import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamHandler } from 'aws-lambda';
import { inLanes } from '../../core/concurrency/in-lanes.ts';
import type { Log } from '../../core/ports/log.ts';
import type { DeliverEntry, Outbox } from '../../core/ports/outbox.ts';

type Ports = { outbox: Outbox; deliver: DeliverEntry; log: Log };

const lanes = 5;

/**
 * Delivers outbox entries as the stream brings them. What fails is reported by its sequence number, so that the
 * stream brings it again, and what came after it too: those are then found delivered. What the stream gives up is
 * left to the sweeper.
 */
export const handler = (ports: Ports): DynamoDBStreamHandler =>
  middy<Parameters<DynamoDBStreamHandler>[0], DynamoDBBatchResponse>().handler(async ({ Records }) => {
    const delivered = await inLanes(Records, lanes, (record) => isDelivered(record, ports));
    const failed = Records.filter((_, index) => !delivered[index]);
    const batchItemFailures = failed.map(({ dynamodb }) => ({
      itemIdentifier: dynamodb?.SequenceNumber ?? '',
    }));
    return { batchItemFailures };
  }) as unknown as DynamoDBStreamHandler;

async function isDelivered(record: DynamoDBRecord, { outbox, deliver, log }: Ports): Promise<boolean> {
  const outboxId = record.dynamodb?.NewImage?.outboxId?.S;
  if (!outboxId) {
    log.warn('STREAM_RECORD_IGNORED', {});
    return true;
  }
  try {
    const entry = await outbox.load(outboxId);
    if (entry && (await deliver(entry)) === 'later') log.info('MAIL_LATER', { outboxId });
    return true;
  } catch (error) {
    log.error('DELIVERY_FAILED', { outboxId }, error);
    return false;
  }
}
