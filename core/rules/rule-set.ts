import type { Distribution } from '../rating/distribution.ts';
import type { Predicate, Rating } from '../rating/rating.ts';
import type { BehaviourValue } from './behaviours.ts';

/** A period in working days, counted from the day after an event. */
export type WorkingDeadline = { workingDays: number; article: string };

/** Every period that the rules count in working days. */
export const deadlineNames = [
  'delivery',
  'acknowledgement',
  'appealFiling',
  'appealExplanation',
  'appealReply',
  'appealDecision',
  'superiorReview',
  'superiorDelivery',
  'superiorAcknowledgement',
  'report',
] as const;
export type DeadlineName = (typeof deadlineNames)[number];

/** What else holds, with the article it comes from; its sentence is in the catalogues. */
export const provisionNames = [
  'planDue',
  'planSigned',
  'mainResults',
  'aspects',
  'behaviour',
  'behaviourExpectation',
  'annualReview',
  'periodicReview',
  'periodWindow',
  'periodOverdue',
  'periodFeedback',
  'periodDocument',
  'periodObjection',
  'periodsBeside',
  'actingElsewhere',
  'employeeMoved',
  'assessorMoved',
  'newPlan',
  'secondment',
  'study',
  'dropOut',
  'exempt',
  'sickness',
  'personRates',
  'resultGuide',
  'behaviourGuide',
  'assessor',
  'organisationPredicate',
  'previousPredicate',
  'distribution',
  'appealTo',
  'appealEvidence',
  'bothSides',
  'independentDecider',
  'silentDecider',
  'appealFinal',
  'allowance',
  'recognition',
  'followUp',
  'finalByHead',
  'overduePlan',
  'planChange',
  'overdueReview',
  'silence',
] as const;
export type ProvisionName = (typeof provisionNames)[number];
export type Provision = { name: ProvisionName; article: string };

/** Two ratings meet in a table. */
export type MatrixScheme = {
  kind: 'matrix';
  article: string;
  /** Results down, behaviour across. */
  predicates: Record<Rating, Record<Rating, Predicate>>;
};

/** Two ratings are worth points, the points are weighed, and the sum falls into a band. */
export type WeightedScheme = {
  kind: 'weighted';
  article: string;
  points: Record<Rating, number>;
  percent: { result: number; behaviour: number };
  /** The highest first; the last one takes everything below. */
  bands: readonly { from: number; predicate: Predicate }[];
};

/** Rules as data, with a name of their own and the day from which they hold; an evaluation is pinned to one. */
export type RuleSet = {
  id: string;
  /** The instrument, as it is cited. */
  instrument: string;
  effectiveFrom: string;
  /** True where cycles of a public body are held under it. */
  forCivilServants: boolean;
  scheme: MatrixScheme | WeightedScheme;
  deadlines: Record<DeadlineName, WorkingDeadline>;
  /** What to expect of a unit's ratings; null where the scheme knows no such thing. */
  distribution: Distribution | null;
  provisions: readonly Provision[];
  behaviours: readonly BehaviourValue[];
};
