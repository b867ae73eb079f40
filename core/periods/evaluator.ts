import type { Cycle } from '../cycle/cycle.ts';
import { awayOn, type Move, type MoveKind, type Office } from '../evaluation/move.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { PersonInBrief } from '../people/person.ts';
import { standInFor } from '../substitution/acting.ts';
import type { Substitution } from '../substitution/substitution.ts';
import type { Period } from './period.ts';
import type { PeriodWindow } from './window.ts';

/** Why it is this assessor who evaluates a period; its sentence is in the catalogues, its article in the rule set. */
export const evaluatorReasons = [
  'inOffice',
  'employeeMoved',
  'newAssessor',
  'formerAssessor',
  'plt',
  'secondment',
  'study',
  'returned',
] as const;
export type EvaluatorReason = (typeof evaluatorReasons)[number];

/** Whose period it is, and why. */
export type OfficeOfPeriod = { office: Office; why: EvaluatorReason; move: Move | null };

type Placed = Pick<
  EvaluationState,
  'assessor' | 'appealDecider' | 'replacedAssessor' | 'unit' | 'organisation' | 'moves'
>;

/**
 * The office that evaluates a period (PermenPAN-RB 6/2022, annex BAB IV A.13 and A.14). Whoever has moved is evaluated
 * by the new assessor, with the achievement of the new unit. An assessor who moves before the window of a period does
 * not evaluate it any more; one who moves within the window still evaluates the people of the old unit.
 */
export function officeFor(period: Period, window: PeriodWindow, placed: Placed): OfficeOfPeriod {
  const moves = placed.moves ?? [];
  let office = officeNow(placed);
  let kept: Move | null = null;
  for (const move of moves.toReversed()) {
    if (countsFor(move, window)) return { office, ...whyOf(move, kept, { period, window, moves }) };
    // Within the window, and yet it does not count: an assessor's.
    if (move.on <= window.closesOn) kept = move;
    office = move.before;
  }
  return { office, why: kept ? 'formerAssessor' : 'inOffice', move: kept };
}

/** Where the superior has taken the place of the assessor for the year, the periods are still the assessor's. */
function officeNow({ assessor, appealDecider, replacedAssessor, unit, organisation }: Placed): Office {
  return replacedAssessor
    ? { assessor: replacedAssessor, appealDecider: assessor, unit, organisation }
    : { assessor, appealDecider, unit, organisation };
}

/** True for a move that was early enough to change who evaluates. */
function countsFor({ kind, on }: Move, { opensOn, closesOn }: PeriodWindow): boolean {
  return kind === 'assessorMoved' ? on < opensOn : on <= closesOn;
}

const reasons: Record<MoveKind, EvaluatorReason> = {
  employeeMoved: 'employeeMoved',
  assessorMoved: 'newAssessor',
  plt: 'plt',
  secondment: 'secondment',
  study: 'study',
  returned: 'returned',
};

function whyOf(
  move: Move,
  kept: Move | null,
  about: { period: Period; window: PeriodWindow; moves: readonly Move[] },
): Pick<OfficeOfPeriod, 'why' | 'move'> {
  if (kept) return { why: 'formerAssessor', move: kept };
  const away = awayOn(about.moves, about.window.closesOn);
  if (away) return { why: reasons[away.kind], move: away };
  return move.on < about.period.first ? { why: 'inOffice', move: null } : { why: reasons[move.kind], move };
}

/** Who evaluates a period at an instant, and for whom where somebody stands in. */
export type Evaluator = { person: PersonInBrief; bySuperior: boolean; onBehalfOf: Standing | null };
type Standing = { personId: string; name: string; kind: Substitution['kind'] };

/**
 * The assessor, or whoever acts for them (annex BAB IV A.2 and A.3). Once the window is over it is their superior, and
 * the result is final (A.11), unless the body waits for its assessors, or nobody is above.
 */
export function evaluatorOf(
  { office }: OfficeOfPeriod,
  window: PeriodWindow,
  about: {
    employeeId: string;
    overdueReview: Cycle['overdueReview'];
    substitutions: readonly Substitution[];
    now: Date;
  },
): Evaluator {
  const { now, employeeId } = about;
  const { assessor, appealDecider } = office;
  const late = Date.parse(window.closesAt) < now.getTime() && about.overdueReview === 'toSuperior';
  const superior = late ? appealDecider : null;
  const holder = superior ?? assessor;
  const conflicted = [employeeId, ...(superior ? [] : [appealDecider?.personId])];
  const may = (personId: string) => !conflicted.includes(personId);
  const acting = standInFor(holder, may, about.substitutions, now);
  const { personId, name } = holder;
  return {
    person: acting?.person ?? holder,
    bySuperior: superior !== null,
    onBehalfOf: acting && { personId, name, kind: acting.kind },
  };
}
