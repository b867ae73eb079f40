import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What the provider says of the next person who signs in; tests change it at will. */
type ProviderAnswers = {
  idToken: Record<string, unknown>;
  userinfo: Record<string, unknown>;
  /** Signs with a key that the provider has not published. */
  forged: boolean;
  /** Publishes another key than before, and signs with the old one still. */
  withdrawn?: boolean;
  /** How far its clock is behind ours, in seconds. */
  behind?: number;
  /** Answers with an error instead of tokens. */
  broken?: boolean;
  discoveries: number;
  tokenRequests: URLSearchParams[];
};

const clientId = 'kinerja';
type Signing = { key: CryptoKey; kid: string };

/** An identity provider on this machine that signs in whoever comes, with a code of 'code'. */
export async function fakeIdentityProvider() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const other = await exportJWK((await generateKeyPair('RS256')).publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const answers: ProviderAnswers = {
    idToken: {},
    userinfo: {},
    forged: false,
    discoveries: 0,
    tokenRequests: [],
  };
  const server = createServer((request, response) => {
    const issuer = `http://${request.headers.host}`;
    const published = answers.withdrawn ? { ...other, kid: 'other' } : { ...jwk, kid };
    const jwks = { keys: [{ ...published, alg: 'RS256', use: 'sig' }] };
    void answer(request, response, { issuer, jwks, answers, signing: { key: privateKey, kid } });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => new Promise((resolve) => server.close(resolve));
  return { issuer, clientId, answers, stop };
}

type About = { issuer: string; jwks: object; answers: ProviderAnswers; signing: Signing };

async function answer(request: IncomingMessage, response: ServerResponse, about: About): Promise<void> {
  const say = (body: object) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  const { pathname } = new URL(request.url ?? '/', about.issuer);
  if (pathname === '/jwks') return void say(about.jwks);
  if (pathname === '/me') return void say(about.answers.userinfo);
  if (pathname === '/token' && about.answers.broken) return void response.writeHead(502).end('bad gateway');
  if (pathname === '/token') return void say(await tokens(request, about));
  about.answers.discoveries += 1;
  say(metadata(about));
}

function metadata({ issuer }: About): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/me`,
    jwks_uri: `${issuer}/jwks`,
  };
}

async function tokens(request: IncomingMessage, { issuer, answers, signing }: About): Promise<object> {
  const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
  answers.tokenRequests.push(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
  const now = Math.floor(Date.now() / 1_000) - (answers.behind ?? 0);
  const key = answers.forged ? (await generateKeyPair('RS256')).privateKey : signing.key;
  const idToken = await new SignJWT({ sub: 's1', ...answers.idToken })
    .setProtectedHeader({ alg: 'RS256', kid: signing.kid })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setIssuedAt(now)
    .setExpirationTime(now + 300)
    .sign(key);
  return { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken };
}
