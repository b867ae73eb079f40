import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyResultV2 } from 'aws-lambda';
import { calendarIn } from '../../core/calendar/holidays.ts';
import type { Zone } from '../../core/calendar/zones.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Seals } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { type MessageView, renderMessage } from '../../pages/messages/message.tsx';
import { type CookieJar, parseCookies } from './cookies.ts';
import { frameOf } from './frame.ts';
import { responseOf } from './response.ts';
import type { WebEvent } from './visit.ts';
import { languageOf } from './visitor.ts';
import { TooMany, WebError, type WebErrorKind } from './web-error.ts';

type Ports = { jar: CookieJar; clock: Clock; seals: Seals; zone: Zone };

/** Turns what was thrown into a page; what nobody expected is logged with the number that the page shows. */
export function errorPages(ports: Ports & { log: Log }): MiddlewareObj<WebEvent, APIGatewayProxyResultV2> {
  return {
    onError: (request) => {
      const { event, error } = request;
      const { status, kind } = told(error);
      const reference = event.requestContext.requestId;
      const about = { routeKey: event.routeKey, status, reference };
      if (status >= 500) ports.log.error('REQUEST_FAILED', about, error);
      else ports.log.info('REQUEST_REFUSED', about);
      if (error instanceof TooMany) {
        request.response = askToWait(error, event, ports);
        return;
      }
      const view: MessageView = status >= 500 ? { kind, reference } : { kind };
      const html = renderMessage(view, frameFor(event, ports));
      request.response = responseOf({ status, html });
    },
  };
}

/** Says when to try again, with everything that was sent, so that it need not be written again. */
function askToWait(
  { status, kind, retryAt }: TooMany,
  event: WebEvent,
  ports: Ports,
): APIGatewayProxyResultV2 {
  const { visit } = event;
  const resend = visit?.method === 'POST' ? { action: visit.path, fields: visit.form } : null;
  const view: MessageView = { kind, until: retryAt.toISOString(), ...(resend ? { resend } : {}) };
  const html = renderMessage(view, frameFor(event, ports));
  const wait = Math.ceil((retryAt.getTime() - ports.clock().getTime()) / 1000);
  return responseOf({ status, html, retryAfterSeconds: Math.max(1, wait) });
}

/** As on every other page once it is known who asks; before that, as much as the request says. */
function frameFor(event: WebEvent, ports: Ports): Frame {
  const params = (event.pathParameters ?? {}) as Record<string, string>;
  if (event.visit) return frameOf({ ...event.visit, params }, ports);
  const language = languageOf(ports.jar.read(parseCookies(event.cookies), 'language'));
  const calendar = calendarIn(ports.zone);
  return { language, path: '/', person: null, formToken: '', now: ports.clock(), calendar };
}

function told(error: unknown): { status: number; kind: WebErrorKind } {
  if (error instanceof WebError) return { status: error.status, kind: error.kind };
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (status === 404) return { status, kind: 'notFound' };
  if (status === 413) return { status, kind: 'tooLarge' };
  if (status === 415 || status === 422) return { status, kind: 'badRequest' };
  if (error instanceof Error && passing.has(error.name)) return { status: 503, kind: 'tryAgain' };
  return { status: 500, kind: 'error' };
}

/** What table and engine say, after the retries of their clients, when too much comes at once. */
const passing = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TransactionCanceledException',
  'TransactionInProgressException',
  'ServiceUnavailable',
  'TimeoutError',
]);
