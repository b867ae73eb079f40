import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { SignedIn, SignIn, SignInUnderWay } from '../../core/ports/identity.ts';
import { sameTime, whyItFailed } from './away.ts';
import { type Claims, signedInFrom } from './claims.ts';
import { issuerAt } from './issuer.ts';

const timeoutSeconds = 10;
const scope = 'openid email profile';

/**
 * Signing in by OpenID Connect: authorization code with PKCE, as a public client without a secret.
 * The provider's metadata is read once in the life of a process; a failed reading is tried again.
 * @throws when the issuer is http anywhere but on this machine.
 */
export function oidcSignIn(about: { issuer: string; clientId: string }): SignIn {
  const { url, plain } = issuerAt(about.issuer);
  let known: Promise<Configuration> | undefined;
  const provider = () => {
    // Tokens' signatures are checked although they come straight from the provider (ASVS 9.1.1).
    const execute = [enableNonRepudiationChecks, ...(plain ? [allowInsecureRequests] : [])];
    known ??= discovery(url, about.clientId, undefined, None(), { execute, timeout: timeoutSeconds }).catch(
      (error) => {
        known = undefined;
        throw error;
      },
    );
    return known;
  };
  return {
    begin: (callbackUrl) => telling(async () => begin(await provider(), callbackUrl)),
    finish: (currentUrl, underWay) => telling(async () => finish(await provider(), currentUrl, underWay)),
  };
}

/** Whatever fails tells whether it may hold in a moment. */
async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw whyItFailed(error);
  }
}

async function begin(provider: Configuration, callbackUrl: string): ReturnType<SignIn['begin']> {
  const underWay = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
  const redirectTo = buildAuthorizationUrl(provider, {
    redirect_uri: callbackUrl,
    scope,
    prompt: 'login',
    state: underWay.state,
    nonce: underWay.nonce,
    code_challenge: await calculatePKCECodeChallenge(underWay.codeVerifier),
    code_challenge_method: 'S256',
  });
  return { ...underWay, redirectTo: redirectTo.href };
}

async function finish(
  provider: Configuration,
  currentUrl: string,
  underWay: SignInUnderWay,
): Promise<SignedIn> {
  const tokens = await authorizationCodeGrant(provider, new URL(currentUrl), {
    expectedState: underWay.state,
    expectedNonce: underWay.nonce,
    pkceCodeVerifier: underWay.codeVerifier,
    idTokenExpected: true,
  });
  const claims: Claims = tokens.claims() ?? {};
  sameTime(claims, new Date());
  // Some providers keep the id token small and tell the rest when asked.
  const more: Claims =
    'email' in claims ? {} : await fetchUserInfo(provider, tokens.access_token, String(claims.sub));
  return signedInFrom({ ...more, ...claims });
}
