import * as z from 'zod';
import { mayAny } from '../../core/access/permissions.ts';
import { endOfDay } from '../../core/calendar/working-days.ts';
import { type Cycle, closedCycle } from '../../core/cycle/cycle.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { stageSchema } from '../../core/evaluation/stage.ts';
import { evaluationIdOf } from '../../core/evaluation/state.ts';
import { type OrderKind, orderKindSchema, orderLimits, type Target, tally } from '../../core/orders/order.ts';
import { selected, suitable, targetsOf } from '../../core/orders/targets.ts';
import type { Person } from '../../core/people/person.ts';
import { placeOrder } from '../../core/usecases/place-order.ts';
import { emptyForm, type FieldError, type FormView } from '../../pages/layout/form-view.ts';
import { renderNewOrder } from '../../pages/orders/new-order.tsx';
import { renderOrder } from '../../pages/orders/order.tsx';
import { paths } from '../../pages/paths.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show, type Visit } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import { findPerson } from './find-person.ts';
import { type CyclePorts, cycleOf } from './ports.ts';

const text = z.string().trim().max(254).nullable().catch(null).default(null);
const namesShown = 20;
const refreshSeconds = 3;

/** What an order is about, as its address or its form says; anything odd is as if it were not there. */
const askedSchema = z.object({
  kind: orderKindSchema,
  stage: stageSchema.nullable().catch(null).default(null),
  organisation: text,
  unit: text,
  late: z
    .literal('yes')
    .transform(() => true)
    .catch(false)
    .default(false),
  q: text,
  evaluation: text,
  /** Address or NIP of the superior who leaves. */
  leaving: text,
});
type Asked = z.infer<typeof askedSchema>;

/** Shows what an order would be about, before it is given. */
export async function newOrderPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const asked = askedSchema.safeParse(visit.query);
  if (!asked.success) throw new WebError(404, 'notFound');
  return showNewOrder(visit, await cycleOf(visit, ports), asked.data, emptyForm, ports);
}

async function showNewOrder(
  visit: SignedInVisit,
  cycle: Cycle,
  asked: Asked,
  form: FormView,
  ports: CyclePorts,
): Promise<Answer> {
  const { count, names } = await meant(cycle, asked, ports);
  const view = { cycle, asked, count, names: names.slice(0, namesShown), form, most: orderLimits.targets };
  return show(renderNewOrder(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

type Meant = { count: number; names: string[]; targets: Target[]; leaving: Person | undefined };

/** Everybody that an order is about, as things stand now. */
async function meant(cycle: Cycle, asked: Asked, ports: CyclePorts): Promise<Meant> {
  const leaving = asked.leaving ? await findPerson(asked.leaving, ports) : undefined;
  if (asked.kind === 'enrol') return { ...(await missing(cycle, ports)), leaving };
  const states = selected(await ports.evaluations.ofCycle(cycle.cycleId), asked, ports.clock());
  const found = suitable(asked.kind, states, leaving?.personId ?? null);
  const names = found.map(({ employee }) => employee.name);
  return { count: found.length, names, targets: targetsOf(found), leaving };
}

/** People of the roster in force who have no evaluation in the cycle and are not kept out of it. */
async function missing(cycle: Cycle, { rosters, evaluations }: CyclePorts) {
  const [members = [], states] = await Promise.all([
    rosters.everybodyNow(),
    evaluations.ofCycle(cycle.cycleId),
  ]);
  const known = new Set([
    ...states.map(({ employee }) => employee.personId),
    ...cycle.excluded.map(({ personId }) => personId),
  ]);
  const people = members.map(({ person }) => person);
  const late = people.filter(({ personId }) => !known.has(personId));
  const targets = late.map(({ personId }) => ({ id: personId, version: null }));
  return { count: late.length, names: late.map(({ name }) => name), targets };
}

/** Gives an order: it is kept and carried out by the workflow, a part at a time. */
export async function postOrder(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const cycle = await cycleOf(visit, ports);
  if (cycle.status !== 'running') throw new WebError(409, 'tryAgain');
  const asked = askedSchema.safeParse(visit.form);
  if (!asked.success) throw new WebError(400, 'badRequest');
  const about = await meant(cycle, asked.data, ports);
  const { errors, dueAt, successor, only } = await readForm(visit, asked.data, about, ports);
  if (errors.length > 0) {
    const form = { values: { ...visit.form }, errors };
    return showNewOrder(visit, cycle, asked.data, form, ports);
  }
  const reason = (visit.form.reason ?? '').trim();
  const by = visit.session.personId ?? visit.session.email;
  if (asked.data.kind === 'close' && about.count === 0) {
    const now = ports.clock();
    await ports.cycles.replace(closedCycle(cycle, reason, now), [], now);
    return seeOther(paths.cycle(cycle.cycleId));
  }
  const { kind } = asked.data;
  const { cycleId } = cycle;
  const leaving = about.leaving?.personId ?? null;
  const order = await placeOrder(
    { cycleId, kind, by, reason, dueAt, leaving, successor: successor?.personId ?? null },
    only ? [{ id: only.personId, version: null }] : about.targets,
    ports,
  );
  ports.log.info('ORDER_PLACED', { cycleId, kind, total: order.total });
  return seeOther(paths.order(cycleId, order.orderId));
}

/** What is wrong with the form of an order, or what it says. */
async function readForm(visit: SignedInVisit, asked: Asked, about: Meant, ports: CyclePorts) {
  const { kind } = asked;
  const { form } = visit;
  const errors: FieldError[] = [];
  const reason = (form.reason ?? '').trim();
  if (reason.length > limits.reason) errors.push({ path: 'reason', code: 'tooLong' });
  if (reason === '' && kind !== 'remind') errors.push({ path: 'reason', code: 'required' });
  const only = kind === 'enrol' && form.person ? await findPerson(form.person, ports) : undefined;
  if (kind === 'enrol' && form.person && !only) errors.push({ path: 'person', code: 'unknownPerson' });
  const successor = kind === 'reassign' ? await findPerson(form.successor ?? '', ports) : undefined;
  if (kind === 'reassign' && !about.leaving) errors.push({ path: 'leaving', code: 'unknownPerson' });
  if (kind === 'reassign' && !successor) errors.push({ path: 'successor', code: 'unknownPerson' });
  const dueAt = kind === 'extend' ? dateOf(visit, errors, ports) : null;
  const nobody = about.count === 0 && kind !== 'close' && !only;
  if (nobody && errors.length === 0) errors.push({ path: 'order', code: 'nobody' });
  if (about.count > orderLimits.targets) errors.push({ path: 'order', code: 'tooMany' });
  return { errors, dueAt, successor, only };
}

function dateOf({ form, calendar }: Visit, errors: FieldError[], { clock }: CyclePorts): string | null {
  const { until = '' } = form;
  const date = z.iso.date().safeParse(until);
  if (!date.success) {
    errors.push({ path: 'until', code: until === '' ? 'required' : 'date' });
    return null;
  }
  const dueAt = endOfDay(date.data, calendar.utcOffsetHours);
  if (Date.parse(dueAt) <= clock().getTime()) errors.push({ path: 'until', code: 'notLater' });
  return dueAt;
}

/** What became of an order: while it is under way the page asks again by itself. */
export async function orderPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const { cycleId = '', orderId = '' } = visit.params;
  const [cycle, order, results] = await Promise.all([
    cycleOf(visit, ports),
    ports.orders.load(orderId),
    ports.orders.results(orderId),
  ]);
  if (!order || order.cycleId !== cycleId) throw new WebError(404, 'notFound');
  const { done, left, isOver } = tally(order, results);
  const shown = left.slice(0, 100);
  const ids = shown.map(({ id }) => (order.kind === 'enrol' ? evaluationIdOf(cycleId, id) : id));
  const states = await ports.evaluations.loadMany(ids);
  const names = new Map(states.map((state) => [state.evaluationId, state.employee.name]));
  const rows = shown.map(({ why }, at) => ({
    evaluationId: ids[at] ?? '',
    name: names.get(ids[at] ?? '') ?? null,
    why,
  }));
  const view = { cycle, order, done, leftCount: left.length, left: rows, isOver };
  const answer = show(renderOrder(view, frameOf(visit, ports)));
  return isOver || visit.query.still === 'yes' ? answer : { ...answer, refreshSeconds };
}

/** Orders that can be given to a cycle as it stands. */
export function ordersFor(visit: SignedInVisit, cycle: Cycle): OrderKind[] {
  const may = mayAny(visit.session, 'runCycles') && cycle.status === 'running';
  return may ? ['extend', 'remind', 'reassign', 'enrol', 'close'] : [];
}
