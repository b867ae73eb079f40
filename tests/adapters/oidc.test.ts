import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { oidcSignIn } from '../../adapters/identity/oidc.ts';
import { fakeIdentityProvider } from '../fakes/identity-provider.ts';

const callback = 'https://kinerja.example/sign-in/callback';
/** What says nothing about the person, and what does. */
const away = expect.objectContaining({ name: 'SignInAway' });
const forGood = expect.objectContaining({ name: expect.not.stringMatching('SignInAway') });
const gita = { email: 'Gita@kinerja.example', email_verified: true, name: 'Gita Utami' };

describe('signing in by OpenID Connect', () => {
  let provider: Awaited<ReturnType<typeof fakeIdentityProvider>>;
  beforeAll(async () => {
    provider = await fakeIdentityProvider();
  });
  afterAll(() => provider.stop());
  beforeEach(() =>
    Object.assign(provider.answers, {
      idToken: gita,
      userinfo: {},
      forged: false,
      withdrawn: false,
      behind: 0,
      broken: false,
      discoveries: 0,
    }),
  );

  /** Signs in with the nonce that was asked for, unless the test says otherwise. */
  async function signIn(change: { state?: string; nonce?: string; claims?: Record<string, unknown> } = {}) {
    const door = oidcSignIn(provider);
    const { redirectTo: _, ...underWay } = await door.begin(callback);
    provider.answers.idToken = { ...(change.claims ?? gita), nonce: change.nonce ?? underWay.nonce };
    const address = new URL(callback);
    address.search = new URLSearchParams({ code: 'code', state: change.state ?? underWay.state }).toString();
    return { underWay, person: await door.finish(address.href, underWay) };
  }

  it('asks for a code with PKCE, and for nothing that could be replayed', async () => {
    const begun = await oidcSignIn(provider).begin(callback);
    const asked = Object.fromEntries(new URL(begun.redirectTo).searchParams);
    expect(asked).toEqual({
      client_id: 'kinerja',
      // The provider asks who it is every time.
      prompt: 'login',
      response_type: 'code',
      redirect_uri: callback,
      scope: 'openid email profile',
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: createHash('sha256').update(begun.codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
  });

  it('ends with a verified person in lower case, and sends the verifier without a secret', async () => {
    const { person, underWay } = await signIn();
    expect(person).toEqual({ subject: 's1', email: 'gita@kinerja.example', name: 'Gita Utami', groups: [] });
    const sent = provider.answers.tokenRequests.at(-1);
    expect(sent?.get('code_verifier')).toBe(underWay.codeVerifier);
    expect(sent?.get('redirect_uri')).toBe(callback);
    expect(sent?.has('client_secret')).toBe(false);
  });

  it.each(['cognito:groups', 'groups'])('takes groups from %s', async (claim) => {
    const { person } = await signIn({ claims: { ...gita, [claim]: ['hr', 'auditors'] } });
    expect(person.groups).toEqual(['hr', 'auditors']);
  });

  it('asks the provider for what the token does not tell', async () => {
    provider.answers.userinfo = { sub: 's1', ...gita, groups: ['hr'] };
    const { person } = await signIn({ claims: {} });
    expect(person).toEqual({
      subject: 's1',
      email: 'gita@kinerja.example',
      name: 'Gita Utami',
      groups: ['hr'],
    });
  });

  it.each([
    ['an address that nobody verified', { claims: { ...gita, email_verified: false } }],
    ['an address without a word on its verification', { claims: { email: gita.email } }],
    ['another state', { state: 'another' }],
    ['another nonce', { nonce: 'another' }],
  ])('signs nobody in with %s', async (_, change) => {
    await expect(signIn(change)).rejects.toThrow(forGood);
  });

  it('signs nobody in on a token that the provider did not sign', async () => {
    provider.answers.forged = true;
    await expect(signIn()).rejects.toThrow(forGood);
  });

  it('signs nobody in on a token of a key that was withdrawn', async () => {
    provider.answers.withdrawn = true;
    await expect(signIn()).rejects.toThrow();
  });

  it('signs nobody in on a token whose time is over by our clock', async () => {
    provider.answers.behind = 3_600;
    await expect(signIn()).rejects.toThrow(away);
  });

  it('signs nobody in on a token of a time to come, and does not mind a clock some seconds off', async () => {
    for (const behind of [-300, -125]) {
      provider.answers.behind = behind;
      await expect(signIn()).rejects.toThrow(away);
    }
    for (const behind of [-100, 100]) {
      provider.answers.behind = behind;
      await expect(signIn()).resolves.toBeDefined();
    }
  });

  it('signs nobody in while the provider answers with an error of its own, and says that it is away', async () => {
    provider.answers.broken = true;
    await expect(signIn()).rejects.toThrow(away);
  });

  it('signs nobody in when the provider says no', async () => {
    const door = oidcSignIn(provider);
    const begun = await door.begin(callback);
    await expect(
      door.finish(`${callback}?error=access_denied&state=${begun.state}`, begun),
    ).rejects.toThrow();
  });

  it('reads the provider once, and again only after a failure', async () => {
    const door = oidcSignIn(provider);
    await Promise.all([door.begin(callback), door.begin(callback)]);
    expect(provider.answers.discoveries).toBe(1);
    const nowhere = oidcSignIn({ issuer: 'http://127.0.0.1:9', clientId: 'kinerja' });
    await expect(nowhere.begin(callback)).rejects.toThrow(away);
    await expect(nowhere.begin(callback)).rejects.toThrow(away);
  });

  it('speaks plain http on this machine only', () => {
    for (const issuer of ['http://localhost:4000', 'http://[::1]:4000', 'https://idp.example'])
      oidcSignIn({ issuer, clientId: 'kinerja' });
    for (const issuer of [
      'http://idp.example',
      'http://localhost.example',
      'http://127.0.0.1.example',
      'ftp://localhost',
    ]) {
      expect(() => oidcSignIn({ issuer, clientId: 'kinerja' })).toThrow('https');
    }
  });
});
