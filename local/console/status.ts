import type { Addresses } from '../assembly/attributes.ts';
import type { Clock } from '../clock/clock.ts';
import type { Scheduler, ScheduleStatus } from '../events/scheduler.ts';
import type { FunctionCounts } from '../lambda/function.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Mails } from '../mail/mails.ts';
import type { Queues } from '../queues/queues.ts';
import type { ExecutionStore, Status } from '../step-functions/executions.ts';
import type { Journal } from '../step-functions/journal.ts';
import type { Sample, SampleStatus } from './sample.ts';

/** What the console watches and steers. */
export interface ConsoleParts {
  addresses: Addresses;
  clock: Clock;
  functions: Functions;
  scheduler: Scheduler;
  queues: Queues;
  mails: Mails;
  executions: ExecutionStore;
  journal: Journal;
  sample: Sample;
  /** Where DynamoDB Local listens, for whoever wants to look into the table. */
  database: string;
  /** Where everything else of AWS answers. */
  services: string;
  /** Buckets and signing keys of the app. */
  kept: { buckets: string[]; keys: string[] };
  /** Whether the data folder was empty when this process started. */
  startedEmpty: boolean;
}

/** Everything the console shows, as JSON. */
export interface ConsoleStatus {
  addresses: Addresses;
  database: string;
  services: string;
  kept: { buckets: string[]; keys: string[] };
  clock: { now: string; aheadSeconds: number };
  functions: ({ name: string } & FunctionCounts)[];
  executions: { machineArn: string; status: Status; count: number }[];
  schedules: ScheduleStatus[];
  queues: { arn: string; file: string; messages: number }[];
  mails: number;
  memoryMegabytes: number;
  startedEmpty: boolean;
  sample: SampleStatus;
}

/** Looks at everything once. */
export function readStatus(parts: ConsoleParts): ConsoleStatus {
  parts.journal.flush();
  return {
    addresses: parts.addresses,
    database: parts.database,
    services: parts.services,
    kept: parts.kept,
    clock: {
      now: new Date(parts.clock.now()).toISOString(),
      aheadSeconds: Math.round(parts.clock.ahead() / 1000),
    },
    functions: parts.functions.all().map(({ name, counts }) => ({ name, ...counts })),
    executions: parts.executions.counts(),
    schedules: parts.scheduler.list(),
    queues: parts.queues.list(),
    mails: parts.mails.count(),
    memoryMegabytes: Math.round(process.memoryUsage.rss() / 1e6),
    startedEmpty: parts.startedEmpty,
    sample: parts.sample.status,
  };
}
