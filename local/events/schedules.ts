import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { refuseProperties } from '../assembly/registry.ts';
import { describe, type Resource } from '../assembly/template.ts';
import type { World } from '../assembly/world.ts';
import { ACCOUNT, REGION } from '../aws/identity.ts';
import { type NextTime, parseSchedule } from './expression.ts';
import { buildTarget, type Deliver, type Destinations } from './targets.ts';

/** A schedule of the app, ready to be fired. */
export interface Schedule {
  name: string;
  expression: string;
  enabled: boolean;
  next: NextTime;
  fire(scheduledTime: number): void;
}

const scheduleProperties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.string().default('ENABLED'),
  Target: z.object({ Arn: z.string(), Input: z.string().default('{}') }).loose(),
});

const ruleProperties = z.object({
  ScheduleExpression: z.string(),
  State: z.string().default('ENABLED'),
  Targets: z.array(z.object({ Arn: z.string(), Input: z.string().optional() }).loose()).default([]),
});

/** Reads EventBridge schedules and rules with a schedule from the resources of an app. */
export function defineSchedules(world: World, destinations: Destinations): Schedule[] {
  const schedules = world
    .ofType('AWS::Scheduler::Schedule')
    .map((each) => ofSchedule(each, world, destinations));
  const rules = world
    .ofType('AWS::Events::Rule')
    .filter(({ properties }) => properties.ScheduleExpression !== undefined)
    .map((each) => ofRule(each, world, destinations));
  return [...schedules, ...rules];
}

function ofSchedule(resource: Resource, world: World, destinations: Destinations): Schedule {
  const raw = world.properties(resource);
  refuseProperties(resource, raw, ['StartDate', 'EndDate']);
  const given = scheduleProperties.parse(raw);
  const name = world.ref(resource);
  const deliver = named(resource, () => buildTarget(given.Target.Arn, destinations));
  return {
    name,
    expression: given.ScheduleExpression,
    enabled: given.State === 'ENABLED',
    next: named(resource, () => parseSchedule(given.ScheduleExpression, given.ScheduleExpressionTimezone)),
    fire: (time) => {
      const input = given.Target.Input.replaceAll(
        '<aws.scheduler.scheduled-time>',
        new Date(time).toISOString(),
      )
        .replaceAll('<aws.scheduler.schedule-arn>', world.attribute(resource, 'Arn'))
        .replaceAll('<aws.scheduler.execution-id>', randomUUID())
        .replaceAll('<aws.scheduler.attempt-number>', '1');
      deliver(JSON.parse(input));
    },
  };
}

function ofRule(resource: Resource, world: World, destinations: Destinations): Schedule {
  const given = ruleProperties.parse(world.properties(resource));
  const targets = given.Targets.map((target) => {
    refuseProperties(resource, target, ['InputPath', 'InputTransformer']);
    return { deliver: named(resource, () => buildTarget(target.Arn, destinations)), input: target.Input };
  });
  const ruleArn = world.attribute(resource, 'Arn');
  return {
    name: world.ref(resource),
    expression: given.ScheduleExpression,
    enabled: given.State === 'ENABLED',
    next: named(resource, () => parseSchedule(given.ScheduleExpression)),
    fire: (time) => fireAll(targets, scheduledEvent(ruleArn, time)),
  };
}

function fireAll(targets: { deliver: Deliver; input: string | undefined }[], event: unknown): void {
  for (const { deliver, input } of targets) deliver(input === undefined ? event : JSON.parse(input));
}

function scheduledEvent(ruleArn: string, time: number): unknown {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: ACCOUNT,
    time: new Date(time).toISOString(),
    region: REGION,
    resources: [ruleArn],
    detail: {},
  };
}

function named<T>(resource: Resource, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new Error(`${describe(resource)}: ${(cause as Error).message}`, { cause });
  }
}
