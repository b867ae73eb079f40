import * as z from 'zod';
import { may } from '../../core/access/permissions.ts';
import type { Zone } from '../../core/calendar/zones.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { ownTaskOf } from '../../core/evaluation/own-tasks.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { sheetOf, sheetsAtMost } from '../../core/papers/sheet.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { PerformCommand } from '../../core/ports/commands.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Links, Seals } from '../../core/ports/keys.ts';
import type { SheetPress } from '../../core/ports/papers.ts';
import type { People } from '../../core/ports/people.ts';
import type { Tasks } from '../../core/ports/tasks.ts';
import { printSheets, type SheetOrder } from '../../core/usecases/print-sheets.ts';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import { renderSheets } from '../../pages/sheets/sheets.tsx';
import { allowed, type SignedInVisit } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';

type Ports = {
  cycles: Cycles;
  evaluations: Evaluations;
  people: Pick<People, 'load'>;
  tasks: Tasks;
  links: Links;
  perform: PerformCommand;
  press: SheetPress;
  seals: Seals;
  clock: Clock;
  publicUrl: string;
  zone: Zone;
};

/** Sheets of paper with a link for people without mail. In a room of its own: what sets type is heavy. */
export function routes(ports: Ports): Route[] {
  const path = '/hr/cycles/{cycleId}/sheets';
  const to = (page: typeof sheetsPage) => allowed('printSheets', (visit) => page(visit, ports));
  return [
    { method: 'GET', path, page: to(sheetsPage) },
    { method: 'POST', path, page: to(postSheets) },
  ];
}

/** Whom sheets can be printed for. Writes nothing. */
async function sheetsPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  return showSheets(visit, await cycleOf(visit, ports), emptyForm, ports);
}

const formSchema = z.object({
  reason: z.string().trim().min(1, 'required').max(limits.reason, 'tooLong'),
});
/** A ticked box: the evaluation in its name, the version that was looked at in its value. */
const tick = /^sheet\.(?<evaluationId>[\w-]{1,120})$/;

/** Records and prints: the sheets are this answer, and are not to be had a second time. */
async function postSheets(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const cycle = await cycleOf(visit, ports);
  const { formToken: _, do: __, ...values } = visit.form;
  const refuse = (path: string, code: string) =>
    showSheets(visit, cycle, { values, errors: [{ path, code }] }, ports);
  const parsed = formSchema.safeParse(values);
  if (!parsed.success) return showSheets(visit, cycle, { values, errors: formErrors(parsed.error) }, ports);
  const orders = await ordersOf(visit, cycle, ports);
  if (orders.length === 0) return refuse('sheets', 'required');
  if (orders.length > sheetsAtMost) return refuse('sheets', 'tooMany');
  const { session } = visit;
  const actor = { kind: 'hr', personId: session.personId ?? session.email } as const;
  const printed = await printSheets(orders, { reason: parsed.data.reason, actor }, ports);
  if (printed.length === 0) return refuse('sheets', 'sheetsMovedOn');
  const sheets = printed.flatMap(({ state, event, linkId }) => {
    const stage = ownTaskOf(state.stage);
    const link = `${ports.publicUrl}${paths.task(linkId)}`;
    return stage ? [sheetOf({ state, stage, cycleName: cycle.name, event, link, zone: ports.zone })] : [];
  });
  const content = await ports.press.printSheets(sheets);
  return { status: 200, file: { name: 'lembar-tugas.pdf', contentType: 'application/pdf', content } };
}

/** What was ticked, as far as it is this cycle's and this person's business; the rest is as if it were not there. */
async function ordersOf(visit: SignedInVisit, cycle: Cycle, ports: Ports): Promise<SheetOrder[]> {
  const ticked = new Map(
    Object.entries(visit.form).flatMap(([name, value]) => {
      const evaluationId = tick.exec(name)?.groups?.evaluationId;
      return evaluationId ? [[evaluationId, Number(value)] as const] : [];
    }),
  );
  // One more than may be is enough to say that it is too many.
  const states = await ports.evaluations.loadMany([...ticked.keys()].slice(0, sheetsAtMost + 1));
  return states
    .filter((state) => state.cycleId === cycle.cycleId && mayPrint(visit, state))
    .flatMap(({ evaluationId }) => {
      const version = ticked.get(evaluationId) ?? 0;
      return Number.isInteger(version) && version > 0 ? [{ evaluationId, version }] : [];
    });
}

/** An employee's own task alone: a link to a rater's would let paper rate. */
function mayPrint({ session }: SignedInVisit, state: EvaluationState): boolean {
  return ownTaskOf(state.stage) !== undefined && may(session, 'printSheets', state);
}

async function showSheets(visit: SignedInVisit, cycle: Cycle, form: FormView, ports: Ports): Promise<Answer> {
  const { unit = '', evaluation = '' } = { ...visit.query, ...visit.form };
  const all = await ports.evaluations.ofCycle(cycle.cycleId);
  const mine = all.filter((state) => mayPrint(visit, state));
  const asked = mine.filter((state) =>
    evaluation ? state.evaluationId === evaluation : unit !== '' && state.unit === unit,
  );
  asked.sort((a, b) => a.employee.name.localeCompare(b.employee.name));
  const shown = asked.slice(0, sheetsAtMost);
  const people = await Promise.all(shown.map(({ employee }) => ports.people.load(employee.personId)));
  const view = {
    cycle,
    units: [...new Set(mine.map((state) => state.unit))].sort((a, b) => a.localeCompare(b)),
    unit,
    evaluation,
    people: shown.map((state, place) => ({ state, hasMail: Boolean(people[place]?.email) })),
    more: asked.length - shown.length,
    form,
  };
  return show(renderSheets(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

/** @throws WebError 404 */
async function cycleOf(visit: SignedInVisit, { cycles }: Ports): Promise<Cycle> {
  const cycle = await cycles.load(visit.params.cycleId ?? '');
  if (cycle?.status !== 'running') throw new WebError(404, 'notFound');
  return cycle;
}
