import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Reference } from '../../core/ports/correlation.ts';

/** The one table and the way to it; what is posted to its outbox names the request at work. */
export type Table = { name: string; client: DynamoDBDocumentClient; reference?: Reference };

/** The one index: sparse, everything projected. */
export const lists = 'lists';
/** The index of whose turn it is: keys of evaluations alone. */
export const turns = 'turns';
/** The index of whose assessor somebody is, in all cycles: keys of evaluations alone. */
export const teams = 'teams';

/**
 * Connects to the table; region, endpoint and credentials come from the environment, as the SDK reads it.
 * Made once for each process, so that connections are kept open from one invocation to the next.
 */
export function connectTable(tableName: string, reference: Reference = () => null): Table {
  const client = new DynamoDBClient({
    maxAttempts: 4,
    requestHandler: {
      connectionTimeout: 2_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: true, maxSockets: 64 },
      httpsAgent: { keepAlive: true, maxSockets: 64 },
    },
  });
  const translation = { marshallOptions: { removeUndefinedValues: true } };
  return { name: tableName, client: DynamoDBDocumentClient.from(client, translation), reference };
}
