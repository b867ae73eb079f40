import { beforeEach, describe, expect, it } from 'vitest';
import { signInAway } from '../../adapters/identity/away.ts';
import { oidcSignIn } from '../../adapters/identity/oidc.ts';
import { fakeIdentityProvider } from '../fakes/identity-provider.ts';
import { dumpOf, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, type Website } from './website.ts';

let website: Website;
beforeEach(async () => {
  website = await openWebsite();
});

const cookieFrom = (answer: { cookies?: string[] | undefined }, name: string) =>
  answer.cookies?.find((cookie) => cookie.startsWith(`__Host-${name}=`))?.split(';')[0] ?? '';

/** Signs in from the beginning to the end; gives the answer of the end. */
async function signIn(returnTo?: string) {
  const begun = await website.ask('GET', '/sign-in', returnTo === undefined ? {} : { query: { returnTo } });
  const cookies = [cookieFrom(begun, 'sign-in')];
  return website.ask('GET', '/sign-in/callback', { query: { code: 'c', state: 'st' }, cookies });
}

describe('signing in', () => {
  it('goes to the provider, and comes back to where one was going', async () => {
    const begun = await website.ask('GET', '/sign-in', { query: { returnTo: '/hr/cycles?a=1' } });
    expect(begun).toMatchObject({ statusCode: 303, headers: { location: 'https://idp.example/authorize' } });
    const answer = await signIn('/hr/cycles?a=1');
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/hr/cycles?a=1' } });
    expect(website.signIn.finished).toEqual(['https://kinerja.example/sign-in/callback?code=c&state=st']);
  });

  it('begins a session of that person, with the roles that we know and no others', async () => {
    const answer = await signIn();
    const cookie = answer.cookies?.find((one) => one.startsWith('__Host-session=')) ?? '';
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=28800$/);
    const [session] = website.office.store.sessions.values();
    expect(session).toMatchObject({ personId: 'employee', name: 'Name of employee', roles: ['hr'] });
    const page = await website.ask('GET', '/hr/cycles', { cookies: [cookieFrom(answer, 'session')] });
    expect(page.statusCode).toBe(200);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'evil.example',
    ' /hr',
    '/ü',
    '',
  ])('never leads to another site: %j', async (returnTo) => {
    expect((await signIn(returnTo)).headers.location).toBe('/');
    const chosen = await website.ask('POST', '/language', { form: { language: 'en', returnTo } });
    expect(chosen.headers.location).toBe('/');
  });

  it('begins again when it comes back without its beginning, or with another one', async () => {
    const before = dumpOf(website.office);
    for (const cookie of ['', '__Host-sign-in=forged', `__Host-sign-in=${cookieFrom({}, 'sign-in')}`]) {
      const answer = await website.ask('GET', '/sign-in/callback', {
        query: { code: 'c' },
        cookies: [cookie],
      });
      expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/sign-in' } });
    }
    expect(dumpOf(website.office)).toBe(before);
  });

  it('signs nobody in when the provider does not vouch, and says so without blaming us', async () => {
    website.signIn.finish = async () => Promise.reject(new Error('bad signature of gita@kinerja.example'));
    expect((await signIn()).statusCode).toBe(403);
    expect(website.office.store.sessions.size).toBe(0);
    expect(website.log.lines.map(({ code }) => code)).toContain('SIGN_IN_FAILED');
  });

  it('is our fault, for a while, when the provider cannot be reached', async () => {
    website.signIn.begin = async () => Promise.reject(new Error('connect ECONNREFUSED'));
    const away = await website.ask('GET', '/sign-in', { cookies: ['__Host-language=en'] });
    expect([away.statusCode, away.body.includes('Sign-in is not available')]).toEqual([503, true]);
  });

  it('signs nobody in when the provider falls silent half-way, and says to try again', async () => {
    website.signIn.finish = async () => Promise.reject(signInAway('fetch failed'));
    const away = await signIn();
    expect([away.statusCode, away.body.includes('setengah menit')]).toEqual([503, true]);
    expect(website.office.store.sessions.size).toBe(0);
  });

  it.each([300, -300])(
    'signs nobody in while the clocks lie %i s apart, and says to try again',
    async (seconds) => {
      const provider = await fakeIdentityProvider();
      try {
        const door = oidcSignIn(provider);
        const { redirectTo: _, ...underWay } = await door.begin('https://kinerja.example/sign-in/callback');
        const vouched = { email: 'gita@kinerja.example', email_verified: true, nonce: underWay.nonce };
        Object.assign(provider.answers, { idToken: vouched, behind: seconds });
        website.signIn.finish = async () =>
          door.finish(`https://kinerja.example/sign-in/callback?code=c&state=${underWay.state}`, underWay);
        const away = await signIn();
        expect([away.statusCode, away.body.includes('setengah menit')]).toEqual([503, true]);
        expect(cookieFrom(away, 'session')).toBe('');
        expect(website.office.store.sessions.size).toBe(0);
      } finally {
        await provider.stop();
      }
    },
  );

  it('does not blame the person when the table does not answer', async () => {
    website.office.plain.sessions.begin = async () => Promise.reject(new Error('no answer'));
    expect((await signIn()).statusCode).toBe(500);
  });
});

describe('signing out', () => {
  it('ends the session for good', async () => {
    const cookie = await signedInAs(website, 'employee');
    const answer = await sendForm(website, `/evaluations/${evaluationId}`, {}, { cookie, to: '/sign-out' });
    expect(answer.cookies).toEqual(['__Host-session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0']);
    expect(website.office.store.sessions.size).toBe(0);
    expect((await website.ask('GET', '/hr/cycles', { cookies: [cookie] })).statusCode).toBe(303);
  });

  it('is no fault when the session has ended by itself', async () => {
    const cookie = await signedInAs(website, 'employee');
    website.office.clock.forward(9 * 3_600_000);
    const answer = await website.ask('POST', '/sign-out', { cookies: [cookie], form: { formToken: 'old' } });
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/' } });
  });
});

describe('the language', () => {
  it('is kept for a year, and everything that is not English is Bahasa Indonesia', async () => {
    const chosen = await website.ask('POST', '/language', {
      form: { language: 'en', returnTo: '/hr/cycles' },
    });
    expect(chosen).toMatchObject({ statusCode: 303, headers: { location: '/hr/cycles' } });
    expect(chosen.cookies?.[0]).toContain(
      '__Host-language=en; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=31536000',
    );
    const odd = await website.ask('POST', '/language', { form: { language: 'xx"><script>' } });
    expect(odd.cookies?.[0]).toContain('__Host-language=id;');
    expect((await website.ask('GET', '/', { cookies: ['__Host-language=en'] })).body).toContain(
      '<html lang="en"',
    );
    expect((await website.ask('GET', '/', { cookies: ['__Host-language=xx'] })).body).toContain(
      '<html lang="id"',
    );
  });
});
