import * as z from 'zod';
import { refuseProperties } from '../assembly/registry.ts';
import { describe, type Resource } from '../assembly/template.ts';
import type { World } from '../assembly/world.ts';
import type { Functions } from '../lambda/functions.ts';
import { type Authorize, buildAuthorizer } from './authorizer.ts';
import { invokedFunction } from './integration.ts';
import type { Route } from './routes.ts';

/** What answers a route. */
export interface RouteTarget {
  functionArn: string;
  timeoutMs: number;
  authorize: Authorize | undefined;
}

/** The HTTP API of an app. */
export interface HttpApi {
  apiId: string;
  routes: Route<RouteTarget>[];
}

const integrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.coerce.number().default(30_000),
});

const routeProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'CUSTOM']).default('NONE'),
  AuthorizerId: z.string().optional(),
});

/** Reads the HTTP API of an app from its resources; an app without one has no door. */
export function defineHttpApi(world: World, functions: Functions): HttpApi | undefined {
  const [api, second] = world.ofType('AWS::ApiGatewayV2::Api');
  if (api === undefined) return undefined;
  if (second !== undefined) throw new Error(`${describe(second)} is a second API; one can be run`);
  checkApi(api, world);
  const targets = new Map<string, Omit<RouteTarget, 'authorize'>>(
    world.ofType('AWS::ApiGatewayV2::Integration').map((each) => {
      const given = parse(each, world, integrationProperties);
      const functionArn = invokedFunction(given.IntegrationUri);
      functions.find(functionArn);
      return [`integrations/${world.ref(each)}`, { functionArn, timeoutMs: given.TimeoutInMillis }] as const;
    }),
  );
  const authorizers = new Map(
    world
      .ofType('AWS::ApiGatewayV2::Authorizer')
      .map((each) => [world.ref(each), buildAuthorizer(each, world, functions)] as const),
  );
  const routes = world.ofType('AWS::ApiGatewayV2::Route').map((each) => {
    const given = parse(each, world, routeProperties);
    const target = targets.get(given.Target);
    const authorize = authorizers.get(given.AuthorizerId ?? '');
    if (target === undefined)
      throw new Error(`${describe(each)} leads to ${given.Target}, which does not exist`);
    if (given.AuthorizationType === 'CUSTOM' && authorize === undefined) {
      throw new Error(`${describe(each)} has no authorizer`);
    }
    return { key: given.RouteKey, target: { ...target, authorize } };
  });
  return { apiId: world.ref(api), routes };
}

function checkApi(api: Resource, world: World): void {
  const given = world.properties(api);
  refuseProperties(api, given, ['Body', 'BodyS3Location', 'CorsConfiguration', 'RouteKey', 'Target']);
  if (given.ProtocolType !== 'HTTP') throw new Error(`${describe(api)} is not an HTTP API`);
  for (const stage of world.ofType('AWS::ApiGatewayV2::Stage')) {
    const name = world.properties(stage).StageName;
    if (name !== '$default') throw new Error(`${describe(stage)} is named ${name}; only $default can be run`);
  }
}

function parse<T>(resource: Resource, world: World, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(world.properties(resource));
  if (parsed.success) return parsed.data;
  throw new Error(`${describe(resource)} cannot be run here: ${z.prettifyError(parsed.error)}`);
}
