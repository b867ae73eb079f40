import middy from '@middy/core';
import httpRouter, { type Method } from '@middy/http-router';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyResultV2,
  APIGatewayProxyStructuredResultV2,
  Context,
  Handler,
} from 'aws-lambda';
import type { Zone } from '../../core/calendar/zones.ts';
import type { CalendarInForce } from '../../core/ports/calendar.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Seals } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Sessions } from '../../core/ports/sessions.ts';
import type { CookieJar } from './cookies.ts';
import { correlation } from './correlation.ts';
import { errorPages } from './error-pages.ts';
import { formBody } from './form-body.ts';
import { responseOf } from './response.ts';
import { sameOrigin } from './same-origin.ts';
import type { EarlyPage, Page, WebEvent } from './visit.ts';
import { visitor } from './visitor.ts';

type WebHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;
export type Route = { method: Method; path: string } & ({ page: Page } | { early: EarlyPage });

/** A Lambda function that answers browsers: the same doors for all of them, then the page that the route names. */
export function webFunction(
  routes: readonly Route[],
  ports: {
    publicUrl: string;
    jar: CookieJar;
    sessions: Sessions;
    seals: Seals;
    clock: Clock;
    calendar: CalendarInForce;
    zone: Zone;
    log: Log;
    proxies?: number;
  },
): Handler<APIGatewayProxyEventV2, APIGatewayProxyResultV2> {
  const router = httpRouter<WebEvent, APIGatewayProxyResultV2>(
    routes.map((route) => ({ method: route.method, path: route.path, handler: asHandler(route) })),
  );
  const answer = middy<WebEvent, APIGatewayProxyResultV2>()
    .use(errorPages(ports))
    .use(formBody())
    .use(sameOrigin(ports.publicUrl))
    .use(visitor(ports))
    .handler(router as never) as unknown as WebHandler;
  return underReference(answer) as unknown as Handler<APIGatewayProxyEventV2, APIGatewayProxyResultV2>;
}

/** Whatever is done for a request, and its answer, carries the id that API Gateway gave it. */
function underReference(answer: WebHandler): WebHandler {
  return (event, context) => {
    const reference = event.requestContext.requestId;
    return correlation.under(reference, async () => {
      const answered = await answer(event, context);
      return { ...answered, headers: { ...answered.headers, 'x-kinerja-reference': reference } };
    });
  };
}

function asHandler(route: Route): Handler<WebEvent, APIGatewayProxyResultV2> {
  return async (event) => {
    const { asked, arriving } = event;
    if (!asked || !arriving) throw new Error('the visitor middleware has not run');
    const params = (event.pathParameters ?? {}) as Record<string, string>;
    const visiting = arriving.then((visit) => ({ ...visit, params }));
    // A page that fails before it waits for the visit leaves nobody to hear that this failed as well.
    visiting.catch(() => {});
    const answer =
      'early' in route ? route.early({ ...asked, params }, visiting) : route.page(await visiting);
    return responseOf(await answer);
  };
}
