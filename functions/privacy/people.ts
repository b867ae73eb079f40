import { correctionFormSchema } from '../../core/privacy/correction.ts';
import { plainNip } from '../../core/roster/nip.ts';
import { collectPersonalData, type PersonalData } from '../../core/usecases/collect-personal-data.ts';
import { correctPerson } from '../../core/usecases/correct-person.ts';
import { noteAccess } from '../../core/usecases/note-access.ts';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import { renderPeople } from '../../pages/privacy/people.tsx';
import { type PersonView, renderPerson } from '../../pages/privacy/person.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { underWay } from '../middleware/reading-ahead.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { PrivacyPorts } from './ports.ts';
import { fileOf, keptFor } from './view.ts';

type About = Pick<PersonView, 'told'> & { form: FormView | null };

/** The form by which HR finds a person. */
export async function peoplePage(visit: SignedInVisit, ports: PrivacyPorts): Promise<Answer> {
  return show(renderPeople({ form: emptyForm }, frameOf(visit, ports)));
}

/** Finds a person by their NIP, which never stands in an address. */
export async function findPerson(visit: SignedInVisit, ports: PrivacyPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const written = visit.form.nip ?? '';
  const nip = plainNip(written);
  const id = ports.personIds.fromNip(nip);
  const aliases = nip ? await ports.people.aliases() : new Map<string, string>();
  const person = nip ? await ports.people.load(aliases.get(id) ?? id) : undefined;
  if (person) return seeOther(paths.person(person.personId));
  const form = { values: { nip: written }, errors: [{ path: 'nip', code: nip ? 'unknownNip' : 'required' }] };
  return show(renderPeople({ form }, frameOf(visit, ports)), 422);
}

/** Collects what is kept of a person; whether there is one is known before that. */
export function beginPerson(personId: string, ports: PrivacyPorts) {
  return { data: collectPersonalData(personId, ports), person: ports.people.load(personId) };
}
type Read = ReturnType<typeof beginPerson>;

/** Everything that is kept of one person; that it was seen is noted, and the person sees the note. */
export async function personPage(visit: SignedInVisit, read: Read, ports: PrivacyPorts): Promise<Answer> {
  return showPerson(visit, read, { form: null, told: visit.query.told === 'done' ? 'done' : null }, ports);
}

/** The same as a file, to be handed to the person. */
export async function personFile(visit: SignedInVisit, read: Read, ports: PrivacyPorts): Promise<Answer> {
  return fileOf(await dataOf(visit, read, ports));
}

/** Corrects what is known of a person. */
export async function correct(visit: SignedInVisit, ports: PrivacyPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const { formToken: _, ...values } = visit.form;
  const again = (about: About) => {
    const read = underWay(beginPerson(visit.params.personId ?? '', ports));
    return showPerson(visit, read, about, ports);
  };
  const parsed = correctionFormSchema.safeParse(visit.form);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }));
    return again({ form: { values, errors }, told: null });
  }
  const personId = visit.params.personId ?? '';
  const by = visit.session.personId ?? visit.session.email;
  const { outcome } = await correctPerson({ personId, form: parsed.data, by }, ports);
  if (outcome === 'unknown') throw new WebError(404, 'notFound');
  if (outcome === 'corrected') return seeOther(paths.person(personId, 'done'));
  return again({ form: { values, errors: [] }, told: outcome });
}

async function dataOf(visit: SignedInVisit, read: Read, ports: PrivacyPorts): Promise<PersonalData> {
  const person = await read.person;
  if (!person) throw new WebError(404, 'notFound');
  const { personId } = person;
  // Nothing is shown before it is noted; but it may be read meanwhile.
  const noted = noteAccess(visit.session, 'personalData', { personId }, ports);
  const [data] = await Promise.all([read.data, noted]);
  if (!data) throw new WebError(404, 'notFound');
  return data;
}

async function showPerson(
  visit: SignedInVisit,
  read: Read,
  { form, told }: About,
  ports: PrivacyPorts,
): Promise<Answer> {
  const data = await dataOf(visit, read, ports);
  const { name, position, email, nip } = data.person;
  const view: PersonView = {
    ...data,
    kept: keptFor(ports),
    file: paths.personFile(data.person.personId),
    form: form ?? { values: { name, position, email, nip }, errors: [] },
    told,
  };
  const status = view.form.errors.length > 0 ? 422 : told && told !== 'done' ? 409 : 200;
  return show(renderPerson(view, frameOf(visit, ports)), status);
}
