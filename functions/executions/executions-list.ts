import * as z from 'zod';
import { machines } from '../../core/evaluation/effects.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { type Execution, executionStatuses } from '../../core/executions/execution.ts';
import type { Page } from '../../core/ports/paging.ts';
import { renderExecutions } from '../../pages/executions/list.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { findPeople, peopleShown } from './find-people.ts';
import type { OperationsPorts } from './ports.ts';

const pageSize = 50;
const dayInMs = 86_400_000;
const text = z.string().trim().max(160).optional().catch(undefined);

/** What stands in the address; anything odd in it is as if it were not there. */
const querySchema = z.object({
  status: z.enum(executionStatuses).catch('RUNNING').default('RUNNING'),
  cycle: text,
  phase: z.enum(machines).optional().catch(undefined),
  unit: text,
  error: text,
  days: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional()
    .catch(undefined),
  q: text,
  after: z.string().max(2_000).optional().catch(undefined),
});
type Query = z.infer<typeof querySchema>;

/** Executions by status, cycle, phase, unit, age and error; or all of the people that somebody means. */
export async function executionsPage(visit: SignedInVisit, ports: OperationsPorts): Promise<Answer> {
  const query = querySchema.parse(visit.query);
  const cycles = ports.cycles.list();
  const [page, known] = query.q
    ? await ofPeople(visit, { ...query, q: query.q }, await cycles, ports)
    : await ofFilter(query, ports);
  const view = {
    filter: query,
    cycles: (await cycles).filter(({ status }) => status !== 'draft'),
    executions: page.items.map((execution) => ({
      execution,
      name: known.get(execution.subjectId)?.employee.name ?? null,
    })),
    next: page.next ?? null,
  };
  return show(renderExecutions(view, frameOf(visit, ports)));
}

type Found = [Page<Execution>, Map<string, EvaluationState>];

async function ofFilter(query: Query, ports: OperationsPorts): Promise<Found> {
  const { status, cycle, phase, unit, error, days, after } = query;
  const startedBefore = days
    ? new Date(ports.clock().getTime() - Number(days) * dayInMs).toISOString()
    : undefined;
  const filter = { status, cycleId: cycle, machine: phase, unit, error, startedBefore };
  const page = await ports.executions.list(filter, after ? { limit: pageSize, after } : { limit: pageSize });
  const subjects = page.items.filter(({ machine }) => machine !== 'start-cycle');
  return [page, byId(await ports.evaluations.loadMany(subjects.map(({ subjectId }) => subjectId)))];
}

/** Whatever their status: whoever looks for a person wants all that happened. */
async function ofPeople(
  visit: SignedInVisit,
  { q, cycle }: Query & { q: string },
  cycles: Awaited<ReturnType<OperationsPorts['cycles']['list']>>,
  ports: OperationsPorts,
): Promise<Found> {
  const begun = cycles.filter(({ status }) => status !== 'draft');
  const about = { cycles: begun, cycle: begun.find(({ cycleId }) => cycleId === cycle) ?? begun[0] };
  const found = (await findPeople(visit, q, about, ports)).slice(0, peopleShown);
  const theirs = await Promise.all(found.map(({ evaluationId }) => ports.executions.ofSubject(evaluationId)));
  const items = theirs.flat().sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  return [{ items }, byId(found)];
}

const byId = (states: readonly EvaluationState[]) =>
  new Map(states.map((state) => [state.evaluationId, state]));
