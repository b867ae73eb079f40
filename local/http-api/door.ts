import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Functions } from '../lambda/functions.ts';
import { BodyTooLarge, readBody } from './body.ts';
import type { HttpApi, RouteTarget } from './define.ts';
import { buildEvent } from './event.ts';
import { refuse, respond } from './response.ts';
import { buildRouter } from './routes.ts';

/** API Gateway takes 10 MB, but Lambda's invocations end at 6 MB, events included. */
const LARGEST_BODY = 10 * 1024 * 1024;
const LARGEST_PAYLOAD = 6 * 1024 * 1024;

/** Answers requests as the HTTP API would: route, authorizer, function, response. */
export function buildDoor(api: HttpApi, functions: Functions) {
  const match = buildRouter<RouteTarget>(api.routes);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const found = match(request.method ?? 'GET', path);
    if (found === undefined) return refuse(response, 404, 'Not Found');
    const body = await readBody(request, LARGEST_BODY).catch((error: unknown) => {
      if (error instanceof BodyTooLarge) return undefined;
      throw error;
    });
    if (body === undefined) return tooLarge(response);
    const { key: routeKey, target } = found.route;
    const parts = { request, body, routeKey, pathParameters: found.pathParameters, apiId: api.apiId };
    let event = buildEvent(parts);
    if (target.authorize !== undefined) {
      const verdict = await target.authorize(event);
      if (verdict.kind === 'unauthorized') return refuse(response, 401, 'Unauthorized');
      if (verdict.kind === 'forbidden') return refuse(response, 403, 'Forbidden');
      if (verdict.kind === 'broken') return refuse(response, 500, 'Internal Server Error');
      event = buildEvent({ ...parts, authorizer: verdict.context });
    }
    await answer(functions, target, JSON.stringify(event), response);
  };
}

async function answer(functions: Functions, target: RouteTarget, payload: string, response: ServerResponse) {
  if (payload.length > LARGEST_PAYLOAD) return tooLarge(response);
  const late = new AbortController();
  const outcome = await Promise.race([
    functions.find(target.functionArn).invoke(payload),
    sleep(target.timeoutMs, undefined, { signal: late.signal }).catch(() => undefined),
  ]);
  late.abort();
  if (outcome === undefined) return refuse(response, 503, 'Service Unavailable');
  if (!outcome.ok || outcome.payload.length > LARGEST_PAYLOAD)
    return refuse(response, 500, 'Internal Server Error');
  respond(response, JSON.parse(outcome.payload));
}

function tooLarge(response: ServerResponse): void {
  response.setHeader('connection', 'close');
  refuse(response, 413, 'Request Entity Too Large');
}
