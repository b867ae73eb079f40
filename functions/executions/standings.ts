import * as z from 'zod';
import { may } from '../../core/access/permissions.ts';
import { stageSchema } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { reasons } from '../../core/recovery/diagnosis.ts';
import { groupFindings, select } from '../../core/recovery/select.ts';
import { diagnoseEvaluations } from '../../core/usecases/diagnose-evaluations.ts';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import type { RecoveredView } from '../../pages/recovery/recovery-view.ts';
import { renderStandings } from '../../pages/recovery/standings.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { personOfNip } from './find-people.ts';
import type { OperationsPorts } from './ports.ts';

const pageSize = 50;
/** Looked at within the time of one request; what is done to so many goes through the outbox. */
export const helpedAtOnce = 2_000;

const text = z.string().trim().max(160).nullable().catch(null).default(null);

/** What stands in the address; anything odd in it is as if it were not there. */
export const filterSchema = z.object({
  cycle: text,
  stage: stageSchema.nullable().catch(null).default(null),
  organisation: text,
  unit: text,
  reason: z.enum(reasons).nullable().catch(null).default(null),
  days: z
    .string()
    .regex(/^\d{1,3}$/)
    .nullable()
    .catch(null)
    .default(null),
  late: z
    .union([z.boolean(), z.literal('yes').transform(() => true)])
    .catch(false)
    .default(false),
  q: text,
  after: z
    .string()
    .regex(/^\d{1,6}$/)
    .nullable()
    .catch(null)
    .default(null),
});
export type Filter = z.infer<typeof filterSchema>;

/** What a filter means: its cycle, everything in it that is this person's business, and what was found. */
export async function look({ session }: SignedInVisit, filter: Filter, ports: OperationsPorts) {
  // What the address names is read while the cycles are listed, and not after.
  const [listed, early] = await Promise.all([
    ports.cycles.list(),
    filter.cycle ? everythingIn(filter.cycle, ports) : undefined,
  ]);
  const cycles = listed.filter(({ status }) => status !== 'draft');
  const cycle = cycles.find(({ cycleId }) => cycleId === filter.cycle) ?? cycles[0];
  if (!cycle) return { cycles, cycle, all: [], found: [], findings: [] };
  const known = early && cycle.cycleId === filter.cycle ? early : everythingIn(cycle.cycleId, ports);
  const [states, found] = await known;
  const all = states.filter((state) => may(session, 'seeStandings', state));
  const seen = new Set(all.map(({ evaluationId }) => evaluationId));
  const findings = found.filter(({ evaluationId }) => seen.has(evaluationId));
  const personId = filter.q ? personOfNip(filter.q, ports) : undefined;
  const days = filter.days ? Number(filter.days) : null;
  const selection = { ...filter, days, name: personId ? null : filter.q || null, personId: personId ?? null };
  return { cycles, cycle, all, findings, found: select(all, selection, { findings, now: ports.clock() }) };
}

function everythingIn(cycleId: string, { evaluations, findings }: OperationsPorts) {
  return Promise.all([evaluations.ofCycle(cycleId), findings.ofCycle(cycleId)]);
}

/** The evaluations that the address means; an address that names no cycle leads on to that of the newest. */
export async function standingsPage(visit: SignedInVisit, ports: OperationsPorts): Promise<Answer> {
  const filter = filterSchema.parse(visit.query);
  if (!filter.cycle) {
    const newest = (await ports.cycles.list()).find(({ status }) => status !== 'draft');
    if (newest) return seeOther(paths.standings({ ...filter, cycle: newest.cycleId }));
  }
  return showStandings(visit, filter, { form: emptyForm, recovered: null }, ports);
}

/** The same with what became of the form that was just sent. */
export async function showStandings(
  visit: SignedInVisit,
  filter: Filter,
  about: { form: FormView; recovered: RecoveredView | null },
  ports: OperationsPorts,
): Promise<Answer> {
  const { cycles, cycle, all, found, findings } = await look(visit, filter, ports);
  const from = Number(filter.after ?? 0);
  const standings = await diagnoseEvaluations(found.slice(from, from + pageSize), ports);
  const view = {
    cycles,
    filter: { ...filter, cycle: cycle?.cycleId ?? null },
    organisations: namesOf(all, ({ organisation }) => organisation),
    units: namesOf(
      all.filter((state) => !filter.organisation || state.organisation === filter.organisation),
      ({ unit }) => unit,
    ),
    groups: groupFindings(findings),
    rows: standings.map(({ dossier, diagnosis, recovery }) => ({
      state: dossier.state,
      diagnosis,
      act: recovery.act,
    })),
    total: found.length,
    next: from + pageSize < found.length ? String(from + pageSize) : null,
    most: helpedAtOnce,
    ...about,
  };
  return show(renderStandings(view, frameOf(visit, ports)), about.form.errors.length > 0 ? 422 : 200);
}

function namesOf(states: readonly EvaluationState[], nameOf: (state: EvaluationState) => string): string[] {
  return [...new Set(states.map(nameOf))].filter(Boolean).sort((a, b) => a.localeCompare(b));
}
