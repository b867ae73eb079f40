import type { Answer, Asked, EarlyPage, Page, Visit } from './visit.ts';

/** Reads that are under way, by what they read, and whatever else a page begins with. */
type Reads = Readonly<Record<string, unknown>>;

/**
 * A page for people who have signed in whose first reads go with that of the session, so that it waits for the table
 * once less. Nothing is read for whoever brings no session; what was read for somebody else than the session says is
 * read anew, for them.
 * @param begin begins the reads; what the address and the cookie say is a claim, and shows nothing to anybody
 */
export function readingAhead<Read extends Reads>(
  begin: (asked: Asked) => Read,
  page: (read: () => Read) => Page,
): EarlyPage {
  return async (asked, arriving) => {
    const early = asked.claims && underWay(begin(asked));
    const visit = await arriving;
    const { session } = visit;
    const holds = early && session?.personId === asked.claims?.personId;
    const anew = () => begin({ ...visit, claims: session && { personId: session.personId } });
    return page(() => (holds ? early : underWay(anew())))(visit);
  };
}

/** The same for a page that anybody may ask for who knows its address. */
export function readingAtOnce<Read extends Reads>(
  begin: (asked: Asked) => Read,
  page: (visit: Visit, read: Read) => Promise<Answer>,
): EarlyPage {
  return async (asked, arriving) => {
    const read = underWay(begin(asked));
    return page(await arriving, read);
  };
}

/** A read that nobody waits for in the end may fail: whoever waits for it hears of that all the same. */
export function underWay<Read extends Reads>(reads: Read): Read {
  for (const read of Object.values(reads)) if (read instanceof Promise) read.catch(() => {});
  return reads;
}
