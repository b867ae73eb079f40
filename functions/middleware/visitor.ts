import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyResultV2 } from 'aws-lambda';
import type { CalendarInForce } from '../../core/ports/calendar.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Session, Sessions } from '../../core/ports/sessions.ts';
import type { Language } from '../../pages/words.ts';
import { type CookieJar, parseCookies } from './cookies.ts';
import type { WebEvent } from './visit.ts';

/** Finds out who asks, in which language, and hands the pages a parsed visit. */
export function visitor(ports: {
  jar: CookieJar;
  sessions: Sessions;
  clock: Clock;
  calendar: CalendarInForce;
  /** How many of our own proxies stand before the API; each adds the address it was asked from. */
  proxies?: number;
}): MiddlewareObj<WebEvent, APIGatewayProxyResultV2> {
  return {
    before: async ({ event }) => {
      const cookies = parseCookies(event.cookies);
      const query = event.rawQueryString ? `?${event.rawQueryString}` : '';
      const [session, calendar] = await Promise.all([
        currentSession(ports.jar.read(cookies, 'session'), ports),
        ports.calendar(),
      ]);
      event.visit = {
        method: event.requestContext.http.method,
        path: `${event.rawPath}${query}`,
        query: (event.queryStringParameters ?? {}) as Record<string, string>,
        params: {},
        cookies,
        form: event.form ?? {},
        file: event.file ?? null,
        session,
        calendar,
        language: languageOf(ports.jar.read(cookies, 'language')),
        address: addressOf(event, ports.proxies ?? 0),
      };
    },
  };
}

/** What a visitor says of themselves stands further left than what our own proxies say, and counts for nothing. */
function addressOf({ requestContext, headers }: WebEvent, proxies: number): string {
  const { sourceIp } = requestContext.http;
  if (proxies === 0) return sourceIp;
  const hops = (headers['x-forwarded-for'] ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-1 - proxies) || sourceIp;
}

async function currentSession(
  sessionId: string | undefined,
  { sessions, clock }: { sessions: Sessions; clock: Clock },
): Promise<Session | null> {
  const session = sessionId ? await sessions.load(sessionId) : undefined;
  return session && Date.parse(session.expiresAt) > clock().getTime() ? session : null;
}

/** Bahasa Indonesia unless somebody chose English. */
export function languageOf(chosen: string | undefined): Language {
  return chosen === 'en' ? 'en' : 'id';
}
