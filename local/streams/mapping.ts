import * as z from 'zod';
import { refuseProperties } from '../assembly/registry.ts';
import { describe, type Resource } from '../assembly/template.ts';
import type { World } from '../assembly/world.ts';
import { checkPattern } from '../events/pattern.ts';
import type { Functions } from '../lambda/functions.ts';

const REFUSED = [
  'AmazonManagedKafkaEventSourceConfig',
  'DocumentDBEventSourceConfig',
  'Queues',
  'SelfManagedEventSource',
  'SelfManagedKafkaEventSourceConfig',
  'StartingPositionTimestamp',
  'TumblingWindowInSeconds',
];

const properties = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.coerce.number().default(100),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).default('TRIM_HORIZON'),
  ParallelizationFactor: z.coerce.number().default(1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

/** How records of a table's stream reach a function. */
export interface Mapping {
  /** Under this name its position in the stream is remembered. */
  name: string;
  functionArn: string;
  tableName: string;
  batchSize: number;
  startAtLatest: boolean;
  lanes: number;
  bisect: boolean;
  /** -1: without end. */
  maxRetries: number;
  /** -1: without end. */
  maxAgeSeconds: number;
  reportsItemFailures: boolean;
  filters: unknown[];
  onFailure: string | undefined;
}

/** Reads the event source mappings of an app; sources other than DynamoDB streams are refused by name. */
export function defineMappings(world: World, functions: Functions): Mapping[] {
  return world.ofType('AWS::Lambda::EventSourceMapping').flatMap((resource) => {
    const raw = world.properties(resource);
    refuseProperties(resource, raw, REFUSED);
    const parsed = properties.safeParse(raw);
    if (!parsed.success) {
      throw new Error(`${describe(resource)} cannot be run here: ${z.prettifyError(parsed.error)}`);
    }
    return parsed.data.Enabled ? [toMapping(resource, parsed.data, functions)] : [];
  });
}

function toMapping(resource: Resource, given: z.infer<typeof properties>, functions: Functions): Mapping {
  const tableName = /^arn:aws:dynamodb:[^/]+:table\/([^/]+)\/stream\//.exec(given.EventSourceArn)?.[1];
  if (tableName === undefined) {
    throw new Error(`${describe(resource)} has an unknown event source: ${given.EventSourceArn}`);
  }
  functions.find(given.FunctionName);
  const filters = (given.FilterCriteria?.Filters ?? []).map(({ Pattern }) => JSON.parse(Pattern) as unknown);
  filters.forEach(checkPattern);
  return {
    name: `${resource.stack}/${resource.id}`,
    functionArn: given.FunctionName,
    tableName,
    batchSize: given.BatchSize,
    startAtLatest: given.StartingPosition === 'LATEST',
    lanes: given.ParallelizationFactor,
    bisect: given.BisectBatchOnFunctionError,
    maxRetries: given.MaximumRetryAttempts,
    maxAgeSeconds: given.MaximumRecordAgeInSeconds,
    reportsItemFailures: given.FunctionResponseTypes.length > 0,
    filters,
    onFailure: given.DestinationConfig?.OnFailure?.Destination,
  };
}
