import type { Plan } from './plan-document.ts';
import type { EvaluationState } from './state.ts';

/** What a member of a team does for one result of whoever leads it. */
export type Role = { text: string; cascading: Plan['results'][number]['cascading'] };

/** One member's line of the matrix. */
export type MatrixRow = {
  state: EvaluationState;
  /** False where no plan of theirs is in force yet. */
  hasPlan: boolean;
  /** Roles by the leader's results, in their order; empty where they have none. */
  roles: Role[][];
  /** Results that serve none of them, or one that the leader's plan no longer has. */
  unconnected: Role[];
};

/**
 * Matriks Pembagian Peran dan Hasil (PermenPAN-RB 6/2022, annex, format A.1.5): who does what for each result of
 * their superior, so that a result that nobody serves is seen.
 */
export type RoleMatrix = {
  /** The leader's results with how they are measured; none while no plan of theirs is in force. */
  results: Plan['results'];
  rows: MatrixRow[];
  /** Places of the results that nobody serves. */
  gaps: number[];
};
export type Planned = { state: EvaluationState; plan: Plan | null };

/** Lays the plans in force of a team against that of whoever leads it, in the order of names. */
export function roleMatrix(leader: Plan | null, members: readonly Planned[]): RoleMatrix {
  const results = leader?.results ?? [];
  const places = new Map(results.map(({ text }, place) => [asNamed(text), place]));
  const rows = [...members]
    .sort((a, b) => a.state.employee.name.localeCompare(b.state.employee.name))
    .map((member) => rowOf(member, places, results.length));
  const gaps = results.flatMap((_, place) => (rows.some(({ roles }) => roles[place]?.length) ? [] : [place]));
  return { results, rows, gaps };
}

function rowOf({ state, plan }: Planned, places: ReadonlyMap<string, number>, count: number): MatrixRow {
  const roles: Role[][] = Array.from({ length: count }, () => []);
  const unconnected: Role[] = [];
  for (const { text, cascading, servesResult } of plan?.results ?? []) {
    const place = places.get(asNamed(servesResult));
    (place === undefined ? unconnected : (roles[place] ?? unconnected)).push({ text, cascading });
  }
  return { state, hasPlan: plan !== null, roles, unconnected };
}

/** A plan names the result that it serves by its words; spaces and capitals make no other result. */
const asNamed = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('id');

/** The version of the plan in force; null before one is. States of before it was noted tell by their stage. */
export function versionInForce({ planSet, documents, stage, exclusion }: EvaluationState): number | null {
  if (planSet) return planSet.version;
  const at = exclusion?.from ?? stage;
  const isPlanned = at === 'planning' || at === 'planReview' || at === 'planMeeting';
  return isPlanned || documents.plan === 0 ? null : documents.plan;
}
