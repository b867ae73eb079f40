import { inBrief, type Person, type PersonInBrief } from '../people/person.ts';
import { populationOf } from '../people/population.ts';
import { canonical, seal } from './audit.ts';
import { asked } from './consequences.ts';
import { dueAtFor } from './deadlines.ts';
import type { Change, Circumstances } from './decide.ts';
import { startOf } from './effects.ts';
import { type EvaluationState, evaluationIdOf } from './state.ts';

/** A person with the two above them, as the cycle needs them. */
export type Enrolment = {
  person: Person;
  assessor: PersonInBrief;
  /** Null where the assessor is the head of the body: such a rating has no objection route. */
  appealDecider: PersonInBrief | null;
};

/** The first change of an evaluation: it comes into being, waiting for the employee's plan. */
export function enrol(enrolment: Enrolment, about: Circumstances): Omit<Change, 'expected'> {
  const { cycle, now, digest } = about;
  const evaluationId = evaluationIdOf(cycle.cycleId, enrolment.person.personId);
  const event = seal(
    {
      evaluationId,
      seq: 1,
      at: now.toISOString(),
      by: { kind: 'system' },
      command: 'enrol',
      from: null,
      to: 'planning',
      contentHash: digest(canonical({ evaluationId })),
      document: null,
      reason: null,
      reasonHash: null,
      previousHash: '',
    },
    digest,
  );
  const next: EvaluationState = {
    evaluationId,
    cycleId: cycle.cycleId,
    version: 1,
    stage: 'planning',
    stageSince: now.toISOString(),
    askedAt: now.toISOString(),
    dueAt: dueAtFor('planning', about),
    employee: inBrief(enrolment.person),
    planFor: enrolment.person.positionType === 'highLeadership' ? 'leadership' : 'staff',
    unit: enrolment.person.unit,
    organisation: enrolment.person.organisation,
    assessor: enrolment.assessor,
    appealDecider: enrolment.appealDecider,
    replacedAssessor: null,
    formerDeciders: [],
    appealFiledAt: null,
    population: populationOf(enrolment.person),
    planSetter: null,
    planHash: '',
    planSet: null,
    planChange: null,
    ruleSet: cycle.ruleSet,
    attempts: { plan: 1, assessment: 1, appeal: 1 },
    documents: {
      plan: 0,
      selfAssessment: 0,
      review: 0,
      appeal: 0,
      explanation: 0,
      reply: 0,
      appealDecision: 0,
    },
    plannedResults: 0,
    mainResults: null,
    servedGoals: [],
    outcome: null,
    rated: null,
    departsFromPattern: false,
    outcomeBefore: null,
    ending: null,
    exclusion: null,
    returnReason: null,
    returns: null,
    meetings: null,
    sentBack: null,
    erased: { contentsAt: null, namesAt: null },
    acting: null,
    lastHash: event.hash,
  };
  return { next, event, document: null, effects: [startOf(evaluationId, 'plan'), ...asked(next)] };
}
