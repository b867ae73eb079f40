import type { Access, Reading } from './access.ts';

/** Hours within which persons and the agency are told in writing, from when the body knew: 3 x 24 (UU 27/2022 article 46 (1)). */
const noticeHours = 72;
const dayMs = 86_400_000;

/** The last instant for the notice. */
export function noticeDueAt(knownAt: Date): Date {
  return new Date(knownAt.getTime() + noticeHours * 3_600_000);
}

/** A time in which something got out: both ends belong to it. */
export type Window = { from: Date; until: Date };

/** The longest window that is looked at, in days. A choice of ours: two years of logs are some 730 lists. */
export const windowDaysAtMost = 731;

/** The days (YYYY-MM-DD, UTC) that a window touches. */
export function daysOf({ from, until }: Window): string[] {
  const first = Math.floor(from.getTime() / dayMs);
  const last = Math.floor(until.getTime() / dayMs);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, day) =>
    new Date((first + day) * dayMs).toISOString().slice(0, 10),
  );
}

/** True for a reading within the window by this reader, by id or by name; by anybody where nobody is named. */
export function isWithin({ at, reader }: Access, { from, until }: Window, by: string | null): boolean {
  const time = Date.parse(at);
  const isTheirs = by === null || reader.personId === by || reader.name === by;
  return from.getTime() <= time && time <= until.getTime() && isTheirs;
}

/** Somebody of whom something was read, and what. */
export type Touched = { personId: string; what: Reading[] };

/** Everybody of whom something was read, each once, by id. */
export function touchedBy(read: readonly { personId: string; what: Reading }[]): Touched[] {
  const all = Map.groupBy(read, ({ personId }) => personId);
  const touched = [...all].map(([personId, lines]) => ({
    personId,
    what: [...new Set(lines.map(({ what }) => what))].sort(),
  }));
  return touched.sort((a, b) => (a.personId < b.personId ? -1 : 1));
}
