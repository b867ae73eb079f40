import type { Session } from '../../core/ports/sessions.ts';
import { type SignedInVisit, signedIn } from '../middleware/access.ts';
import type { Answer, Page } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';

/** A visit by somebody of the roster; staff who are not in it lead nobody. */
export type SupervisorVisit = SignedInVisit & { session: Session & { personId: string } };

/** A page for somebody of the roster. */
export function inRoster(page: (visit: SupervisorVisit) => Promise<Answer>): Page {
  return signedIn(async (visit) => {
    const { personId } = visit.session;
    if (personId === null) throw new WebError(403, 'forbidden');
    return page({ ...visit, session: { ...visit.session, personId } });
  });
}
