import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyResultV2 } from 'aws-lambda';
import type { WebEvent } from './visit.ts';
import { WebError } from './web-error.ts';

/** Our own page, or the person directly, as when a browser opens its tabs again. */
const ownSites: readonly (string | undefined)[] = ['same-origin', 'none', undefined];

/**
 * Refuses forms that another site had the browser send (ASVS 3.5.1): where the browser says whence the request
 * comes, it must be our own page. Clients that say nothing are stopped by the form token instead, and so are
 * those that say `null`: our pages tell no referrer, and with that a browser keeps its origin back even from us.
 */
export function sameOrigin(publicUrl: string): MiddlewareObj<WebEvent, APIGatewayProxyResultV2> {
  const ours = new URL(publicUrl).origin;
  const ownOrigins: readonly (string | undefined)[] = [ours, 'null', undefined];
  return {
    before: ({ event }) => {
      if (event.requestContext.http.method !== 'POST') return;
      const { 'sec-fetch-site': site, origin } = event.headers;
      if (!ownSites.includes(site) || !ownOrigins.includes(origin)) throw new WebError(403, 'forbidden');
    },
  };
}
