import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { calendarActsIn } from '../adapters/dynamodb/calendar-acts.ts';
import { chainsIn } from '../adapters/dynamodb/chains.ts';
import { createLike, dropTable, restoreAt } from '../adapters/dynamodb/clone-table.ts';
import { dumpTable, loadDump } from '../adapters/dynamodb/dump.ts';
import { mailsIn } from '../adapters/dynamodb/mails.ts';
import { substitutionsIn } from '../adapters/dynamodb/substitutions.ts';
import { connectTable } from '../adapters/dynamodb/table.ts';
import { unitPredicatesIn } from '../adapters/dynamodb/unit-predicates.ts';
import { digest } from '../adapters/links/digest.ts';
import type { Zone } from '../core/calendar/zones.ts';
import type { StandingOfRatings } from '../core/ports/ratings.ts';
import { orphansOf, type SeenItem } from '../core/recovery/orphans.ts';
import { type Begun, beginOnRestored } from '../core/usecases/begin-on-restored.ts';
import { calendarInForce } from '../core/usecases/calendar-in-force.ts';
import { performCommand } from '../core/usecases/perform-command.ts';
import { readAnchors } from '../core/usecases/read-anchors.ts';
import { standingOfRatings } from '../core/usecases/standing-of-ratings.ts';
import { type Verdict, verifyAudit } from '../core/usecases/verify-audit.ts';

type Anchors = Parameters<typeof readAnchors>[0];

/** How a drill is run. */
export type DrillOrder = {
  client: DynamoDBClient;
  source: string;
  target: string;
  /** Where the dump is kept; used unless AWS restores to a point in time. */
  folder: string;
  /** By which clock the body lives. */
  zone: Zone;
  /** Undefined: by dump. Otherwise by point-in-time recovery, `latest` or an instant. */
  pointInTime?: 'latest' | Date | undefined;
  anchors: Omit<Anchors, 'digest'> | undefined;
  /** True to leave the new table, to point the system at it, and the dump. */
  keep: boolean;
};

export type Drilled = {
  items: number;
  orphans: SeenItem[];
  begun: Begun;
  before: Omit<Verdict, 'anchor'>;
  after: Pick<Verdict, 'bad'>;
  anchors: { read: number; bad: string | null };
  /** In milliseconds: to the new table, to its being verified, to executions begun; and what may be lost. */
  times: { restored: number; verified: number; begun: number; recoveryPoint: number | null };
};

/**
 * Restores into a new table, verifies chain and anchors on it, begins work on it, and verifies again.
 * The table of before is only read.
 */
export async function runDrill(order: DrillOrder): Promise<Drilled> {
  const began = Date.now();
  const file = join(order.folder, `${order.target}.jsonl`);
  await restore(order, file);
  const restored = Date.now() - began;
  const table = connectTable(order.target);
  const clock = () => new Date();
  const ports = {
    ...chainsIn(table),
    digest,
    clock,
    calendar: calendarInForce({ calendarActs: calendarActsIn(table), zone: order.zone, clock }),
  };
  const standingOf: StandingOfRatings = (state, cycle) =>
    standingOfRatings(state, cycle, {
      ...ports,
      unitPredicates: unitPredicatesIn(table),
    });
  try {
    const seen = await dumpTable(table, file);
    const signed = order.anchors && (await readAnchors({ ...order.anchors, digest }));
    const claims = until(restorePoint(order, began), signed?.claims);
    const { anchor: _, ...before } = await verifyAudit({ at: clock(), anchors: [], claims }, ports);
    const verified = Date.now() - began;
    const begun = await beginOnRestored({
      ...ports,
      perform: (request) =>
        performCommand(request, {
          ...ports,
          standingOf,
          substitutions: substitutionsIn(table),
          mails: mailsIn(table),
        }),
    });
    const after = await verifyAudit({ at: clock(), anchors: [], claims }, ports);
    const newest = begun.newestLineAt === null ? null : began - Date.parse(begun.newestLineAt);
    return {
      items: seen.length,
      orphans: orphansOf(seen),
      begun,
      before,
      after: { bad: after.bad },
      anchors: { read: signed?.anchors ?? 0, bad: signed?.bad?.name ?? null },
      times: { restored, verified, begun: Date.now() - began, recoveryPoint: newest },
    };
  } finally {
    if (!order.keep) {
      // The dump holds all that people wrote.
      rmSync(file, { force: true });
      await dropTable(order.client, order.target);
    }
  }
}

async function restore({ client, source, target, pointInTime }: DrillOrder, file: string): Promise<void> {
  if (pointInTime) {
    await restoreAt(client, source, target, pointInTime === 'latest' ? undefined : pointInTime);
    return;
  }
  await dumpTable(connectTable(source), file);
  await createLike(client, source, target);
  await loadDump(connectTable(target), file);
}

const restorePoint = ({ pointInTime }: DrillOrder, began: number) =>
  pointInTime instanceof Date ? pointInTime.getTime() : began;

/** What was anchored after the restore point cannot be there. */
function until(at: number, claims: Awaited<ReturnType<typeof readAnchors>>['claims'] = new Map()) {
  const kept = [...claims].map(
    ([chain, said]) => [chain, said.filter((one) => Date.parse(one.anchoredAt) <= at)] as const,
  );
  return new Map(kept.filter(([, said]) => said.length > 0));
}
