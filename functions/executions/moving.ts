import { may, reachesOrganisation } from '../../core/access/permissions.ts';
import { localDate } from '../../core/calendar/working-days.ts';
import { moveFormSchema, moveRefusal } from '../../core/evaluation/move.ts';
import { cycleIdOf, type EvaluationState } from '../../core/evaluation/state.ts';
import { reassign } from '../../core/usecases/reassign.ts';
import type { FieldError, FormView } from '../../pages/layout/form-view.ts';
import { type MoveView, renderMove } from '../../pages/moves/move.tsx';
import { paths } from '../../pages/paths.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { officeActor } from './office-actor.ts';
import type { OperationsPorts } from './ports.ts';

type Seen = { state: EvaluationState; cycleName: string; year: number };

/** The form of a move, beginning with how things are now. Writes nothing. */
export async function movePage(visit: SignedInVisit, ports: OperationsPorts): Promise<Answer> {
  const seen = await seenBy(visit, ports);
  const { state } = seen;
  const assessor = await ports.people.load(state.assessor.personId);
  const { unit, organisation } = state;
  const values = { unit, organisation, email: assessor?.email ?? '' };
  const told = visit.query.told === 'recorded' ? 'recorded' : null;
  return page(visit, seen, { form: { values, errors: [] }, told }, ports);
}

/** Records a move: the new assessor assesses from now on, and what was before stays known. */
export async function postMove(visit: SignedInVisit, ports: OperationsPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const seen = await seenBy(visit, ports);
  const { state } = seen;
  const { formToken: _, version, ...values } = visit.form;
  const again = (errors: FieldError[], told: MoveView['told'] = null) =>
    page(visit, seen, { form: { values, errors }, told }, ports);
  const actor = officeActor(visit.session, 'reassignAssessor', state);
  if (!actor) return again([], 'notAllowed');
  const parsed = moveFormSchema.safeParse(values);
  if (!parsed.success) return again(formErrors(parsed.error));
  const { email, reason, ...move } = parsed.data;
  const wrong = moveRefusal(move, {
    moves: state.moves ?? [],
    year: seen.year,
    today: todayOf(visit, ports),
  });
  if (wrong) return again([wrong]);
  if (!reachesOrganisation(visit.session, 'changePeople', move.organisation))
    return again([{ path: 'organisation', code: 'outsideReach' }]);
  const { evaluationId } = state;
  const order = {
    evaluationId,
    version: Number(version),
    part: 'assessor',
    email,
    reason,
    actor,
    move,
  } as const;
  const performed = await reassign(order, ports);
  switch (performed.outcome) {
    case 'recorded':
    case 'alreadyRecorded':
      return seeOther(paths.move(evaluationId, 'recorded'));
    case 'unknownPerson':
      return again([{ path: 'email', code: 'unknownPerson' }]);
    case 'refused':
      return again([], performed.refusal.reason === 'notThisPerson' ? 'notThisPerson' : 'movedOn');
    default:
      return again([], 'movedOn');
  }
}

const todayOf = (visit: SignedInVisit, { clock }: OperationsPorts) =>
  localDate(clock(), visit.calendar.utcOffsetHours);

/** @throws WebError 404 also where it is not this person's business: others are not told that it exists */
async function seenBy(visit: SignedInVisit, ports: OperationsPorts): Promise<Seen> {
  const { evaluationId = '' } = visit.params;
  const [state, cycle] = await Promise.all([
    ports.evaluations.load(evaluationId),
    ports.cycles.load(cycleIdOf(evaluationId)),
  ]);
  if (!state || !cycle || !may(visit.session, 'changePeople', state)) throw new WebError(404, 'notFound');
  return { state, cycleName: cycle.name, year: cycle.year };
}

function page(
  visit: SignedInVisit,
  { state, cycleName }: Seen,
  about: { form: FormView; told: MoveView['told'] },
  ports: OperationsPorts,
): Answer {
  const open = officeActor(visit.session, 'reassignAssessor', state) !== undefined;
  const { told, form } = about;
  const status = told && told !== 'recorded' ? 409 : form.errors.length > 0 ? 422 : 200;
  return show(renderMove({ state, cycleName, open, ...about }, frameOf(visit, ports)), status);
}
