import { may } from '../../core/access/permissions.ts';
import { collectPersonalData, type PersonalData } from '../../core/usecases/collect-personal-data.ts';
import { paths } from '../../pages/paths.ts';
import { renderMyData } from '../../pages/privacy/my-data.tsx';
import { renderSeen } from '../../pages/privacy/seen.tsx';
import { allowed, type SignedInVisit, signedIn } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { readingAhead } from '../middleware/reading-ahead.ts';
import { type Answer, type Asked, type EarlyPage, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';
import { holdsPage, releaseHold, setHold } from './holds.ts';
import { beginPerson, correct, findPerson, peoplePage, personFile, personPage } from './people.ts';
import type { PrivacyPorts } from './ports.ts';
import { fileOf, keptFor } from './view.ts';

/** What people may ask about their data, and what HR does about it (UU 27/2022). */
export function routes(ports: PrivacyPorts): Route[] {
  type Handle = (visit: SignedInVisit, ports: PrivacyPorts) => Promise<Answer>;
  const forHr = (page: Handle) => allowed('managePersonalData', (visit) => page(visit, ports));
  const ofPerson = (page: typeof personPage) =>
    readingAhead(
      ({ params }) => beginPerson(params.personId ?? '', ports),
      (read) => allowed('managePersonalData', (visit) => page(visit, read(), ports)),
    );
  const person = '/hr/people/{personId}';
  return [
    { method: 'GET', path: '/me/data', early: ownData(myData, ports) },
    { method: 'GET', path: '/me/data.json', early: ownData(myFile, ports) },
    {
      method: 'GET',
      path: '/evaluations/{evaluationId}/seen',
      page: signedIn((visit) => seen(visit, ports)),
    },
    { method: 'GET', path: '/hr/people', page: forHr(peoplePage) },
    { method: 'POST', path: '/hr/people', page: forHr(findPerson) },
    { method: 'GET', path: person, early: ofPerson(personPage) },
    { method: 'GET', path: `${person}/data.json`, early: ofPerson(personFile) },
    { method: 'POST', path: `${person}/correct`, page: forHr(correct) },
    { method: 'GET', path: '/hr/holds', page: forHr(holdsPage) },
    { method: 'POST', path: '/hr/holds', page: forHr(setHold) },
    { method: 'POST', path: '/hr/holds/release', page: forHr(releaseHold) },
  ];
}

type Own = { data: Promise<PersonalData | undefined> };

/** A page of all that is kept of whoever asks, which is collected while it is found out who that is. */
function ownData(
  page: (visit: SignedInVisit, read: Own, ports: PrivacyPorts) => Promise<Answer>,
  ports: PrivacyPorts,
): EarlyPage {
  const begin = ({ claims }: Asked): Own => ({
    data: claims?.personId ? collectPersonalData(claims.personId, ports) : Promise.resolve(undefined),
  });
  return readingAhead(begin, (read) => signedIn((visit) => page(visit, read(), ports)));
}

async function myData(visit: SignedInVisit, read: Own, ports: PrivacyPorts): Promise<Answer> {
  const data = await own(read);
  const view = { ...data, kept: keptFor(ports), file: paths.myDataFile() };
  return show(renderMyData(view, frameOf(visit, ports)));
}

async function myFile(_: SignedInVisit, read: Own): Promise<Answer> {
  return fileOf(await own(read));
}

/** @throws WebError 404 for staff who are not in the roster: nothing is kept of them but their session */
async function own(read: Own): Promise<PersonalData> {
  const data = await read.data;
  if (!data) throw new WebError(404, 'notFound');
  return data;
}

async function seen(visit: SignedInVisit, ports: PrivacyPorts): Promise<Answer> {
  const state = await ports.evaluations.load(visit.params.evaluationId ?? '');
  if (!state || !may(visit.session, 'seeAccesses', state)) throw new WebError(404, 'notFound');
  const { evaluationId, cycleId, employee } = state;
  const [ofPerson, ofCycle] = await Promise.all([
    ports.accesses.of({ personId: employee.personId }),
    ports.accesses.of({ cycleId }),
  ]);
  // Who saw everything of the person has seen this too.
  const about = ofPerson.filter(
    (access) => access.evaluationId === null || access.evaluationId === evaluationId,
  );
  const accesses = [...about, ...ofCycle].sort((a, b) => (a.at > b.at ? -1 : 1));
  return show(renderSeen({ evaluationId, employeeName: employee.name, accesses }, frameOf(visit, ports)));
}
