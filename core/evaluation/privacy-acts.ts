import type { Command } from './commands.ts';
import type { EvaluationState } from './state.ts';

/** What the law on personal data asks of an evaluation: correct what is wrong, erase what its time is over. */
export const privacyActs = ['rectify', 'erase'] as const;

/** True for what is done for the sake of the law on personal data; it changes nothing of what was decided. */
export function isPrivacyAct(command: Command): boolean {
  return (privacyActs as readonly string[]).includes(command.name);
}

/** What such an act changes of an evaluation (UU 27/2022 articles 6 and 8). */
export function afterPrivacyAct(
  state: EvaluationState,
  command: Command,
  now: Date,
): Partial<EvaluationState> {
  if (command.name === 'rectify') return rectified(state, command.person);
  if (command.name !== 'erase') return {};
  const at = now.toISOString();
  if (command.what === 'contents')
    return {
      erased: { ...state.erased, contentsAt: at },
      returnReason: null,
      planChange: null,
      servedGoals: [],
      meetings: null,
      sentBack: null,
      ...(state.moves ? { moves: state.moves.map((move) => ({ ...move, place: '' })) } : {}),
    };
  return { ...withoutNames(state), erased: { ...state.erased, namesAt: at } };
}

/** What was signed keeps the position that the person had then; a name is a name, whenever it is written right. */
function rectified(
  { stage, employee }: EvaluationState,
  { name, position }: { name: string; position: string },
): Partial<EvaluationState> {
  return { employee: { ...employee, name, position: stage === 'final' ? employee.position : position } };
}

/** The same with nobody's name in it, wherever a person stands; their ids stay. */
function withoutNames<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNames) as T;
  const entries = Object.entries(value).map(([key, part]) => [key, withoutNames(part)]);
  const nameless = 'personId' in value && 'name' in value ? { name: '', position: '' } : {};
  return { ...Object.fromEntries(entries), ...nameless };
}
