import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyResultV2 } from 'aws-lambda';
import type { CalendarInForce } from '../../core/ports/calendar.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Session, Sessions } from '../../core/ports/sessions.ts';
import type { Language } from '../../pages/words.ts';
import { type CookieJar, parseCookies } from './cookies.ts';
import { personNamedIn } from './session-id.ts';
import type { Asked, Visit, WebEvent } from './visit.ts';

type Ports = {
  jar: CookieJar;
  sessions: Sessions;
  clock: Clock;
  calendar: CalendarInForce;
  /** How many of our own proxies stand before the API; each adds the address it was asked from. */
  proxies?: number;
};

/** Hands the pages what was asked, and begins to find out who asks. What fails before is told with their frame. */
export function visitor(ports: Ports): MiddlewareObj<WebEvent, APIGatewayProxyResultV2> {
  return {
    before: ({ event }) => {
      const asked = askedBy(event, ports);
      event.asked = asked;
      event.arriving = arrival(asked, ports).then((visit) => {
        event.visit = visit;
        return visit;
      });
      event.arriving.catch(() => {});
    },
    onError: async ({ event }) => {
      await event.arriving?.catch(() => {});
    },
  };
}

async function arrival(asked: Asked, ports: Ports): Promise<Visit> {
  const [session, calendar] = await Promise.all([
    currentSession(ports.jar.read(asked.cookies, 'session'), ports),
    ports.calendar(),
  ]);
  return { ...asked, session, calendar };
}

function askedBy(event: WebEvent, { jar, proxies }: Ports): Asked {
  const cookies = parseCookies(event.cookies);
  const query = event.rawQueryString ? `?${event.rawQueryString}` : '';
  const sessionId = jar.read(cookies, 'session');
  return {
    method: event.requestContext.http.method,
    path: `${event.rawPath}${query}`,
    query: (event.queryStringParameters ?? {}) as Record<string, string>,
    params: {},
    cookies,
    form: event.form ?? {},
    file: event.file ?? null,
    claims: sessionId ? { personId: personNamedIn(sessionId) } : null,
    language: languageOf(jar.read(cookies, 'language')),
    address: addressOf(event, proxies ?? 0),
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
