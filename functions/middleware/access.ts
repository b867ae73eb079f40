import { type Action, mayAny } from '../../core/access/permissions.ts';
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

/** A page for those who may do something; everybody else is refused. What exactly they may see, `may` decides. */
export function allowed(action: Action, page: (visit: SignedInVisit) => ReturnType<Page>): Page {
  return signedIn(async (visit) => {
    if (!mayAny(visit.session, action)) throw new WebError(403, 'forbidden');
    return page(visit);
  });
}
