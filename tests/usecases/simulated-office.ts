import { localDate } from '../../core/calendar/working-days.ts';
import type { Actor } from '../../core/evaluation/actor.ts';
import type { CommandName } from '../../core/evaluation/commands.ts';
import { stages } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { transitions, turnOf } from '../../core/evaluation/transitions.ts';
import type { CommandRequest } from '../../core/ports/commands.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { diagnoseEvaluations } from '../../core/usecases/diagnose-evaluations.ts';
import { bodyCalendar, commands } from '../core/examples.ts';
import type { Store } from '../fakes/store.ts';
import type { Office } from './office.ts';
import type { Simulated } from './simulated-engine.ts';

const officers: Record<'hr' | 'administrator', Actor> = {
  hr: { kind: 'hr', personId: 'officer' },
  administrator: { kind: 'administrator', personId: 'operator' },
};

/** Takes people out or ends everything: rare, or nobody would be left to see. */
const ending: readonly CommandName[] = ['exclude', 'closeUnfinished'];

/** Something that the office may do to an evaluation where it stands: any row of the table that is its own. */
export function officeRequest(state: EvaluationState, random: () => number): CommandRequest | undefined {
  const rows = transitions.filter(
    ({ from, by }) => from === state.stage && (by === 'hr' || by === 'administrator'),
  );
  const usual = rows.filter(({ command }) => !ending.includes(command) || random() < 0.15);
  const row = usual[Math.floor(random() * usual.length)];
  if (!row) return undefined;
  const actor = officers[row.by === 'hr' ? 'hr' : 'administrator'];
  const version = random() < 0.5 ? null : state.version;
  return { evaluationId: state.evaluationId, version, command: commands[row.command], actor };
}

/** What takes an evaluation nearest to its end, given by whoever has the turn; undefined where time or nobody does. */
export function forwardRequest(state: EvaluationState, now: Date): CommandRequest | undefined {
  const turn = turnOf(state.stage);
  const personId = assigneeOf(state)?.personId;
  const place = (stage: (typeof stages)[number]) => stages.indexOf(stage);
  const [row] = transitions
    .filter(({ from, by }) => from === state.stage && by === turn)
    .sort((a, b) => place(b.to) - place(a.to));
  if (!row || !personId) return undefined;
  const actor = { kind: 'person', personId, via: 'link' } as const;
  const given = commands[row.command];
  // A meeting is held today, in the zone of the body.
  const command =
    'heldOn' in given ? { ...given, heldOn: localDate(now, bodyCalendar.utcOffsetHours) } : given;
  return { evaluationId: state.evaluationId, version: null, command, actor };
}

const statuses = { ended: 'SUCCEEDED', failed: 'ABORTED' } as const;

/** Tells the table of every execution, as the engine's events do. */
export function recordExecutions(store: Store, executions: Iterable<Simulated>, now: Date): void {
  for (const { name, machine, at, input } of executions) {
    if (machine === 'start-cycle') continue;
    const subjectId = String(input.evaluationId);
    const key = `${subjectId} ${name}`;
    const there = store.executions.get(key);
    const status = at === 'ended' || at === 'failed' ? statuses[at] : 'RUNNING';
    if (there?.status === status) continue;
    const at0 = now.toISOString();
    store.executions.set(key, {
      executionName: name,
      executionArn: 'arn',
      machine,
      subjectId,
      status,
      startedAt: there?.startedAt ?? at0,
      stoppedAt: status === 'RUNNING' ? null : at0,
    });
  }
}

const ofTheEngine: readonly CommandName[] = ['catchUp', 'redriveExecution', 'restartPhase'];

/** What an administrator does who presses the one button that is offered, wherever the engine is what hinders. */
export async function helpRequests(
  office: Office,
  states: readonly EvaluationState[],
): Promise<CommandRequest[]> {
  const standings = await diagnoseEvaluations(states, office.ports);
  return standings.flatMap(({ dossier: { state }, recovery: { act } }) => {
    if (!act || !ofTheEngine.includes(act)) return [];
    const { evaluationId, version } = state;
    return { evaluationId, version, command: commands[act], actor: officers.administrator };
  });
}
