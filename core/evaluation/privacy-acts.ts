import type { PersonInBrief } from '../people/person.ts';
import { canonical } from './audit.ts';
import type { Command } from './commands.ts';
import { isOver } from './stage.ts';
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
  if (command.name === 'rectify') {
    const { person, personId = state.employee.personId } = command;
    return rectified(state, { ...person, personId });
  }
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
      ...(state.exclusion ? { exclusion: { ...state.exclusion, reason: '' } } : {}),
      ...(state.moves ? { moves: state.moves.map((move) => ({ ...move, place: '' })) } : {}),
    };
  return { ...withoutNames(state), erased: { ...state.erased, namesAt: at } };
}

/** The parts that somebody plays now; elsewhere a person stands as who they were then. */
const parts = ['employee', 'assessor', 'appealDecider', 'planSetter'] as const;

/**
 * A name is a name, whenever it is written right: it changes wherever the person stands. What was signed keeps the
 * position that they had then.
 */
export function rectified(state: EvaluationState, person: PersonInBrief): EvaluationState {
  const named = withName(state, person);
  if (isOver(state.stage)) return named;
  const moved = parts
    .filter((part) => named[part]?.personId === person.personId)
    .map((part) => [part, { ...named[part], position: person.position }]);
  return { ...named, ...Object.fromEntries(moved) };
}

/** True where a person stands in an evaluation under a name, or in a part with a position, that is not right now. */
export function isStale(state: EvaluationState, person: PersonInBrief): boolean {
  return state.erased.namesAt === null && canonical(rectified(state, person)) !== canonical(state);
}

function withName<T>(value: T, person: PersonInBrief): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => withName(part, person)) as T;
  const entries = Object.entries(value).map(([key, part]) => [key, withName(part, person)]);
  const right = 'name' in value && 'personId' in value && value.personId === person.personId;
  return { ...Object.fromEntries(entries), ...(right ? { name: person.name } : {}) };
}

/** The same with nobody's name in it, wherever a person stands; their ids stay. */
function withoutNames<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNames) as T;
  const entries = Object.entries(value).map(([key, part]) => [key, withoutNames(part)]);
  const nameless = 'personId' in value && 'name' in value ? { name: '', position: '' } : {};
  return { ...Object.fromEntries(entries), ...nameless };
}
