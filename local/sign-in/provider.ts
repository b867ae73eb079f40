/// <reference path="./oidc-provider.d.ts" />
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Provider } from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { Html, html, page } from '../console/html.ts';
import type { Client, Person, UserPool, Visitors } from './pool.ts';

/** What a sign-in site is made of. */
export interface ProviderParts {
  pool: UserPool;
  dataFolder: string;
  visitors: Visitors;
}

interface GrantContext {
  oidc: {
    client: { clientId: string };
    params: { scope?: string };
    session: { accountId: string; grantIdFor(client: string): string | undefined };
    provider: { Grant: GrantClass };
  };
}

interface GrantClass {
  new (given: {
    clientId: string;
    accountId: string;
  }): { addOIDCScope(scope: string): void; save(): Promise<string> };
  find(id: string): Promise<unknown>;
}

const HOUR = 3600;
const LIFETIMES = {
  Session: 12 * HOUR,
  Grant: 12 * HOUR,
  IdToken: HOUR,
  AccessToken: HOUR,
  Interaction: HOUR,
};
const SCOPES = ['openid', 'email', 'profile', 'phone', 'aws.cognito.signin.user.admin'];

/** Makes the OpenID provider of a user pool: authorization code, PKCE, no consent page. */
export function buildProvider({ pool, dataFolder, visitors }: ProviderParts): Provider {
  const keys = loadKeys(dataFolder, pool.id);
  return new Provider(pool.issuer, {
    // Named, though it is the default, because the default warns at every start.
    adapter: createMemoryAdapter(0),
    clients: pool.clients.map(clientMetadata),
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookies], long: { path: '/' }, short: { path: '/' } },
    scopes: SCOPES,
    claims: {
      openid: ['sub', 'email', 'email_verified', 'name', 'cognito:username', 'cognito:groups'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: LIFETIMES,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
    },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/${pool.id}/interaction/${uid}` },
    findAccount: (_context: unknown, sub: string) => {
      const found = visitors.find(sub);
      return found === undefined ? undefined : account(found);
    },
    loadExistingGrant: grantEverything,
    renderError,
  });
}

function clientMetadata({ id, secret, callbacks, logouts }: Client): Record<string, unknown> {
  const authentication =
    secret === undefined
      ? { token_endpoint_auth_method: 'none' }
      : { client_secret: secret, token_endpoint_auth_method: 'client_secret_basic' };
  return {
    client_id: id,
    ...authentication,
    redirect_uris: callbacks,
    post_logout_redirect_uris: logouts,
    grant_types: ['authorization_code'],
    response_types: ['code'],
  };
}

function renderError(context: { body: string; type: string }, out: Record<string, string>): void {
  context.type = 'html';
  const lines = Object.entries(out).map(([key, value]) => html`<p>${key}: ${value}</p>`);
  context.body = page('Sign-in failed', html`<h1>Sign-in failed</h1>${lines}`);
}

function account(someone: Person) {
  return {
    accountId: someone.sub,
    claims: () => ({
      sub: someone.sub,
      email: someone.email,
      email_verified: true,
      ...(someone.name === undefined ? {} : { name: someone.name }),
      'cognito:username': someone.sub,
      ...(someone.groups.length === 0 ? {} : { 'cognito:groups': someone.groups }),
    }),
  };
}

/** Whoever signed in has agreed: there is nobody else to ask on this machine. */
async function grantEverything({ oidc }: GrantContext): Promise<unknown> {
  const existing = oidc.session.grantIdFor(oidc.client.clientId);
  if (existing !== undefined) return oidc.provider.Grant.find(existing);
  const grant = new oidc.provider.Grant({
    clientId: oidc.client.clientId,
    accountId: oidc.session.accountId,
  });
  grant.addOIDCScope(SCOPES.join(' '));
  await grant.save();
  return grant;
}

function logoutSource(context: { body: string }, form: string): void {
  const body = html`<div class="narrow"><h1>Sign out</h1>${new Html(form)}
    <button form="op.logoutForm" name="logout" value="yes">Sign out</button></div>`;
  context.body = page('Sign out', body);
}

function postLogoutSuccessSource(context: { body: string }): void {
  context.body = page('Signed out', html`<div class="narrow"><h1>You are signed out</h1></div>`);
}

function loadKeys(dataFolder: string, poolId: string): { signing: unknown; cookies: string } {
  const folder = join(dataFolder, 'sign-in');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${poolId}.json`);
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const signing = {
      ...privateKey.export({ format: 'jwk' }),
      use: 'sig',
      alg: 'RS256',
      kid: randomBytes(8).toString('hex'),
    };
    writeFileSync(file, JSON.stringify({ signing, cookies: randomBytes(32).toString('hex') }), {
      mode: 0o600,
    });
    chmodSync(file, 0o600);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as { signing: unknown; cookies: string };
}
