import { setTimeout as sleep } from 'node:timers/promises';
import { realNow } from '../clock/shifted-date.ts';
import { type DynamoDbCall, DynamoDbError } from '../dynamodb/client.ts';
import { matchesPattern } from '../events/pattern.ts';
import type { LocalDatabase } from '../store/database.ts';
import type { Checkpoints } from './checkpoints.ts';
import { type DeliveryParts, deliverLane } from './deliver.ts';
import { type StreamRecord, spreadOverLanes } from './record.ts';
import { listShards, readyShards, type Shard } from './shards.ts';

const IDLE_MS = 120;
const AFTER_ERROR_MS = 1000;
/** Shards change every few hours; looking for new ones is cheap but not free. */
const LOOK_FOR_SHARDS_MS = 5000;
const STREAMS = 'DynamoDBStreams_20120810';

/** What a poller works with. */
export interface PollerParts extends DeliveryParts {
  call: DynamoDbCall;
  streamArn: string;
  checkpoints: Checkpoints;
  store: LocalDatabase;
  log(text: string): void;
}

/** Reads a stream for one mapping until its signal is aborted. */
export class Poller {
  readonly #parts: PollerParts;
  readonly #iterators = new Map<string, string>();
  readonly #since: number;
  #shards: Shard[] = [];
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(parts: PollerParts) {
    this.#parts = parts;
    const key = `since:${parts.mapping.name}`;
    this.#since = Number(parts.store.get(key) ?? realNow());
    parts.store.set(key, String(this.#since));
  }

  async run(): Promise<void> {
    const { signal, log, mapping } = this.#parts;
    while (!signal.aborted) {
      try {
        const found = await this.#poll();
        if (!found) await sleep(IDLE_MS, undefined, { signal });
      } catch (error) {
        if (signal.aborted) return;
        log(`${mapping.name}: ${error instanceof Error ? error.message : String(error)}`);
        await sleep(AFTER_ERROR_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Reads every shard that may be read once; tells whether there was anything. */
  async #poll(): Promise<boolean> {
    const { checkpoints, mapping, call, streamArn } = this.#parts;
    if (performance.now() - this.#lookedAt > LOOK_FOR_SHARDS_MS) {
      this.#shards = await listShards(call, streamArn);
      checkpoints.keepOnly(
        mapping.name,
        this.#shards.map(({ id }) => id),
      );
      this.#lookedAt = performance.now();
    }
    let found = false;
    for (const shard of readyShards(this.#shards, checkpoints.of(mapping.name))) {
      if (await this.#readShard(shard)) found = true;
    }
    return found;
  }

  async #readShard(shard: string): Promise<boolean> {
    const { call, mapping, checkpoints } = this.#parts;
    const iterator = this.#iterators.get(shard) ?? (await this.#openShard(shard));
    this.#iterators.delete(shard);
    const Limit = Math.min(1000, mapping.batchSize * mapping.lanes);
    const answer = await call(`${STREAMS}.GetRecords`, { ShardIterator: iterator, Limit });
    const records = answer.Records as StreamRecord[];
    await this.#deliver(records, shard);
    const last = records.at(-1)?.dynamodb.SequenceNumber;
    const next = answer.NextShardIterator as string | undefined;
    if (next !== undefined) this.#iterators.set(shard, next);
    else this.#lookedAt = Number.NEGATIVE_INFINITY;
    if (last !== undefined || next === undefined) {
      const sequenceNumber = last ?? checkpoints.of(mapping.name).get(shard)?.sequenceNumber;
      checkpoints.save(mapping.name, shard, { sequenceNumber, done: next === undefined });
    }
    return records.length > 0;
  }

  async #openShard(shard: string): Promise<string> {
    const { call, streamArn, checkpoints, mapping } = this.#parts;
    const sequenceNumber = checkpoints.of(mapping.name).get(shard)?.sequenceNumber;
    const open = async (position: Record<string, unknown>) =>
      String(
        (await call(`${STREAMS}.GetShardIterator`, { StreamArn: streamArn, ShardId: shard, ...position }))
          .ShardIterator,
      );
    const fromStart = { ShardIteratorType: 'TRIM_HORIZON' };
    if (sequenceNumber === undefined) return open(fromStart);
    try {
      return await open({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequenceNumber });
    } catch (error) {
      // What was read last is forgotten after 24 hours; everything that is still there is newer.
      if (error instanceof DynamoDbError && error.code === 'TrimmedDataAccessException')
        return open(fromStart);
      throw error;
    }
  }

  async #deliver(records: readonly StreamRecord[], shard: string): Promise<void> {
    const { mapping, streamArn } = this.#parts;
    const wanted = records
      .filter(
        ({ dynamodb }) =>
          !mapping.startAtLatest || dynamodb.ApproximateCreationDateTime >= Math.floor(this.#since / 1000),
      )
      .map((record) => ({ ...record, eventSourceARN: streamArn }))
      .filter(
        (record) =>
          mapping.filters.length === 0 || mapping.filters.some((each) => matchesPattern(each, record)),
      );
    const lanes = spreadOverLanes(wanted, mapping.lanes);
    await Promise.all(lanes.map((lane) => deliverLane(lane, shard, this.#parts)));
  }
}
