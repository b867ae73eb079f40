import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { refuseProperties } from '../assembly/registry.ts';
import { describe, type Resource } from '../assembly/template.ts';
import type { World } from '../assembly/world.ts';
import { ACCOUNT, REGION } from '../aws/identity.ts';
import { checkPattern, matchesPattern } from './pattern.ts';
import { buildTarget, type Deliver, type Destinations } from './targets.ts';

const properties = z.object({
  EventPattern: z.record(z.string(), z.unknown()),
  State: z.string().default('ENABLED'),
  Targets: z.array(z.object({ Arn: z.string(), Input: z.string().optional() }).loose()).default([]),
});

/** What an AWS service tells the event bus. */
export interface ServiceEvent {
  source: string;
  'detail-type': string;
  resources: string[];
  time: number;
  detail: unknown;
}

/** Reads the rules with a pattern; the returned function hands an event to those it fits. */
export function defineBus(world: World, destinations: Destinations): (event: ServiceEvent) => void {
  const rules = world
    .ofType('AWS::Events::Rule')
    .filter(({ properties: { EventPattern } }) => EventPattern !== undefined)
    .map((resource) => defineRule(resource, world, destinations));
  return ({ time, ...event }) => {
    const full = {
      version: '0',
      id: randomUUID(),
      account: ACCOUNT,
      region: REGION,
      time: new Date(time).toISOString(),
      ...event,
    };
    for (const { pattern, targets } of rules) {
      if (matchesPattern(pattern, full)) for (const send of targets) send(full);
    }
  };
}

function defineRule(resource: Resource, world: World, destinations: Destinations) {
  const raw = world.properties(resource);
  const given = properties.parse(raw);
  if (given.State !== 'ENABLED') return { pattern: {}, targets: [] as Deliver[] };
  try {
    checkPattern(given.EventPattern);
    const targets = given.Targets.map((target): Deliver => {
      refuseProperties(resource, target, ['InputPath', 'InputTransformer']);
      const deliver = buildTarget(target.Arn, destinations);
      return (event) => deliver(target.Input === undefined ? event : JSON.parse(target.Input));
    });
    return { pattern: given.EventPattern, targets };
  } catch (cause) {
    throw new Error(`${describe(resource)}: ${(cause as Error).message}`, { cause });
  }
}
