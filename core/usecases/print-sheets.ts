import { inLanes } from '../concurrency/in-lanes.ts';
import type { Actor } from '../evaluation/actor.ts';
import type { AuditEvent } from '../evaluation/audit.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { sheetsAtMost } from '../papers/sheet.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Links } from '../ports/keys.ts';
import type { Tasks } from '../ports/tasks.ts';
import { linkTo, taskOf } from '../tasks/task.ts';

/** A sheet that is to be printed: for whom, as of the version that was looked at. */
export type SheetOrder = { evaluationId: string; version: number };
/** What was recorded, and the id of the link: it goes on the sheet and is not kept. */
export type PrintedSheet = { state: EvaluationState; event: AuditEvent; linkId: string };

const lanes = 4;

/**
 * Gives each person's task a new link for a sheet of paper, in the record with the reason, so that a sheet or mail of
 * before leads nowhere any more. Whoever has acted since the list was shown is left out; repeating it prints nothing.
 * @param orders at most `sheetsAtMost`
 */
export async function printSheets(
  orders: readonly SheetOrder[],
  about: { reason: string; actor: Actor },
  ports: { perform: PerformCommand; tasks: Tasks; links: Links; clock: Clock },
): Promise<PrintedSheet[]> {
  const { reason, actor } = about;
  const printed = await inLanes(orders.slice(0, sheetsAtMost), lanes, async (order) => {
    const performed = await ports.perform({ ...order, command: { name: 'printSheet', reason }, actor });
    if (performed.outcome !== 'recorded') return [];
    const { state, event } = performed;
    return [{ state, event, linkId: await linkFor(state, ports) }];
  });
  return printed.flat();
}

/** The link that a mail about this task would have, kept before it is given out (docs/adr/0003). */
async function linkFor(
  state: EvaluationState,
  { tasks, links, clock }: { tasks: Tasks; links: Links; clock: Clock },
): Promise<string> {
  const task = taskOf(state);
  if (!task) throw new Error(`evaluation ${state.evaluationId} asks nobody for anything`);
  const { evaluationId, version, assigneeId: personId } = task;
  const { rotation } = await tasks.handling(evaluationId, version);
  const linkId = links.idFor({ evaluationId, version, personId, rotation });
  await tasks.keepLink(linkTo(task, links.hashOf(linkId), clock()));
  return linkId;
}
