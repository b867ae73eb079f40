/** Cookies of a request as API Gateway hands them over. */
export function parseCookies(cookies: readonly string[] = []): Record<string, string> {
  const pairs = cookies.flatMap((cookie) => {
    const at = cookie.indexOf('=');
    return at > 0 ? [[cookie.slice(0, at).trim(), cookie.slice(at + 1).trim()] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** Names and flags of our cookies: over HTTPS they carry the __Host- prefix, which binds them to this very host. */
export function cookieJar(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  const named = (name: string) => (secure ? `__Host-${name}` : name);
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    read: (cookies: Readonly<Record<string, string>>, name: string) => cookies[named(name)],
    /** @param seconds how long the browser keeps it */
    set: (name: string, value: string, seconds: number) =>
      `${named(name)}=${value}; ${flags}; Max-Age=${seconds}`,
    clear: (name: string) => `${named(name)}=; ${flags}; Max-Age=0`,
  };
}
export type CookieJar = ReturnType<typeof cookieJar>;

const languageSeconds = 31_536_000;

/** The cookie by which pages speak a language. */
export function languageCookie(jar: CookieJar, language: 'id' | 'en'): string {
  return jar.set('language', language, languageSeconds);
}
