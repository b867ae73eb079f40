import * as z from 'zod';
import { type Role, roles } from '../../core/people/person.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { SignedIn, SignIn } from '../../core/ports/identity.ts';
import type { NewId, Seals } from '../../core/ports/keys.ts';
import type { Limiter } from '../../core/ports/limiter.ts';
import type { Log } from '../../core/ports/log.ts';
import type { People } from '../../core/ports/people.ts';
import type { Preferences } from '../../core/ports/preferences.ts';
import type { Sessions } from '../../core/ports/sessions.ts';
import { paths } from '../../pages/paths.ts';
import { type CookieJar, languageCookie } from '../middleware/cookies.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { localPath } from '../middleware/local-path.ts';
import { sessionIdFor } from '../middleware/session-id.ts';
import { type Answer, seeOther, type Visit } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';
import { withinLimits } from '../middleware/within-limits.ts';

type Ports = {
  signIn: SignIn;
  sessions: Sessions;
  people: People;
  preferences: Preferences;
  seals: Seals;
  newId: NewId;
  clock: Clock;
  log: Log;
  jar: CookieJar;
  publicUrl: string;
  limiter: Limiter;
};

const attemptSeconds = 600;
/** A working day: nobody is thrown out in the middle, and a forgotten screen does not stay open for ever. */
const sessionSeconds = 8 * 3_600;

/** What the browser keeps while the person is at the identity provider. */
const attemptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
});

/** Signing in and out. */
export function routes(ports: Ports): Route[] {
  return [
    { method: 'GET', path: '/sign-in', page: (visit) => begin(visit, ports) },
    { method: 'GET', path: '/sign-in/callback', page: (visit) => finish(visit, ports) },
    { method: 'POST', path: '/sign-out', page: (visit) => end(visit, ports) },
  ];
}

async function begin(visit: Visit, { signIn, seals, jar, log, publicUrl }: Ports): Promise<Answer> {
  const begun = await signIn.begin(`${publicUrl}${paths.signInCallback()}`).catch((cause: unknown) => {
    log.warn('SIGN_IN_FAILED', { error: nameOf(cause) });
    throw new WebError(503, 'signInAway', { cause });
  });
  const { redirectTo, ...underWay } = begun;
  const attempt = JSON.stringify({ ...underWay, returnTo: localPath(visit.query.returnTo) });
  return seeOther(redirectTo, [jar.set('sign-in', seals.seal('sign-in', attempt), attemptSeconds)]);
}

async function finish(visit: Visit, ports: Ports): Promise<Answer> {
  const { seals, jar, signIn, log, publicUrl } = ports;
  const opened = seals.open('sign-in', jar.read(visit.cookies, 'sign-in') ?? '');
  // A callback without its beginning (an old tab, a second click): begin again.
  if (!opened) return seeOther(paths.signIn());
  await withinLimits('signIn', { address: visit.address }, ports);
  const { returnTo, ...underWay } = attemptSchema.parse(JSON.parse(opened));
  const person = await signIn.finish(`${publicUrl}${visit.path}`, underWay).catch((cause: unknown) => {
    log.warn('SIGN_IN_FAILED', { error: nameOf(cause) });
    // Nobody is signed in either way; but a provider that is silent, or a wrong clock, says nothing about the person.
    if (nameOf(cause) === 'SignInAway') throw new WebError(503, 'signInAway', { cause });
    throw new WebError(403, 'forbidden', { cause });
  });
  await withinLimits('signIn', { person: person.subject }, ports);
  const begun = await beginSession(person, ports);
  log.info('SIGN_IN_COMPLETED');
  const language = await languageOf(visit, begun.personId, ports);
  return seeOther(returnTo, [begun.cookie, jar.clear('sign-in'), ...language]);
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

async function beginSession(
  signedIn: SignedIn,
  { people, sessions, newId, clock, jar }: Ports,
): Promise<{ cookie: string; personId: string | null }> {
  const person = await people.byEmail(signedIn.email);
  const personId = person?.personId ?? null;
  const sessionId = sessionIdFor(`${newId()}${newId()}`, personId);
  await sessions.begin({
    sessionId,
    personId,
    email: signedIn.email,
    name: person?.name ?? signedIn.name,
    roles: signedIn.groups.filter((group): group is Role => (roles as readonly string[]).includes(group)),
    organisation: person?.organisation || null,
    expiresAt: new Date(clock().getTime() + sessionSeconds * 1_000).toISOString(),
  });
  return { cookie: jar.set('session', sessionId, sessionSeconds), personId };
}

/** A browser that has chosen no language speaks the one its person prefers. */
async function languageOf(
  { cookies }: Visit,
  personId: string | null,
  { jar, preferences }: Ports,
): Promise<string[]> {
  if (personId === null || jar.read(cookies, 'language') !== undefined) return [];
  return [languageCookie(jar, (await preferences.load(personId)).language)];
}

async function end(visit: Visit, ports: Ports): Promise<Answer> {
  // A session that has ended by itself has nothing left to protect, and its form's token does not hold any more.
  if (visit.session) {
    requireFormToken(visit, ports.seals);
    await ports.sessions.end(visit.session.sessionId);
  }
  // Every sign-in asks the provider for the person anew, so that its own session need not be ended here.
  return seeOther(paths.home(), [ports.jar.clear('session')]);
}
