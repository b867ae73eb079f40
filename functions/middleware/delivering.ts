import type { Log } from '../../core/ports/log.ts';
import type { DeliverEntry } from '../../core/ports/outbox.ts';
import { correlation } from './correlation.ts';

/** Delivers on account of the request that left the entry, and tells the log what became of it. */
export function delivering({ deliver, log }: { deliver: DeliverEntry; log: Log }): DeliverEntry {
  return (entry) =>
    correlation.under(entry.reference ?? entry.outboxId, async () => {
      const { outboxId } = entry;
      try {
        const delivered = await deliver(entry);
        log.info(delivered === 'later' ? 'MAIL_LATER' : 'DELIVERED', { outboxId });
        return delivered;
      } catch (error) {
        log.error('DELIVERY_FAILED', { outboxId }, error);
        throw error;
      }
    });
}
