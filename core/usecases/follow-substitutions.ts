import { inLanes } from '../concurrency/in-lanes.ts';
import { workRound } from '../concurrency/work-round.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Substitutions } from '../ports/substitutions.ts';
import { actingIn } from '../substitution/acting.ts';
import { isInForce, type Substitution } from '../substitution/substitution.ts';

type Ports = {
  evaluations: Pick<Evaluations, 'awaiting'>;
  substitutions: Pick<Substitutions, 'all'>;
  perform: PerformCommand;
  clock: Clock;
};

const lanes = 4;
/** Tasks moved in one round; the next one goes on. */
const movedARound = 500;
/** What ended longer ago than this has long been followed. */
const forgottenDays = 30;

/**
 * Gives open tasks to whoever acts for their person now, and gives them back when the time is over. What is decided
 * meanwhile follows by itself; this is for the tasks that wait. Doing it twice changes nothing.
 */
export async function followSubstitutions(ports: Ports): Promise<{ moved: number; failed: number }> {
  const now = ports.clock();
  const all = await ports.substitutions.all();
  const recent = all.filter((each) => isInForce(each, now) || endedLately(each, now));
  let moved = 0;
  const people = [...new Set(recent.flatMap(involved))];
  const waiting = (await inLanes(people, lanes, (personId) => ports.evaluations.awaiting(personId))).flat();
  const unlike = waiting.filter((state) => isOtherwise(state, all, now));
  const failed = await workRound(unlike, { atMost: movedARound, lanes, now }, async (state) => {
    if (await move(state, all, now, ports)) moved += 1;
  });
  return { moved, failed };
}

const involved = ({ substituted, substitute, superior }: Substitution) =>
  [substituted, substitute, superior].flatMap((person) => (person ? [person.personId] : []));

function endedLately({ from, until, endedAt }: Substitution, now: Date): boolean {
  const end = Date.parse(endedAt ?? until ?? from);
  return end <= now.getTime() && now.getTime() - end < forgottenDays * 86_400_000;
}

/** True when somebody else should act than the evaluation says. */
function isOtherwise(state: EvaluationState, all: readonly Substitution[], now: Date): boolean {
  const acting = actingIn(state, all, now);
  return acting?.person.personId !== state.acting?.person.personId || acting?.until !== state.acting?.until;
}

async function move(
  state: EvaluationState,
  all: readonly Substitution[],
  now: Date,
  { perform }: Ports,
): Promise<boolean> {
  const acting = actingIn(state, all, now);
  const source = all.find(({ substitutionId }) => substitutionId === acting?.substitutionId);
  const command = source
    ? ({ name: 'beginSubstitution', reason: source.reason } as const)
    : ({ name: 'endSubstitution' } as const);
  const performed = await perform({
    evaluationId: state.evaluationId,
    version: state.version,
    command,
    actor: { kind: 'system' },
  });
  return performed.outcome === 'recorded';
}
