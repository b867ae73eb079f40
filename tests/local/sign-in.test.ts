import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { parse } from 'node-html-parser';
import * as client from 'openid-client';
import { CookieJar } from 'tough-cookie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesizeToy, temporaryFolder } from './toy/app.ts';
import { type RunningCloud, startCloudProcess } from './toy/process.ts';

let cloud: RunningCloud;
let clientId: string;

beforeAll(async () => {
  const assembly = synthesizeToy();
  cloud = await startCloudProcess(assembly, temporaryFolder());
  clientId = await readClientId(assembly);
});
afterAll(() => cloud?.kill('SIGTERM'));

/** The id is derived from the logical id, as Ref gives it to functions. */
async function readClientId(assembly: string): Promise<string> {
  const template = JSON.parse(readFileSync(join(assembly, 'Toy.template.json'), 'utf8')) as {
    Resources: Record<string, { Type: string }>;
  };
  const [id = ''] =
    Object.entries(template.Resources).find(([, { Type }]) => Type === 'AWS::Cognito::UserPoolClient') ?? [];
  const { stableId } = await import('../../local/assembly/attributes.ts');
  return stableId({ id, stack: 'Toy', type: '', properties: {} }, 26);
}

/** A browser that keeps cookies and follows redirects until the app's callback. */
function browser() {
  const jar = new CookieJar();
  return async function visit(
    url: string,
    form?: Record<string, string>,
  ): Promise<{ url: string; text: string; status: number }> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: await jar.getCookieString(url) },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) await jar.setCookie(cookie, url);
    const location = response.headers.get('location');
    const next = location === null ? undefined : new URL(location, url).href;
    if (next === undefined) return { url, text: await response.text(), status: response.status };
    return next.startsWith(cloud.app) ? { url: next, text: '', status: response.status } : visit(next);
  };
}

async function signIn(email: string) {
  const config = await client.discovery(new URL(cloud.signIn), clientId, undefined, client.None(), {
    execute: [client.allowInsecureRequests],
  });
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const start = client.buildAuthorizationUrl(config, {
    redirect_uri: `${cloud.app}/callback`,
    scope: 'openid email profile',
    state,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const visit = browser();
  const form = await visit(start.href);
  const end = await visit(form.url, { email });
  const tokens = await client.authorizationCodeGrant(config, new URL(end.url), {
    pkceCodeVerifier: verifier,
    expectedState: state,
  });
  return { config, form, tokens, visit };
}

describe('signing in', () => {
  it('offers the people of the template with their groups, without script or password', async () => {
    const { form } = await signIn('ani@example.test');
    const page = parse(form.text);
    expect(page.querySelector('button.person')?.text).toContain('admins');
    expect(page.querySelector('input[type=email]')?.getAttribute('name')).toBe('email');
    expect(page.querySelector('script')).toBeNull();
    expect(page.querySelector('input[type=password]')).toBeNull();
  });

  it('gives an ID token with name, address and groups, signed by the published keys', async () => {
    const { tokens, config } = await signIn('ani@example.test');
    const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri ?? ''));
    const { payload } = await jwtVerify(tokens.id_token ?? '', keys, {
      issuer: cloud.signIn,
      audience: clientId,
    });
    expect(payload).toMatchObject({
      email: 'ani@example.test',
      email_verified: true,
      name: 'Ani',
      'cognito:groups': ['admins'],
    });
  });

  it('lets anybody in by their address, always as the same person', async () => {
    const [first, second] = [await signIn('Citra@Example.test'), await signIn('citra@example.test')];
    expect(first.tokens.claims()?.sub).toBe(second.tokens.claims()?.sub);
    expect(first.tokens.claims()).toMatchObject({ email: 'citra@example.test' });
  });

  it('ends by Cognito’s own address and by the standard one', async () => {
    const { visit } = await signIn('ani@example.test');
    const out = await visit(
      `${cloud.signIn}/logout?client_id=${clientId}&logout_uri=${encodeURIComponent(cloud.app)}`,
    );
    const form = parse(out.text).querySelector('form');
    const fields = {
      xsrf: form?.querySelector('input[name=xsrf]')?.getAttribute('value') ?? '',
      logout: 'yes',
    };
    const end = await visit(new URL(form?.getAttribute('action') ?? '', out.url).href, fields);
    expect(end).toMatchObject({ url: expect.stringContaining(cloud.app) });
  });
});
