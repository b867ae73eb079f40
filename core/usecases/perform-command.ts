import type { WorkingCalendar } from '../calendar/working-days.ts';
import { type AuditEvent, canonical } from '../evaluation/audit.ts';
import { decide, partsOf } from '../evaluation/decide.ts';
import { type EvaluationState, isAskedNow } from '../evaluation/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { CommandRequest, Performed } from '../ports/commands.ts';
import type { Reference } from '../ports/correlation.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { StandingOfRatings } from '../ports/ratings.ts';

const attempts = 3;

/**
 * Carries out one command on one evaluation, once: reads, decides, writes under the condition that nothing changed
 * in between. Repeating it is answered with what was recorded the first time.
 * @throws when the table does not answer, or three others were quicker in a row; the caller may repeat
 */
export async function performCommand(
  request: CommandRequest,
  ports: {
    evaluations: Evaluations;
    cycles: Cycles;
    clock: Clock;
    digest: Digest;
    calendar: WorkingCalendar;
    standingOf: StandingOfRatings;
    /** On account of which request. */
    reference?: Reference;
  },
): Promise<Performed> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const state = await ports.evaluations.load(request.evaluationId);
    if (!state) return { outcome: 'unknown' };
    if (request.version !== null && !isAskedNow(request.version, state))
      return answerToLate(request, state, ports);
    const cycle = await ports.cycles.load(state.cycleId);
    if (!cycle) throw new Error(`evaluation ${state.evaluationId} has no cycle`);
    const standing =
      request.command.name === 'submitReview' ? await ports.standingOf(state, cycle) : undefined;
    const about = {
      ...ports,
      cycle,
      standing,
      now: ports.clock(),
      reference: ports.reference?.() ?? undefined,
    };
    const decision = decide(state, request.command, request.actor, about);
    if (!decision.decided) return { outcome: 'refused', state, refusal: decision.refusal };
    const { change } = decision;
    if ((await ports.evaluations.commit(change)) === 'committed') {
      return { outcome: 'recorded', state: change.next, event: change.event };
    }
  }
  throw new Error(`evaluation ${request.evaluationId} changes too often to be changed`);
}

/** The evaluation is no longer at the version that was answered: tell what was recorded on that version. */
async function answerToLate(
  { version, command, actor }: CommandRequest,
  state: EvaluationState,
  { evaluations, digest }: { evaluations: Evaluations; digest: Digest },
): Promise<Performed> {
  const event = await firstAnswer(state, (version ?? 0) + 1, evaluations);
  const isParty = partsOf(state, actor).length > 0;
  if (!event || !isParty)
    return { outcome: 'refused', state, refusal: { reason: 'movedOn', stage: state.stage } };
  const samePerson =
    actor.kind === 'person' && event.by.kind === 'person' && actor.personId === event.by.personId;
  const sameAnswer = samePerson && event.contentHash === digest(canonical(command));
  return { outcome: sameAnswer ? 'alreadyRecorded' : 'recordedOtherwise', state, event };
}

/** What was recorded on a version, later deadlines passed over. */
async function firstAnswer(
  { evaluationId, version }: EvaluationState,
  from: number,
  evaluations: Evaluations,
): Promise<AuditEvent | undefined> {
  for (let seq = from; seq <= version; seq += 1) {
    const event = await evaluations.event(evaluationId, seq);
    if (event?.command !== 'extend') return event;
  }
  return undefined;
}
