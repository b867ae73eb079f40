import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { BodyCalendar } from '../../core/calendar/holidays.ts';
import type { Session } from '../../core/ports/sessions.ts';
import type { Language } from '../../pages/words.ts';

/** An uploaded file. */
export type UploadedFile = { name: string; content: Uint8Array };

/** One request of a browser, parsed at the door, before the table has said who asks. */
export type Asked = {
  method: string;
  /** Path and query as the browser asked for them. */
  path: string;
  query: Readonly<Record<string, string>>;
  params: Readonly<Record<string, string>>;
  cookies: Readonly<Record<string, string>>;
  /** Fields of a form; the last value counts where a name comes twice. */
  form: Readonly<Record<string, string>>;
  file: UploadedFile | null;
  /** Whom the session is of that the cookie names, as far as it says so itself; null where there is no cookie. */
  claims: { personId: string | null } | null;
  language: Language;
  /** Network address of the visitor, as far as the way here tells it. */
  address: string;
};

/** The same once it is known who asks. */
export type Visit = Asked & {
  session: Session | null;
  /** By which days are counted and dates are named. */
  calendar: BodyCalendar;
};

/** What a page answers. */
export type Answer =
  /** `refreshSeconds` has the browser ask again, without a script. */
  | {
      status: number;
      html: string /** True for pages whose draft the script saves. */;
      scripted?: boolean;
      cookies?: string[];
      retryAfterSeconds?: number;
      refreshSeconds?: number;
    }
  /** For the script of a page, never for a person. */
  | { status: 200; json: Record<string, string> }
  | { status: 303; location: string; cookies?: string[] }
  | { status: 200; body: string; contentType: string; cacheSeconds: number }
  /** A file to keep, which is nobody else's. */
  | { status: 200; file: { name: string; contentType: string; content: Uint8Array } };

/** A page: from a visit to an answer. */
export type Page = (visit: Visit) => Promise<Answer>;

/** A page that begins before it is known who asks; it always waits for the visit. */
export type EarlyPage = (asked: Asked, arriving: Promise<Visit>) => Promise<Answer>;

/** The event as the middlewares pass it on. */
export type WebEvent = APIGatewayProxyEventV2 & {
  form?: Record<string, string>;
  file?: UploadedFile | null;
  asked?: Asked;
  arriving?: Promise<Visit>;
  /** Once it has arrived. */
  visit?: Visit;
};

/** Goes on to another page after a form: the browser then asks for it by GET. */
export function seeOther(location: string, cookies?: string[]): Answer {
  return cookies ? { status: 303, location, cookies } : { status: 303, location };
}

/** A page of HTML. */
export function show(html: string, status = 200): Answer {
  return { status, html };
}
