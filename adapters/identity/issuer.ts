const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * The issuer's address, and whether plain http is allowed for it: on this machine only.
 * @throws on http to any other host.
 */
export function issuerAt(issuer: string): { url: URL; plain: boolean } {
  const url = new URL(issuer);
  if (url.protocol === 'https:') return { url, plain: false };
  if (url.protocol === 'http:' && loopback.has(url.hostname)) return { url, plain: true };
  throw new Error('the issuer has to be https');
}
