/** What keeps the secret of a session's id apart from the person that it names. */
const before = '.';

/**
 * A session's id names its person, so that what a page shows them can be read while the session itself is read.
 * It proves nothing: only the session that stands under the whole id says whose it is.
 */
export function sessionIdFor(secret: string, personId: string | null): string {
  return personId === null ? secret : `${secret}${before}${personId}`;
}

/** Whom an id names; null where it names nobody. */
export function personNamedIn(sessionId: string): string | null {
  const at = sessionId.indexOf(before);
  return at < 0 ? null : sessionId.slice(at + before.length) || null;
}
