import type { ServerResponse } from 'node:http';
import * as z from 'zod';

const structured = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Answers with a message in the form API Gateway uses for its own refusals. */
export function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message }));
}

/** Answers with what a function returned, by the rules of payload format 2.0. */
export function respond(response: ServerResponse, returned: unknown): void {
  if (returned === null || typeof returned !== 'object' || !('statusCode' in returned)) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(typeof returned === 'string' ? returned : JSON.stringify(returned));
    return;
  }
  const parsed = structured.safeParse(returned);
  if (!parsed.success) {
    refuse(response, 500, 'Internal Server Error');
    return;
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, String(value));
  if (cookies != null && cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'text/plain;charset=utf-8');
  const bytes = Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8');
  response.removeHeader('transfer-encoding');
  if (statusCode !== 204 && statusCode !== 304) response.setHeader('content-length', bytes.length);
  response.writeHead(statusCode);
  response.end(bytes);
}
