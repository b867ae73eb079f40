import { type Action, reachesOrganisation } from '../../core/access/permissions.ts';
import { addressText, markHolds } from '../../core/mails/address-mark.ts';
import type { Person } from '../../core/people/person.ts';
import { listUnreachable } from '../../core/usecases/list-unreachable.ts';
import { mendAddress, newAddressSchema } from '../../core/usecases/mend-address.ts';
import { renderAddresses } from '../../pages/addresses/list.tsx';
import { type MendAddressView, renderMendAddress } from '../../pages/addresses/mend.tsx';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { MailingPorts } from './ports.ts';

const action: Action = 'mendAddresses';
const mended = 'mended';

/** Everybody of the viewer's business whom mails do not reach. */
export async function addressesPage(visit: SignedInVisit, ports: MailingPorts): Promise<Answer> {
  const all = await listUnreachable(ports);
  const unreachable = all.filter(({ person }) =>
    reachesOrganisation(visit.session, action, person.organisation),
  );
  return show(renderAddresses({ unreachable }, frameOf(visit, ports)));
}

/** One person with the form. */
export async function addressPage(visit: SignedInVisit, ports: MailingPorts): Promise<Answer> {
  const told = visit.query.told === mended ? mended : null;
  const about = aboutPerson(visit.params.personId ?? '', ports);
  const [person, known] = await Promise.all([personOf(visit, ports), about]);
  return showKnown(visit, person, { ...known, form: emptyForm, told }, ports);
}

/** Gives a person another address. */
export async function mendPage(visit: SignedInVisit, ports: MailingPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const person = await personOf(visit, ports);
  const { email = '', before = '' } = visit.form;
  const parsed = newAddressSchema.safeParse({ email });
  if (!parsed.success) return showWrong(visit, person, email, parsed.error.issues[0]?.message, ports);
  if (before !== person.email) return showConflict(visit, person, email, ports);
  const by = visit.session.personId ?? visit.session.email;
  const done = await mendAddress({ person, email: parsed.data.email, by }, ports);
  if (!done.mended)
    return done.why === 'taken'
      ? showWrong(visit, person, email, 'addressTaken', ports)
      : showConflict(visit, person, email, ports);
  ports.log.info('ADDRESS_MENDED', { personId: person.personId, sentAgain: done.sentAgain });
  return seeOther(paths.address(person.personId, mended));
}

function showWrong(
  visit: SignedInVisit,
  person: Person,
  email: string,
  code: string | undefined,
  ports: MailingPorts,
) {
  const form = { values: { email }, errors: [{ path: 'email', code: code ?? 'email' }] };
  return showPerson(visit, person, { form, told: null }, ports);
}

function showConflict(visit: SignedInVisit, person: Person, email: string, ports: MailingPorts) {
  return showPerson(visit, person, { form: { values: { email }, errors: [] }, told: 'conflict' }, ports);
}

/** @throws WebError 404 also where it is not this viewer's business: others are not told that the person exists */
async function personOf(visit: SignedInVisit, { people }: MailingPorts): Promise<Person> {
  const person = await people.load(visit.params.personId ?? '');
  if (!person || !reachesOrganisation(visit.session, action, person.organisation))
    throw new WebError(404, 'notFound');
  return person;
}

/** What is known of a person besides who they are. */
async function aboutPerson(personId: string, { addresses, evaluations }: MailingPorts) {
  const [mark, changes, waiting] = await Promise.all([
    addresses.markOf(personId),
    addresses.changes(personId),
    evaluations.awaiting(personId),
  ]);
  return { mark: mark ?? null, changes, waiting: waiting.length };
}

async function showPerson(
  visit: SignedInVisit,
  person: Person,
  about: { form: FormView; told: MendAddressView['told'] },
  ports: MailingPorts,
): Promise<Answer> {
  const known = await aboutPerson(person.personId, ports);
  return showKnown(visit, person, { ...known, ...about }, ports);
}

function showKnown(
  visit: SignedInVisit,
  person: Person,
  about: Omit<MendAddressView, 'person'>,
  ports: MailingPorts,
): Answer {
  const { mark } = about;
  const holds = mark && markHolds(mark, ports.digest(addressText(person.email))) ? mark : null;
  const status = about.told === 'conflict' ? 409 : about.form.errors.length > 0 ? 422 : 200;
  return show(renderMendAddress({ ...about, person, mark: holds }, frameOf(visit, ports)), status);
}
