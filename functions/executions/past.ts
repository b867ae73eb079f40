import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Execution } from '../../core/executions/execution.ts';
import { entriesAbout } from '../../core/recovery/entries-about.ts';
import { type ExecutionPast, timelineOf } from '../../core/recovery/timeline.ts';
import type { OperationsPorts } from './ports.ts';

/** The engine is asked for these many histories: the newest attempts. */
const historiesRead = 6;
/** More undelivered entries than this are a fault of the outbox, not of one evaluation. */
const entriesRead = 1_000;

/** Everything that happened to an evaluation, by whoever noted it, and the names of those who did it. */
export async function pastOf(state: EvaluationState, ports: OperationsPorts) {
  const { evaluationId } = state;
  const [events, handlings, mails, executions, pending] = await Promise.all([
    ports.evaluations.record(evaluationId),
    ports.tasks.handlings(evaluationId),
    ports.mails.ofEvaluation(evaluationId),
    ports.executions.ofSubject(evaluationId),
    ports.outbox.pending(ports.clock(), entriesRead),
  ]);
  const pasts = await pastsOf(executions, ports);
  const people = [state.employee, state.assessor, state.appealDecider].filter((person) => person !== null);
  return {
    timeline: timelineOf({
      events,
      handlings,
      mails,
      executions: pasts,
      waiting: entriesAbout(pending, evaluationId),
    }),
    /** The newest error in the engine's own words. */
    engineError: pasts.at(-1)?.events?.findLast(({ error }) => error !== null)?.error ?? null,
    names: Object.fromEntries(people.map(({ personId, name }) => [personId, name])),
  };
}

function pastsOf(executions: readonly Execution[], { history }: OperationsPorts): Promise<ExecutionPast[]> {
  const silent = executions.length - historiesRead;
  return Promise.all(
    executions.map(async (execution, index) => ({
      execution,
      events: index < silent ? null : ((await history.read(execution.executionArn)) ?? null),
    })),
  );
}
