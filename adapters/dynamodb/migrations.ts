import { rostersPlace } from './cycle-keys.ts';
import { leaverPlace } from './person-keys.ts';
import type { Item } from './records.ts';
import { stateFrom, stateItem } from './state-item.ts';

/** What becomes of an item of an older layout; undefined when it needs no change. */
type Change = (item: Item) => Item | undefined;

/** A step that brings every item of one older layout to the next. Doing it twice changes nothing the second time. */
export type Migration = { name: string; change: Change };

/** Steps in their order; the number of the last one is the version of the table. Never change or remove one. */
export const migrations: readonly Migration[] = [
  { name: 'states packed, and in the list of whose turn it is', change: presentState },
  { name: 'tasks without the names and places that are the evaluation’s now', change: bareTask },
  { name: 'states in the list of their assessor', change: stateInTeam },
  { name: 'ratings that were noted beside their evaluations are forgotten', change: forgottenRating },
  { name: 'people who have left in the list of leavers', change: leaverInList },
  { name: 'confirmed rosters in a list', change: rosterInList },
];

/** States were plain items, and stood in no list of turns. */
function presentState(item: Item): Item | undefined {
  if (item.kind !== 'evaluation' || item.state1 instanceof Uint8Array) return undefined;
  return stateItem(stateFrom(item));
}

const former = ['listKey', 'listSort', 'assigneeId', 'employeeName', 'openedAt', 'dueAt', 'linkHash'];

/** Tasks carried what is read of the evaluation since. */
function bareTask(item: Item): Item | undefined {
  if (item.kind !== 'task' || !former.some((name) => name in item)) return undefined;
  return Object.fromEntries(Object.entries(item).filter(([name]) => !former.includes(name)));
}

/** States were in no list of their assessor. */
function stateInTeam(item: Item): Item | undefined {
  if (item.kind !== 'evaluation' || item.teamKey !== undefined) return undefined;
  return stateItem(stateFrom(item));
}

/** In the past for every table that runs this step, and recent enough for the table to forget by it: 1 December 2026. */
const longAgo = 1_796_083_200;

/** What an assessor gave was kept apart; it is read from the evaluations now. */
function forgottenRating(item: Item): Item | undefined {
  return item.kind === 'rating' && item.expiresAt === undefined ? { ...item, expiresAt: longAgo } : undefined;
}

/** People who have left were in no list. */
function leaverInList(item: Item): Item | undefined {
  const { kind, personId, leftAt, turnKey } = item;
  if (kind !== 'person' || typeof leftAt !== 'string' || turnKey !== undefined) return undefined;
  return { ...item, ...leaverPlace('contents', String(personId), leftAt) };
}

/** Confirmed rosters were in no list; those that were emptied since are in none again. */
function rosterInList(item: Item): Item | undefined {
  const { kind, importId, confirmedAt, listKey, emptiedAt } = item;
  const isDone = listKey !== undefined || emptiedAt !== undefined;
  if (kind !== 'import' || typeof confirmedAt !== 'string' || isDone) return undefined;
  return { ...item, ...rostersPlace(String(importId), confirmedAt) };
}
