import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyResultV2 } from 'aws-lambda';
import type { WebEvent } from './visit.ts';
import { WebError } from './web-error.ts';

/**
 * Refuses forms that another site had the browser send (ASVS 3.5.1): where the browser says whence the request
 * comes, it must be our own page. Clients that say nothing are stopped by the form token instead.
 */
export function sameOrigin(publicUrl: string): MiddlewareObj<WebEvent, APIGatewayProxyResultV2> {
  const ours = new URL(publicUrl).origin;
  return {
    before: ({ event }) => {
      if (event.requestContext.http.method !== 'POST') return;
      const site = event.headers['sec-fetch-site'];
      const origin = event.headers.origin;
      const foreign =
        (site !== undefined && site !== 'same-origin') || (origin !== undefined && origin !== ours);
      if (foreign) throw new WebError(403, 'forbidden');
    },
  };
}
