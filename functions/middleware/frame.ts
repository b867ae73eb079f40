import type { Clock } from '../../core/ports/clock.ts';
import type { Seals } from '../../core/ports/keys.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { formToken } from './forms.ts';
import type { Visit } from './visit.ts';

/** Forms whose address has no page of its own answer the page before it. */
const onlyPosted =
  /\/(renew|code|confirm|start|orders|take-back|open-assessment|sign-out|language|help|reassign|correct|release|end)$/;

/** What every page is told about the visit that it answers. */
export function frameOf(visit: Visit, { seals, clock }: { seals: Seals; clock: Clock }): Frame {
  const { session, language, calendar } = visit;
  const path = visit.method === 'POST' ? visit.path.replace(onlyPosted, '') || '/' : visit.path;
  const person = session && { name: session.name, roles: session.roles, organisation: session.organisation };
  return { language, path, person, formToken: formToken(visit, seals), now: clock(), calendar };
}
