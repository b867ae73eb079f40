import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readBody } from '../http-api/body.ts';
import { signInPage } from './page.ts';
import { type UserPool, Visitors } from './pool.ts';
import { buildProvider } from './provider.ts';

/** What the sign-in site works with. */
export interface SignInParts {
  pools: readonly UserPool[];
  dataFolder: string;
  /** Addresses to suggest, such as those that have got mail. */
  suggestions(): string[];
}

const form = z.object({ email: z.email() });
const LARGEST_FORM = 16 * 1024;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The site with one OpenID provider for each user pool, under the pool's id. */
export function signInSite({ pools, dataFolder, suggestions }: SignInParts): Handler {
  const handlers = new Map(pools.map((pool) => [pool.id, poolHandler(pool, dataFolder, suggestions)]));
  return async (request, response) => {
    const [, poolId = ''] = (request.url ?? '/').split(/[/?]/);
    const handler = handlers.get(poolId);
    if (handler !== undefined) return handler(request, response);
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end(`There is no user pool here. Pools: ${[...handlers.keys()].join(', ')}`);
  };
}

function poolHandler(pool: UserPool, dataFolder: string, suggestions: () => string[]): Handler {
  const visitors = new Visitors(pool);
  const provider = buildProvider({ pool, dataFolder, visitors });
  const openId = provider.callback();
  const prefix = `/${pool.id}`;
  return async (request, response) => {
    const url = request.url ?? '/';
    if (url.startsWith(`${prefix}/interaction/`)) {
      // An interaction that is over or forgotten is refused by the provider with an exception.
      const details = await provider.interactionDetails(request, response).catch(() => undefined);
      if (details === undefined)
        return sendPage(response, 400, 'This sign-in is over. Go back to the app and start again.');
      if (request.method !== 'POST') return sendPage(response, 200);
      const fields = new URLSearchParams((await readBody(request, LARGEST_FORM)).toString());
      const parsed = form.safeParse({ email: fields.get('email')?.trim() });
      if (!parsed.success) return sendPage(response, 400, 'That is not an e-mail address.');
      const login = { accountId: visitors.welcome(parsed.data.email).sub };
      return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    }
    const inside = cognitoLogout(url.slice(prefix.length) || '/');
    // From these two the provider knows under which path it lives.
    Object.assign(request, { originalUrl: prefix + inside, url: inside });
    return openId(request, response);
  };

  function sendPage(response: ServerResponse, status: number, message?: string): void {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(signInPage(pool.people, suggestions(), message));
  }
}

/** Cognito's own way to sign out (`/logout?logout_uri=`) leads to the standard one. */
function cognitoLogout(url: string): string {
  if (!url.startsWith('/logout?')) return url;
  const query = new URLSearchParams(url.slice('/logout?'.length));
  const uri = query.get('logout_uri');
  if (uri !== null) query.set('post_logout_redirect_uri', uri);
  return `/session/end?${query}`;
}
