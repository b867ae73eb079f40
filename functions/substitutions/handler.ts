import { mayIn } from '../../core/access/permissions.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { PerformCommand } from '../../core/ports/commands.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Digest, Seals } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import type { People } from '../../core/ports/people.ts';
import type { Substitutions } from '../../core/ports/substitutions.ts';
import { isInForce, newSubstitutionSchema, type Substitution } from '../../core/substitution/substitution.ts';
import { followSubstitutions } from '../../core/usecases/follow-substitutions.ts';
import { setSubstitution } from '../../core/usecases/set-substitution.ts';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import { renderSubstitutions } from '../../pages/substitutions/substitutions.tsx';
import { allowed, type SignedInVisit, signedIn } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';

type Ports = {
  evaluations: Evaluations;
  substitutions: Substitutions;
  people: People;
  perform: PerformCommand;
  seals: Seals;
  clock: Clock;
  digest: Digest;
  log: Log;
};
type Of = 'hr' | 'own';

/** Who acts for whom: HR for everybody they may, people for their own leave. */
export function routes(ports: Ports): Route[] {
  const hr = (page: (visit: SignedInVisit, of: Of, ports: Ports) => Promise<Answer>) =>
    allowed('setSubstitutions', (visit) => page(visit, 'hr', ports));
  const own = (page: (visit: SignedInVisit, of: Of, ports: Ports) => Promise<Answer>) =>
    signedIn((visit) => page(visit, 'own', ports));
  return [
    { method: 'GET', path: '/hr/substitutions', page: hr(listPage) },
    { method: 'POST', path: '/hr/substitutions', page: hr(setPage) },
    { method: 'POST', path: '/hr/substitutions/{substitutedId}/{substitutionId}/end', page: hr(endPage) },
    { method: 'GET', path: '/substitutions', page: own(listPage) },
    { method: 'POST', path: '/substitutions', page: own(setPage) },
    { method: 'POST', path: '/substitutions/{substitutionId}/end', page: own(endPage) },
  ];
}

function listPage(visit: SignedInVisit, of: Of, ports: Ports): Promise<Answer> {
  return formPage(visit, of, emptyForm, ports);
}

/** The list may lag behind for a moment; the reader's own never does. */
async function formPage(visit: SignedInVisit, of: Of, form: FormView, ports: Ports): Promise<Answer> {
  const personId = ownId(visit, of);
  const all = await ports.substitutions.all();
  const seen =
    of === 'hr'
      ? all.filter(({ organisation }) => mayIn(visit.session, 'setSubstitutions', organisation))
      : (await ports.substitutions.of([personId])).toReversed();
  const now = ports.clock();
  const inForce = seen.filter((each) => isInForce(each, now));
  const acting = all.filter((each) => each.substitute.personId === personId && isInForce(each, now));
  const view = { of, substitutions: seen, acting, waiting: await waitingStill(inForce, ports), form };
  return show(renderSubstitutions(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

/** What still waits for somebody who is away is what no substitute may take. */
async function waitingStill(inForce: readonly Substitution[], { evaluations }: Ports) {
  const counts = await Promise.all(
    inForce.map(async ({ substitutionId, substituted: { personId } }) => {
      const waiting = await evaluations.awaiting(personId);
      const theirs = waiting.filter(({ employee }) => employee.personId !== personId);
      return [substitutionId, theirs.length] as const;
    }),
  );
  return Object.fromEntries(counts);
}

async function setPage(visit: SignedInVisit, of: Of, ports: Ports): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const own = of === 'own' ? ownId(visit, of) : null;
  const { session, form } = visit;
  const values = { ...form };
  const parsed = newSubstitutionSchema.safeParse(
    own === null ? form : { ...form, substituted: undefined, kind: 'leave' },
  );
  if (!parsed.success) {
    const errors = formErrors(parsed.error);
    return formPage(visit, of, { values, errors }, ports);
  }
  const mayInOrganisation = (organisation: string) => mayIn(session, 'setSubstitutions', organisation);
  const setBy = session.personId ?? session.email;
  const set = await setSubstitution(
    { form: parsed.data, setBy, own, mayIn: mayInOrganisation },
    { ...ports, utcOffsetHours: visit.calendar.utcOffsetHours },
  );
  if (!set.set) return formPage(visit, of, { values, errors: [{ path: set.path, code: set.code }] }, ports);
  return followed(of, ports);
}

async function endPage(visit: SignedInVisit, of: Of, ports: Ports): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const personId = of === 'own' ? ownId(visit, of) : (visit.params.substitutedId ?? '');
  const id = visit.params.substitutionId ?? '';
  const found = (await ports.substitutions.of([personId])).find((each) => each.substitutionId === id);
  if (!found || (of === 'hr' && !mayIn(visit.session, 'setSubstitutions', found.organisation)))
    throw new WebError(404, 'notFound');
  await ports.substitutions.end(personId, id, ports.clock());
  return followed(of, ports);
}

/** Tasks go over at once; what is left over, or lags behind, the next sweep does. */
async function followed(of: Of, ports: Ports): Promise<Answer> {
  const { moved, failed } = await followSubstitutions(ports);
  ports.log.info('SUBSTITUTION_SET', { moved, failed });
  return seeOther(paths.substitutions(of));
}

/** @throws WebError 403 for staff who are in no roster: nobody acts for them */
function ownId({ session }: SignedInVisit, of: Of): string {
  if (of === 'own' && !session.personId) throw new WebError(403, 'forbidden');
  return session.personId ?? '';
}
