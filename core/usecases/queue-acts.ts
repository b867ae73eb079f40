import { inLanes } from '../concurrency/in-lanes.ts';
import type { Actor } from '../evaluation/actor.ts';
import type { Effect } from '../evaluation/effects.ts';
import type { Clock } from '../ports/clock.ts';
import type { Outbox } from '../ports/outbox.ts';
import type { RecoveryOrder } from '../recovery/plan-recovery.ts';

/** Acts of one entry: far within the time that its delivery has, and within the size of an item. */
const actsAnEntry = 25;
const lanes = 8;

/**
 * Puts orders into the outbox, for more of them than one request has time for. Each is carried out by itself, with
 * its reason and whoever asked in the record, and once: it stands on the version that was looked at.
 */
export async function queueActs(
  orders: readonly (RecoveryOrder & { actor: Actor })[],
  reason: string,
  { outbox, clock }: { outbox: Pick<Outbox, 'post'>; clock: Clock },
): Promise<void> {
  const effects = orders.map(({ state: { evaluationId, version }, act, actor }): Effect => {
    return { kind: 'officeAct', evaluationId, version, act, reason, actor };
  });
  const entries = Array.from({ length: Math.ceil(effects.length / actsAnEntry) }, (_, index) =>
    effects.slice(index * actsAnEntry, (index + 1) * actsAnEntry),
  );
  const now = clock();
  await inLanes(entries, lanes, (entry) => outbox.post(entry, now));
}
