import type { DynamoDbCall } from '../dynamodb/client.ts';
import type { Checkpoint } from './checkpoints.ts';

/** A piece of a stream, and the piece it continues. */
export interface Shard {
  id: string;
  parent: string | undefined;
}

interface ShardOnTheWire {
  ShardId: string;
  ParentShardId?: string;
}

/** Lists the shards of a stream. */
export async function listShards(call: DynamoDbCall, streamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let start: string | undefined;
  do {
    const answer = await call('DynamoDBStreams_20120810.DescribeStream', {
      StreamArn: streamArn,
      ...(start === undefined ? {} : { ExclusiveStartShardId: start }),
    });
    const described = answer.StreamDescription as {
      Shards: ShardOnTheWire[];
      LastEvaluatedShardId?: string;
    };
    shards.push(
      ...described.Shards.map(({ ShardId, ParentShardId }) => ({ id: ShardId, parent: ParentShardId })),
    );
    start = described.LastEvaluatedShardId;
  } while (start !== undefined);
  return shards;
}

/** The shards that may be read now: not read to their end, and their parent is, so that order is kept. */
export function readyShards(
  shards: readonly Shard[],
  checkpoints: ReadonlyMap<string, Checkpoint>,
): string[] {
  const known = new Set(shards.map(({ id }) => id));
  const isDone = (id: string) => checkpoints.get(id)?.done === true;
  return shards
    .filter(({ id, parent }) => !isDone(id) && (parent === undefined || !known.has(parent) || isDone(parent)))
    .map(({ id }) => id);
}
