import * as z from 'zod';
import { refuseProperties } from '../assembly/registry.ts';
import { describe, type Resource } from '../assembly/template.ts';
import type { World } from '../assembly/world.ts';
import type { Functions } from '../lambda/functions.ts';
import type { HttpEvent } from './event.ts';
import { invokedFunction } from './integration.ts';

const properties = z.object({
  AuthorizerType: z.string(),
  AuthorizerUri: z.string().optional(),
  AuthorizerPayloadFormatVersion: z.string().default('1.0'),
  AuthorizerResultTtlInSeconds: z.coerce.number().default(0),
  EnableSimpleResponses: z.boolean().default(false),
  IdentitySource: z.array(z.string()).default([]),
});

const answer = z.object({ isAuthorized: z.boolean(), context: z.record(z.string(), z.unknown()).optional() });

/** What an authorizer says: who it is, that a proof is missing, or no. */
export type Verdict =
  | { kind: 'allowed'; context: Record<string, unknown> }
  | { kind: 'unauthorized' }
  | { kind: 'forbidden' }
  | { kind: 'broken' };

/** Decides about one request. */
export type Authorize = (event: HttpEvent) => Promise<Verdict>;

const LARGEST_CACHE = 1000;

/** Makes a Lambda authorizer with simple responses; other kinds are refused by name. */
export function buildAuthorizer(resource: Resource, world: World, functions: Functions): Authorize {
  const raw = world.properties(resource);
  refuseProperties(resource, raw, ['JwtConfiguration']);
  const given = properties.parse(raw);
  if (
    given.AuthorizerType !== 'REQUEST' ||
    given.AuthorizerPayloadFormatVersion !== '2.0' ||
    !given.EnableSimpleResponses
  ) {
    throw new Error(
      `${describe(resource)} is not a Lambda authorizer with payload format 2.0 and simple responses`,
    );
  }
  const functionArn = invokedFunction(given.AuthorizerUri ?? '');
  functions.find(functionArn);
  const cache = new Map<string, { until: number; verdict: Verdict }>();
  return async (event) => {
    const identity = given.IdentitySource.map((source) => identityValue(source, event));
    if (identity.includes(undefined)) return { kind: 'unauthorized' };
    const key = JSON.stringify([...identity, event.routeKey]);
    const cached = cache.get(key);
    if (cached !== undefined && cached.until > Date.now()) return cached.verdict;
    const verdict = await ask(functions, functionArn, {
      ...authorizerEvent(event),
      identitySource: identity,
    });
    if (given.AuthorizerResultTtlInSeconds > 0 && identity.length > 0 && verdict.kind !== 'broken') {
      if (cache.size >= LARGEST_CACHE) cache.clear();
      cache.set(key, { until: Date.now() + given.AuthorizerResultTtlInSeconds * 1000, verdict });
    }
    return verdict;
  };
}

async function ask(functions: Functions, functionArn: string, event: unknown): Promise<Verdict> {
  const outcome = await functions.invoke(functionArn, event);
  const parsed = outcome.ok ? answer.safeParse(JSON.parse(outcome.payload)) : undefined;
  if (parsed?.success !== true) return { kind: 'broken' };
  return parsed.data.isAuthorized
    ? { kind: 'allowed', context: parsed.data.context ?? {} }
    : { kind: 'forbidden' };
}

function authorizerEvent({ body: _body, isBase64Encoded: _encoded, ...event }: HttpEvent) {
  const { routeKey } = event;
  return {
    ...event,
    type: 'REQUEST',
    routeArn: `arn:aws:execute-api:local:${event.requestContext.apiId}/$default/${routeKey}`,
  };
}

function identityValue(source: string, event: HttpEvent): string | undefined {
  const [, place, name] = /^\$request\.(header|querystring)\.(.+)$/.exec(source) ?? [];
  if (place === 'querystring') return event.queryStringParameters?.[name ?? ''];
  const header = (name ?? '').toLowerCase();
  if (header === 'cookie') return event.cookies?.join('; ');
  return place === 'header' ? event.headers[header] : undefined;
}
