import { may } from '../../core/access/permissions.ts';
import { localDate } from '../../core/calendar/working-days.ts';
import {
  asksForFollowUp,
  type FollowUp,
  followUpAnswerSchema,
  followUpClosingSchema,
  followUpFormSchema,
  written,
} from '../../core/evaluation/follow-up.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { FollowUps } from '../../core/ports/follow-ups.ts';
import type { Seals } from '../../core/ports/keys.ts';
import { type FieldError, type FormView, fieldsOf } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import { renderFollowUp } from '../../pages/people/follow-up.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { nested, requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';

export type FollowUpPorts = {
  followUps: FollowUps;
  evaluations: Evaluations;
  clock: Clock;
  seals: Seals;
};
type Seen = { state: EvaluationState; plan: FollowUp | undefined };

const buttons: readonly string[] = ['write', 'answer', 'close'];

/** A follow-up plan, for those who may read the evaluation. Writes nothing. */
export async function followUpPage(visit: SignedInVisit, ports: FollowUpPorts): Promise<Answer> {
  const seen = await followUpOf(visit, ports);
  if (!asksForFollowUp(seen.state)) return seeOther(paths.evaluation(seen.state.evaluationId));
  return page(visit, seen, { values: fieldsOf(seen.plan), errors: [] }, ports);
}

/** The assessor writes or closes the plan, the employee answers it. */
export async function postFollowUp(visit: SignedInVisit, ports: FollowUpPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const seen = await followUpOf(visit, ports);
  if (!asksForFollowUp(seen.state)) return seeOther(paths.evaluation(seen.state.evaluationId));
  const { do: button = '', formToken: _, version, ...values } = visit.form;
  if (!buttons.includes(button)) throw new WebError(400, 'badRequest');
  if (!allows(visit, seen, button)) throw new WebError(403, 'forbidden');
  if (Number(version) !== (seen.plan?.version ?? 0)) throw new WebError(409, 'tryAgain');
  const next = nextPlan(button, values, seen, ports.clock());
  if ('errors' in next) return page(visit, seen, { values, errors: next.errors }, ports);
  if ((await ports.followUps.save(next, [], ports.clock())) === 'conflict')
    throw new WebError(409, 'tryAgain');
  return seeOther(paths.followUp(seen.state.evaluationId));
}

function nextPlan(
  button: string,
  values: Record<string, string>,
  { state, plan }: Seen,
  now: Date,
): FollowUp | { errors: FieldError[] } {
  const at = now.toISOString();
  if (button === 'write') {
    const parsed = followUpFormSchema.safeParse(nested(withoutEmptyGoals(values)));
    return parsed.success
      ? written(parsed.data, { state, before: plan, now })
      : { errors: formErrors(parsed.error) };
  }
  if (!plan) return { errors: [{ path: 'coaching', code: 'required' }] };
  const version = plan.version + 1;
  if (button === 'answer') {
    const parsed = followUpAnswerSchema.safeParse(values);
    return parsed.success
      ? { ...plan, version, answer: { text: parsed.data.text, at } }
      : { errors: formErrors(parsed.error) };
  }
  const parsed = followUpClosingSchema.safeParse(values);
  return parsed.success
    ? { ...plan, version, closing: { note: parsed.data.note, at } }
    : { errors: formErrors(parsed.error) };
}

/** Lines of which nothing is filled in are as if they were not there; the first one stays, to say that it is needed. */
function withoutEmptyGoals(values: Record<string, string>): Record<string, string> {
  const isEmpty = (row: string) => !values[`goals.${row}.text`]?.trim() && !values[`goals.${row}.by`];
  const kept = Object.entries(values).filter(([name]) => {
    const row = /^goals\.(\d+)\./.exec(name)?.[1];
    return row === undefined || row === '0' || !isEmpty(row);
  });
  return Object.fromEntries(kept);
}

async function followUpOf(visit: SignedInVisit, ports: FollowUpPorts): Promise<Seen> {
  const state = await ports.evaluations.load(visit.params.evaluationId ?? '');
  // Others are not told that it exists.
  if (!state || !may(visit.session, 'readContents', state)) throw new WebError(404, 'notFound');
  return { state, plan: await ports.followUps.load(state.evaluationId) };
}

function allows({ session }: SignedInVisit, { state, plan }: Seen, button: string): boolean {
  const { personId } = session;
  const open = plan !== undefined && plan.closing === null;
  if (button === 'write') return state.assessor.personId === personId && (plan === undefined || open);
  if (button === 'answer') return open && state.employee.personId === personId;
  return button === 'close' && open && state.assessor.personId === personId;
}

function page(visit: SignedInVisit, seen: Seen, form: FormView, ports: FollowUpPorts): Answer {
  const view = {
    state: seen.state,
    plan: seen.plan ?? null,
    today: localDate(ports.clock(), visit.calendar.utcOffsetHours),
    form,
    mayWrite: allows(visit, seen, 'write'),
    mayAnswer: allows(visit, seen, 'answer'),
    mayClose: allows(visit, seen, 'close'),
  };
  return show(renderFollowUp(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}
