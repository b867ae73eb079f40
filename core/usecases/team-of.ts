import type { Cycle } from '../cycle/cycle.ts';
import { teamCycles } from '../cycle/team-cycles.ts';
import { givenIn, type RatingStanding } from '../evaluation/distribution-refusal.ts';
import { type EvaluationState, evaluationIdOf } from '../evaluation/state.ts';
import { turnOf } from '../evaluation/transitions.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { UnitPredicates } from '../ports/ratings.ts';
import { achievementInForce, unitLedBy } from '../rating/unit-predicate.ts';
import { actingNow } from '../substitution/acting.ts';

/** Whom somebody leads in a cycle, and how their ratings stand. */
export type Team = {
  /** Those in which they lead anybody, the newest first. */
  cycles: Cycle[];
  /** The one that is looked at; null where they lead nobody. */
  cycle: Cycle | null;
  /** Their own people, and those for whose assessor they act now. */
  states: EvaluationState[];
  standing: RatingStanding | null;
};

/** The evaluations of a cycle whose assessor somebody is, or acts for now; of the newest cycle unless another is asked for. */
export async function teamOf(
  { personId, cycleId, now }: { personId: string; cycleId: string | null; now: Date },
  ports: { evaluations: Evaluations; cycles: Cycles; unitPredicates: UnitPredicates },
): Promise<Team> {
  const { evaluations } = ports;
  const listed = ports.cycles.list();
  const [all, own, theirs, waiting, likely] = await Promise.all([
    listed,
    listed.then((cycles) =>
      evaluations.loadMany(cycles.map((each) => evaluationIdOf(each.cycleId, personId))),
    ),
    evaluations.ofAssessor(personId),
    evaluations.awaiting(personId),
    listed.then((cycles) => recordedIn(likelyCycle(cycles, cycleId), ports)),
  ]);
  const asStandIn = waiting.filter((state) => actsAsAssessor(state, personId, now));
  const led = [...theirs, ...asStandIn];
  const { cycles, cycle } = teamCycles(led, all, cycleId);
  if (!cycle) return { cycles, cycle, states: [], standing: null };
  const isHere = (state: EvaluationState) => state.cycleId === cycle.cycleId;
  const { recorded } = likely.cycleId === cycle.cycleId ? likely : await recordedIn(cycle.cycleId, ports);
  const unit = unitLedBy(own.find(isHere));
  const inForce = achievementInForce(recorded, unit, cycle.year);
  const standing = { unit, inForce, given: givenIn(theirs.filter(isHere)) };
  return { cycles, cycle, states: led.filter(isHere), standing };
}

/** The cycle that will be looked at for nearly everybody, so that what is recorded in it is read beside the team. */
function likelyCycle(cycles: readonly Cycle[], asked: string | null): string | null {
  const begun = cycles.filter(({ status }) => status !== 'draft').sort((a, b) => b.year - a.year);
  return cycles.find(({ cycleId }) => cycleId === asked)?.cycleId ?? begun[0]?.cycleId ?? null;
}

async function recordedIn(cycleId: string | null, { unitPredicates }: { unitPredicates: UnitPredicates }) {
  return { cycleId, recorded: cycleId === null ? [] : await unitPredicates.ofCycle(cycleId) };
}

/** Somebody acts for the assessor while it is the assessor's turn. */
function actsAsAssessor(state: EvaluationState, personId: string, now: Date): boolean {
  const acting = actingNow(state, now);
  const isAssessors = turnOf(state.stage) === 'assessor';
  return (
    isAssessors && acting?.person.personId === personId && acting.for.personId === state.assessor.personId
  );
}
