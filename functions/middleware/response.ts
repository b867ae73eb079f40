import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Answer } from './visit.ts';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every page: nothing foreign runs in it, frames it, caches it or learns its address. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Sent with pages whose draft our own script saves: it may be loaded and may speak to us, and nothing else may. */
export const scriptedHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'content-security-policy': `${policy}; script-src 'self'; connect-src 'self'`,
};

/** An answer in API Gateway's form. */
export function responseOf(answer: Answer): APIGatewayProxyStructuredResultV2 {
  if ('body' in answer) {
    const cacheControl = `public, max-age=${answer.cacheSeconds}, immutable`;
    const headers = { ...securityHeaders, 'content-type': answer.contentType, 'cache-control': cacheControl };
    return { statusCode: 200, headers, body: answer.body };
  }
  const base = { ...securityHeaders, 'cache-control': 'no-store' };
  if ('file' in answer) {
    const { name, contentType, content } = answer.file;
    const headers = {
      ...base,
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
    };
    const body = Buffer.from(content).toString('base64');
    return { statusCode: 200, headers, body, isBase64Encoded: true };
  }
  if ('json' in answer) {
    const headers = { ...base, 'content-type': 'application/json; charset=utf-8' };
    return { statusCode: 200, headers, body: JSON.stringify(answer.json) };
  }
  const cookies = answer.cookies ? { cookies: answer.cookies } : {};
  if ('location' in answer) {
    return { statusCode: 303, headers: { ...base, location: answer.location }, body: '', ...cookies };
  }
  const { retryAfterSeconds: wait, refreshSeconds: again } = answer;
  const headers = {
    ...base,
    ...(answer.scripted ? scriptedHeaders : {}),
    'content-type': 'text/html; charset=utf-8',
    ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
    ...(again === undefined ? {} : { refresh: String(again) }),
  };
  return { statusCode: answer.status, headers, body: answer.html, ...cookies };
}
