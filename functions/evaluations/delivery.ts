import { may, mayIn } from '../../core/access/permissions.ts';
import type { Actor } from '../../core/evaluation/actor.ts';
import { deliveryDueAt, proofOf } from '../../core/evaluation/delivery.ts';
import type { Witness } from '../../core/evaluation/delivery-record.ts';
import { type PaperForm, paperFormSchema } from '../../core/evaluation/paper-form.ts';
import type { Refusal } from '../../core/evaluation/refusal.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { isNotice } from '../../core/mails/mail-record.ts';
import { deliveredByMail } from '../../core/mails/notice-of-result.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { PerformCommand } from '../../core/ports/commands.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Seals } from '../../core/ports/keys.ts';
import type { Mails } from '../../core/ports/mails.ts';
import type { People, PersonIds } from '../../core/ports/people.ts';
import type { Session } from '../../core/ports/sessions.ts';
import { plainNip } from '../../core/roster/nip.ts';
import { emptyForm, type FieldError, type FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import { renderDelivery } from '../../pages/people/delivery.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { underWay } from '../middleware/reading-ahead.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';

export type DeliveryPorts = {
  evaluations: Evaluations;
  mails: Pick<Mails, 'ofEvaluation'>;
  people: People;
  personIds: PersonIds;
  perform: PerformCommand;
  seals: Seals;
  clock: Clock;
};

/** Reads an evaluation with the mails about it. */
export function beginDelivery(evaluationId: string, { evaluations, mails }: DeliveryPorts) {
  return { state: evaluations.load(evaluationId), mails: mails.ofEvaluation(evaluationId) };
}
type Read = ReturnType<typeof beginDelivery>;

/** How a result came to its employee, for those who may read the evaluation. Writes nothing. */
export async function deliveryPage(visit: SignedInVisit, read: Read, ports: DeliveryPorts): Promise<Answer> {
  const state = await stateOf(visit, read);
  return showDelivery(visit, { ...read, state }, emptyForm, ports);
}

/** Records what was done on paper before a witness. */
export async function postDelivery(visit: SignedInVisit, ports: DeliveryPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const read = underWay(beginDelivery(visit.params.evaluationId ?? '', ports));
  const state = await stateOf(visit, read);
  const actor = recorderOf(visit.session, state);
  if (!actor) throw new WebError(403, 'forbidden');
  const { formToken: _, version, do: __, ...values } = visit.form;
  const refuse = (errors: FieldError[]) => showDelivery(visit, { ...read, state }, { values, errors }, ports);
  const parsed = paperFormSchema.safeParse(values);
  if (!parsed.success) return refuse(formErrors(parsed.error));
  const witness = await witnessOf(parsed.data, ports);
  if (!witness) return refuse([{ path: 'witnessNip', code: 'unknownNip' }]);
  const { what, on, reason } = parsed.data;
  const performed = await ports.perform({
    evaluationId: state.evaluationId,
    version: Number(version) || null,
    command: { name: what, on, witness, reason },
    actor,
  });
  if (performed.outcome === 'refused') return refuse([errorOf(performed.refusal, parsed.data)]);
  if (performed.outcome === 'recorded' || performed.outcome === 'alreadyRecorded')
    return seeOther(paths.delivery(state.evaluationId));
  throw new WebError(409, 'tryAgain');
}

/** As whom somebody records: in their own part before their office, so that no rater records as the office. */
function recorderOf(session: Session, state: EvaluationState): Actor | undefined {
  if (!may(session, 'recordDelivery', state)) return undefined;
  const { personId } = session;
  const parties = [state.employee, state.assessor, state.appealDecider];
  if (personId && parties.some((party) => party?.personId === personId))
    return { kind: 'person', personId, via: 'session' };
  // Staff who are not in the roster are named by their address: the record has to say who it was.
  return mayIn(session, 'recordDelivery', state.organisation)
    ? { kind: 'hr', personId: personId ?? session.email }
    : undefined;
}

async function witnessOf(
  { witnessNip, witnessName, witnessPosition }: PaperForm,
  { people, personIds }: DeliveryPorts,
): Promise<Witness | undefined> {
  if (!witnessNip) return { personId: null, name: witnessName, position: witnessPosition };
  const person = await people.load(personIds.fromNip(plainNip(witnessNip)));
  return person && { personId: person.personId, name: person.name, position: person.position || '-' };
}

function errorOf(refusal: Refusal, { witnessNip }: PaperForm): FieldError {
  switch (refusal.reason) {
    case 'paperNotThen':
      return { path: 'on', code: refusal.reason };
    case 'tooLate':
      return { path: 'on', code: 'afterTheDays' };
    case 'witnessNotIndependent':
      return { path: witnessNip ? 'witnessNip' : 'witnessName', code: refusal.reason };
    case 'alreadyDelivered':
    case 'notThisPerson':
      return { path: 'what', code: refusal.reason };
    default:
      return { path: 'what', code: 'other' };
  }
}

/** @throws WebError 404 also where it is not this person's business: others are not told that it exists */
async function stateOf(visit: SignedInVisit, read: Read): Promise<EvaluationState> {
  const state = await read.state;
  if (!state || !may(visit.session, 'readContents', state)) throw new WebError(404, 'notFound');
  return state;
}

async function showDelivery(
  visit: SignedInVisit,
  { state, mails: reading }: Omit<Read, 'state'> & { state: EvaluationState },
  form: FormView,
  ports: DeliveryPorts,
): Promise<Answer> {
  const { session } = visit;
  const [mails, names] = await Promise.all([reading, namesIn(state, ports)]);
  const open = state.stage === 'acknowledgement';
  const actor = recorderOf(session, state);
  const view = {
    state,
    notices: mails.filter(isNotice),
    proof: proofOf(state, deliveredByMail(state, mails)) ?? null,
    names,
    deliverUntil: open ? deliveryDueAt(state, visit.calendar) : null,
    form,
    mayRecord: actor !== undefined && mayNow(actor, state),
    maySheet: open && mayIn(session, 'printSheets', state.organisation),
  };
  return show(renderDelivery(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

/** A superior records once the delivery has fallen to them; nobody records of themselves. */
function mayNow(actor: Actor, { employee, assessor, delivery }: EvaluationState): boolean {
  if (actor.kind !== 'person') return actor.kind === 'hr' && actor.personId !== employee.personId;
  if (actor.personId === employee.personId) return false;
  return actor.personId === assessor.personId || delivery?.fallen?.to === 'superior';
}

/** Names of the parties and of whoever recorded something of paper. */
async function namesIn(state: EvaluationState, { people }: DeliveryPorts): Promise<Record<string, string>> {
  const { delivery } = state;
  const papers = [delivery?.handedOver, delivery?.refusal, delivery?.signed];
  const recorders = papers.flatMap((paper) => (paper ? [paper.recordedBy] : []));
  const loaded = await Promise.all([...new Set(recorders)].map((personId) => people.load(personId)));
  const parties = [state.employee, state.assessor, state.appealDecider, ...loaded];
  return Object.fromEntries(parties.flatMap((person) => (person ? [[person.personId, person.name]] : [])));
}
