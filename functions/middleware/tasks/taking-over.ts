import type { Command } from '../../../core/evaluation/commands.ts';
import type { EvaluationState } from '../../../core/evaluation/state.ts';
import { headOf } from '../../../core/notes/note.ts';
import { notesOf, notesOn, withTaken } from '../../../core/notes/progress.ts';
import { planToStartFrom } from '../../../core/usecases/templates-of-cycle.ts';
import { withBlankResult, withTemplate } from '../../../pages/tasks/plan-rows.ts';
import type { TaskPorts } from './task-ports.ts';

/** The result whose notes a button takes over (`takeNotes.2`); undefined for other buttons. */
function takenResult(button: string): number | undefined {
  const [, result] = /^takeNotes\.(\d{1,3})$/.exec(button) ?? [];
  return result === undefined ? undefined : Number(result);
}

/** True for the buttons that keep a draft and decide nothing. */
export function keepsDraft(button: string): boolean {
  return (
    ['saveDraft', 'autosave', 'addResult', 'useTemplate'].includes(button) ||
    takenResult(button) !== undefined
  );
}

/** The fields of a draft as its button leaves them: with one more result, a template, or notes taken over. */
export async function writtenBy(
  button: string,
  fields: Record<string, string>,
  state: EvaluationState,
  ports: TaskPorts,
): Promise<Record<string, string>> {
  if (button === 'addResult') return withBlankResult(fields);
  if (button === 'useTemplate') return startedFrom(fields, state, ports);
  const result = takenResult(button);
  if (result === undefined || state.stage !== 'selfAssessment') return fields;
  const standing = notesOn(notesOf(await ports.notes.of(state.evaluationId)), result);
  const [achieved, evidence] = [`results.${result}.achieved`, `results.${result}.evidence`];
  const taken = (name: string, texts: string[]) => withTaken(fields[name] ?? '', texts);
  return {
    ...fields,
    [achieved]: taken(
      achieved,
      standing.map((note) => note.achieved),
    ),
    [evidence]: taken(
      evidence,
      standing.map((note) => note.reference),
    ),
  };
}

/** The fields with the results of the template that was chosen; as they are where none was, or none that is offered. */
async function startedFrom(
  { template: templateId = '', ...fields }: Record<string, string>,
  state: EvaluationState,
  ports: TaskPorts,
): Promise<Record<string, string>> {
  const cycle = templateId ? await ports.cycles.load(state.cycleId) : undefined;
  const chosen = cycle && { cycle, position: state.employee.position, templateId };
  const plan = chosen && (await planToStartFrom(chosen, ports));
  return plan ? withTemplate(fields, plan) : fields;
}

/** A self-assessment says where the notes of the year ended; whatever the form says of it counts for nothing. */
export async function withNotes(
  command: Command,
  { evaluationId }: EvaluationState,
  { notes }: TaskPorts,
): Promise<Command> {
  if (command.name !== 'submitSelfAssessment') return command;
  const { notes: _, ...selfAssessment } = command.selfAssessment;
  const head = headOf(await notes.of(evaluationId));
  if (head.lines === 0) return { name: command.name, selfAssessment };
  return { name: command.name, selfAssessment: { ...selfAssessment, notes: head } };
}
