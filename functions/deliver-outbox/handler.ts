import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { inLanes } from '../../core/concurrency/in-lanes.ts';
import type { Log } from '../../core/ports/log.ts';
import type { DeliverEntry, Outbox } from '../../core/ports/outbox.ts';
import { correlation } from '../middleware/correlation.ts';
import { delivering } from '../middleware/delivering.ts';

type Ports = { outbox: Outbox; deliver: DeliverEntry; log: Log };

const lanes = 5;

/**
 * Delivers outbox entries as the stream brings them. What fails is reported by its sequence number, so that the
 * stream brings it again, and what came after it too: those are then found delivered. What the stream gives up is
 * left to the sweeper.
 */
export const handler =
  (ports: Ports) =>
  ({ Records }: DynamoDBStreamEvent, context: { awsRequestId?: string }): Promise<DynamoDBBatchResponse> => {
    const deliver = delivering(ports);
    return correlation.under(context.awsRequestId ?? 'none', async () => {
      const delivered = await inLanes(Records, lanes, (record) => isDelivered(record, { ...ports, deliver }));
      const failed = Records.filter((_, index) => !delivered[index]);
      const batchItemFailures = failed.map(({ dynamodb }) => ({
        itemIdentifier: dynamodb?.SequenceNumber ?? '',
      }));
      return { batchItemFailures };
    });
  };

async function isDelivered(record: DynamoDBRecord, { outbox, deliver, log }: Ports): Promise<boolean> {
  const outboxId = record.dynamodb?.NewImage?.outboxId?.S;
  if (!outboxId) {
    log.warn('STREAM_RECORD_IGNORED', {});
    return true;
  }
  try {
    const entry = await outbox.load(outboxId);
    if (!entry) return true;
    return await deliver(entry).then(
      () => true,
      () => false,
    );
  } catch (error) {
    log.error('DELIVERY_FAILED', { outboxId }, error);
    return false;
  }
}
