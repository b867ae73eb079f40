import { may, mayAny } from '../../core/access/permissions.ts';
import type { Execution, ExecutionStatus } from '../../core/executions/execution.ts';
import { groupFailures, stageAges, unitCounts } from '../../core/recovery/monitor.ts';
import { groupFindings } from '../../core/recovery/select.ts';
import { renderMonitor } from '../../pages/monitor/monitor.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import type { OperationsPorts } from './ports.ts';

const badEnds = ['FAILED', 'TIMED_OUT', 'ABORTED'] as const satisfies readonly ExecutionStatus[];
const readAtOnce = 200;
/** More failures than these of one kind are one outage: the count then says "at least". */
const pagesAtMost = 5;

/**
 * How a cycle stands: counts and ages by stage, troubles, failures by cause, units. Counts alone, so that whoever
 * keeps the workflows going sees nothing of what people wrote.
 */
export async function monitorPage(visit: SignedInVisit, ports: OperationsPorts): Promise<Answer> {
  const now = ports.clock();
  const named = visit.query.cycle;
  // What the address names is read while the cycles are listed, and not after.
  const [listed, early] = await Promise.all([
    ports.cycles.list(),
    named ? countsOf(visit, named, now, ports) : undefined,
  ]);
  const cycles = listed.filter(({ status }) => status !== 'draft');
  const cycle = cycles.find(({ cycleId }) => cycleId === named) ?? cycles[0];
  const counts =
    early && cycle?.cycleId === named ? early : cycle && countsOf(visit, cycle.cycleId, now, ports);
  const view =
    cycle && counts
      ? { cycles, cycle, ...(await counts) }
      : { cycles, cycle: null, stages: [], troubles: [], failures: [], units: [], mayOpenExecutions: false };
  return show(renderMonitor(view, frameOf(visit, ports)));
}

async function countsOf({ session }: SignedInVisit, cycleId: string, now: Date, ports: OperationsPorts) {
  const [all, found, ...failed] = await Promise.all([
    ports.evaluations.ofCycle(cycleId),
    ports.findings.ofCycle(cycleId),
    ...badEnds.map((status) => endedBadly(status, cycleId, ports)),
  ]);
  const states = all.filter((state) => may(session, 'seeStandings', state));
  const seen = new Set(states.map(({ evaluationId }) => evaluationId));
  const ofMine = failed.flat().filter(({ subjectId }) => seen.has(subjectId) || states.length === all.length);
  return {
    stages: stageAges(states, now),
    troubles: groupFindings(found.filter(({ evaluationId }) => seen.has(evaluationId))),
    failures: groupFailures(ofMine, states),
    units: unitCounts(states, now),
    mayOpenExecutions: mayAny(session, 'seeExecutions'),
  };
}

async function endedBadly(
  status: ExecutionStatus,
  cycleId: string,
  { executions }: OperationsPorts,
): Promise<Execution[]> {
  const found: Execution[] = [];
  let after: string | undefined;
  for (let page = 0; page < pagesAtMost; page += 1) {
    const asked = after ? { limit: readAtOnce, after } : { limit: readAtOnce };
    const answer = await executions.list({ status, cycleId }, asked);
    found.push(...answer.items);
    if (!answer.next) break;
    after = answer.next;
  }
  return found;
}
