import type { Command } from '../../core/evaluation/commands.ts';
import { type Change, decide } from '../../core/evaluation/decide.ts';
import type { Effect } from '../../core/evaluation/effects.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Execution } from '../../core/executions/execution.ts';
import { inBrief } from '../../core/people/person.ts';
import type { RosterImport, RosterMember } from '../../core/roster/roster.ts';
import { taskOf } from '../../core/tasks/task.ts';
import { at, cycle, january, person, plan } from '../core/examples.ts';

let last = 0;
/** A name that no other test uses: all contract tests share one table. */
export const unique = (what: string) => `${what}-${process.pid}-${++last}`;

/** The first change of somebody's evaluation. */
export function enrolmentFor(personId: string, cycleId = cycle.cycleId): Omit<Change, 'expected'> {
  const about = { ...at(january), cycle: { ...cycle, cycleId } };
  const enrolment = { person: person(personId), assessor: inBrief(person('assessor')), appealDecider: null };
  return enrol(enrolment, about);
}

/** What a command changes; the test is wrong when it is refused. */
export function changeBy(state: EvaluationState, command: Command, now = january): Change {
  const by = command.name.startsWith('submit') ? state.employee : state.assessor;
  const actor = { kind: 'person' as const, personId: by.personId, via: 'link' as const };
  const decision = decide(state, command, actor, at(now));
  if (!decision.decided) throw new Error(`refused: ${decision.refusal.reason}`);
  return decision.change;
}

export const submitPlan: Command = { name: 'submitPlan', plan };
export const returnPlan: Command = { name: 'returnPlan', reason: 'Indikator belum terukur' };

/** The mail to whoever has the turn. */
export function yourTurn(state: EvaluationState): Effect {
  const task = taskOf(state);
  if (!task) throw new Error('this state asks nobody');
  const { evaluationId, version, assigneeId: to } = task;
  return { kind: 'mail', template: 'yourTurn', evaluationId, to, taskVersion: version };
}

/** A roster of so many people in chunks of two, as it is kept for HR to look at. */
export function importOf(
  importId: string,
  count: number,
): { rosterImport: RosterImport; chunks: RosterMember[][] } {
  const members = Array.from({ length: count }, (_, index) => ({
    person: person(`${importId}-${index}`),
    supervisor: index === 0 ? null : inBrief(person(`${importId}-0`)),
    superior: null,
  }));
  const chunks = Array.from({ length: Math.ceil(count / 2) }, (_, index) =>
    members.slice(index * 2, index * 2 + 2),
  );
  const rosterImport: RosterImport = {
    importId,
    status: 'preview',
    fileName: 'roster.csv',
    uploadedAt: january.toISOString(),
    confirmedAt: null,
    rows: count,
    accepted: count,
    chunks: chunks.length,
    problems: [],
    problemCount: 0,
  };
  return { rosterImport, chunks };
}

/** An execution that runs since an instant. */
export function executionOf(subjectId: string, startedAt: string, attempt = 1): Execution {
  const executionName = `${subjectId}-plan-${attempt}`;
  const executionArn = `arn:aws:states:ap-southeast-3:123456789012:execution:plan:${executionName}`;
  return {
    executionName,
    executionArn,
    machine: 'plan',
    subjectId,
    status: 'RUNNING',
    startedAt,
    stoppedAt: null,
    redrives: 0,
  };
}
