import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http-api/body.ts';

/** What a page of the local cloud's own sites answers. */
export interface Answer {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** A request to such a site. */
export interface Visit {
  method: string;
  url: URL;
  request: IncomingMessage;
  /** The fields of a form or of a JSON body. */
  fields(): Promise<Record<string, unknown>>;
}

const LARGEST_FORM = 64 * 1024;

/** Turns a function from visit to answer into a request handler. */
export function site(visit: (visit: Visit) => Answer | Promise<Answer>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(`http://127.0.0.1${request.url ?? '/'}`);
    const answer = await visit({
      method: request.method ?? 'GET',
      url,
      request,
      fields: () => readFields(request),
    });
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...answer.headers,
    });
    response.end(answer.body);
  };
}

/** An answer in JSON. */
export function jsonAnswer(value: unknown, status = 200): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

/** Sends the browser to another page after a form. */
export function seeOther(location: string): Answer {
  return { status: 303, headers: { location }, body: '' };
}

/** Whether a form comes from a page of another site, which must not steer this machine. */
export function isForeign(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin !== undefined && origin !== 'null' && new URL(origin).host !== host;
}

async function readFields(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(request, LARGEST_FORM)).toString();
  if (request.headers['content-type']?.includes('json') === true)
    return JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(new URLSearchParams(text));
}
