import { type AuditEvent, canonical } from '../evaluation/audit.ts';
import { leavesTheTask } from '../evaluation/commands.ts';
import { type Change, decide } from '../evaluation/decide.ts';
import { type EvaluationState, isAskedNow, partyOf } from '../evaluation/state.ts';
import { deliveredByMail } from '../mails/notice-of-result.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { CommandRequest, Performed, Weighed } from '../ports/commands.ts';
import type { Reference } from '../ports/correlation.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { Mails } from '../ports/mails.ts';
import type { StandingOfRatings } from '../ports/ratings.ts';
import type { Substitutions } from '../ports/substitutions.ts';
import type { Substitution } from '../substitution/substitution.ts';

const attempts = 3;

type Ports = {
  evaluations: Evaluations;
  cycles: Cycles;
  clock: Clock;
  digest: Digest;
  calendar: CalendarInForce;
  standingOf: StandingOfRatings;
  substitutions: Pick<Substitutions, 'of'>;
  mails: Pick<Mails, 'ofEvaluation'>;
  /** On account of which request. */
  reference?: Reference;
};

/**
 * Carries out one command on one evaluation, once: reads, decides, writes under the condition that nothing changed
 * in between. Repeating it is answered with what was recorded the first time.
 * @throws when the table does not answer, or three others were quicker in a row; the caller may repeat
 */
export async function performCommand(request: CommandRequest, ports: Ports): Promise<Performed> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const decided = await decideOn(request, ports);
    if (decided.outcome !== 'possible') return decided;
    const { change } = decided;
    if ((await ports.evaluations.commit(change)) === 'committed') {
      return { outcome: 'recorded', state: change.next, event: change.event };
    }
  }
  throw new Error(`evaluation ${request.evaluationId} changes too often to be changed`);
}

/** Says what giving a command would come to as things stand, and writes nothing. */
export async function weighCommand(request: CommandRequest, ports: Ports): Promise<Weighed> {
  return decideOn(request, ports);
}

type Told = Exclude<Performed, { outcome: 'recorded' }>;

async function decideOn(
  request: CommandRequest,
  ports: Ports,
): Promise<Told | { outcome: 'possible'; change: Change }> {
  const state = await ports.evaluations.load(request.evaluationId);
  if (!state) return { outcome: 'unknown' };
  if (request.version !== null && !isAskedNow(request.version, state))
    return answerToLate(request, state, ports);
  const [cycle, calendar, substitutions] = await Promise.all([
    ports.cycles.load(state.cycleId),
    ports.calendar(),
    standingIn(request, state, ports),
  ]);
  if (!cycle) throw new Error(`evaluation ${state.evaluationId} has no cycle`);
  const isRated = request.command.name === 'submitReview';
  const standing = isRated ? await ports.standingOf(state.assessor.personId, cycle.cycleId) : undefined;
  const now = ports.clock();
  const about = {
    ...ports,
    calendar,
    cycle,
    standing: standing?.(cycle.year),
    substitutions,
    delivered: await deliveredTo(state, request, now, ports),
    now,
    reference: ports.reference?.() ?? undefined,
  };
  const decision = decide(state, request.command, request.actor, about);
  if (!decision.decided) return { outcome: 'refused', state, refusal: decision.refusal };
  return { outcome: 'possible', change: decision.change };
}

/** When the notice of a result arrived, where it matters: whoever answers in time is asked no more. */
async function deliveredTo(
  state: EvaluationState,
  { command }: CommandRequest,
  now: Date,
  { mails }: { mails: Pick<Mails, 'ofEvaluation'> },
): Promise<string | null> {
  if (state.stage !== 'acknowledgement') return null;
  const answers = command.name === 'acknowledge' || command.name === 'fileAppeal';
  if (answers && state.dueAt !== null && Date.parse(state.dueAt) >= now.getTime()) return null;
  return deliveredByMail(state, await mails.ofEvaluation(state.evaluationId));
}

/** Substitutes of substitutes of substitutes are as far as anybody looks. */
const furthest = 3;

/** Everything set down for those whose turn may come next, and for those who act for them. */
async function standingIn(
  { command }: CommandRequest,
  { assessor, appealDecider, planSetter }: EvaluationState,
  { substitutions }: { substitutions: Pick<Substitutions, 'of'> },
): Promise<Substitution[]> {
  const next = [
    assessor,
    appealDecider,
    planSetter,
    'assessor' in command ? command.assessor : null,
    'appealDecider' in command ? command.appealDecider : null,
  ];
  let people = [...new Set(next.flatMap((person) => (person ? [person.personId] : [])))];
  const found: Substitution[] = [];
  for (let step = 0; step < furthest && people.length > 0; step += 1) {
    const more = await substitutions.of(people);
    found.push(...more);
    people = [...new Set(more.map(({ substitute }) => substitute.personId))];
  }
  return found;
}

/** The evaluation is no longer at the version that was answered: tell what was recorded on that version. */
async function answerToLate(
  { version, command, actor }: CommandRequest,
  state: EvaluationState,
  { evaluations, digest }: { evaluations: Evaluations; digest: Digest },
): Promise<Told> {
  const event = await firstAnswer(state, (version ?? 0) + 1, evaluations);
  // Whoever acted for another is told what they did, also when their time is over.
  const isParty =
    actor.kind !== 'person' ||
    partyOf(state, actor.personId) !== undefined ||
    (event?.onBehalfOf !== undefined && event.by.kind === 'person' && event.by.personId === actor.personId);
  if (!event || !isParty)
    return { outcome: 'refused', state, refusal: { reason: 'movedOn', stage: state.stage } };
  const samePerson =
    actor.kind === 'person' && event.by.kind === 'person' && actor.personId === event.by.personId;
  const sameAnswer = samePerson && event.contentHash === digest(canonical(command));
  return { outcome: sameAnswer ? 'alreadyRecorded' : 'recordedOtherwise', state, event };
}

/** What was recorded on a version; what left its task as it was is passed over. */
async function firstAnswer(
  { evaluationId, version }: EvaluationState,
  from: number,
  evaluations: Evaluations,
): Promise<AuditEvent | undefined> {
  for (let seq = from; seq <= version; seq += 1) {
    const event = await evaluations.event(evaluationId, seq);
    if (!event || !leavesTheTask(event.command)) return event;
  }
  return undefined;
}
