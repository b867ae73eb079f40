import type { DynamoDbCall } from '../dynamodb/client.ts';
import { streamOf } from '../dynamodb/tables.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Queues } from '../queues/queues.ts';
import type { LocalDatabase } from '../store/database.ts';
import { Checkpoints } from './checkpoints.ts';
import type { Mapping } from './mapping.ts';
import { Poller } from './poller.ts';

/** What all pollers share. */
export interface PollingGround {
  mappings: readonly Mapping[];
  functions: Functions;
  queues: Queues;
  call: DynamoDbCall;
  store: LocalDatabase;
  signal: AbortSignal;
  log(source: string, text: string): void;
}

/** Starts to read the streams for every mapping. */
export async function startPollers({ mappings, log, ...ground }: PollingGround): Promise<void> {
  const checkpoints = new Checkpoints(ground.store);
  for (const mapping of mappings) {
    const streamArn = await streamOf(ground.call, mapping.tableName);
    const poller = new Poller({
      ...ground,
      mapping,
      streamArn,
      checkpoints,
      log: (text) => log('stream', text),
    });
    void poller.run();
  }
}
