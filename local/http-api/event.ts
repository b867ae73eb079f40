import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ACCOUNT } from '../aws/identity.ts';

/** Bodies of these types reach a function as text; all others, forms and untyped ones included, as base64. */
const TEXT = /^(text\/.*|application\/(json|xml|javascript))$/;

/** What an event is made from. */
export interface EventParts {
  request: IncomingMessage;
  body: Buffer;
  routeKey: string;
  pathParameters: Record<string, string>;
  apiId: string;
  authorizer?: Record<string, unknown> | undefined;
}

/** The event of payload format 2.0. */
export type HttpEvent = ReturnType<typeof buildEvent>;

/** Builds the event that API Gateway's HTTP APIs hand to a function. */
export function buildEvent(parts: EventParts) {
  const { request, body, routeKey, pathParameters } = parts;
  const url = new URL(`http://local${request.url ?? '/'}`);
  const rawPath = decode(url.pathname);
  const headers = joinHeaders(request);
  const { cookie, ...others } = headers;
  const query = joinQuery(url.searchParams);
  const isText = TEXT.test((headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '');
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: url.search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split(/; */).filter((each) => each !== '') }),
    headers: others as Record<string, string>,
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length === 0
      ? {}
      : { pathParameters: mapValues(pathParameters, decode) }),
    requestContext: contextOf(parts, rawPath, headers),
    ...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

function contextOf(
  { request, apiId, authorizer, routeKey }: EventParts,
  path: string,
  headers: Record<string, string>,
) {
  return {
    accountId: ACCOUNT,
    apiId,
    domainName: headers.host ?? '127.0.0.1',
    domainPrefix: apiId,
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      userAgent: headers['user-agent'] ?? '',
    },
    ...(authorizer === undefined ? {} : { authorizer: { lambda: authorizer } }),
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: logTime(new Date()),
    timeEpoch: Date.now(),
  };
}

function joinHeaders(request: IncomingMessage): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values === undefined || name === 'connection') continue;
    joined[name] = values.join(name === 'cookie' ? '; ' : ',');
  }
  // API Gateway adds these for every request.
  joined['x-forwarded-for'] ??= request.socket.remoteAddress ?? '127.0.0.1';
  joined['x-forwarded-proto'] ??= 'http';
  joined['x-forwarded-port'] ??= String(request.socket.localPort ?? '');
  return joined;
}

function joinQuery(parameters: URLSearchParams): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const name of new Set(parameters.keys())) joined[name] = parameters.getAll(name).join(',');
  return joined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function mapValues(
  record: Record<string, string>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function logTime(date: Date): string {
  const [, day, month, year, time] = date.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
