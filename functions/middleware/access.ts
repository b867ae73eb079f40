import type { Role } from '../../core/people/person.ts';
import type { Session } from '../../core/ports/sessions.ts';
import { paths } from '../../pages/paths.ts';
import { type Page, seeOther, type Visit } from './visit.ts';
import { WebError } from './web-error.ts';

/** A visit by somebody who has signed in. */
export type SignedInVisit = Visit & { session: Session };

/** A page for people who have signed in; others go to sign in first, and come back. */
export function signedIn(page: (visit: SignedInVisit) => ReturnType<Page>): Page {
  return async (visit) => {
    const { session } = visit;
    if (session) return page({ ...visit, session });
    return seeOther(paths.signIn(visit.method === 'GET' ? visit.path : paths.home()));
  };
}

/** A page for one role. Everybody else is refused. */
export function onlyFor(role: Role, page: (visit: SignedInVisit) => ReturnType<Page>): Page {
  return signedIn(async (visit) => {
    if (!visit.session.roles.includes(role)) throw new WebError(403, 'forbidden');
    return page(visit);
  });
}
