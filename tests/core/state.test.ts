import { describe, expect, it } from 'vitest';
import {
  assessorAt,
  cycleIdOf,
  type EvaluationState,
  evaluationIdOf,
  evaluationStateSchema,
  isAskedNow,
  partyOf,
  personOf,
  taskVersionOf,
} from '../../core/evaluation/state.ts';
import { enrolled } from './examples.ts';

const person = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const at = '2027-12-21T03:00:00.000Z';

/** Everything that an evaluation may have come to know. */
const full: EvaluationState = {
  ...enrolled,
  planFor: 'leadership',
  replacedAssessor: person('former'),
  formerDeciders: [person('silent')],
  appealFiledAt: at,
  planSetter: person('superior'),
  planHash: 'h',
  planSet: { version: 2, hash: 'h', firstAt: at, late: true },
  planChange: { by: 'employee', reason: 'Penugasan baru', at },
  attempts: { plan: 2, assessment: 3, appeal: 2 },
  mainResults: [0, 2],
  servedGoals: ['Layanan'],
  outcome: { resultRating: 'meets', behaviourRating: 'meets', predicate: 'good' },
  rated: { by: person('assessor'), at },
  departsFromPattern: true,
  outcomeBefore: { resultRating: 'below', behaviourRating: 'meets', predicate: 'needsImprovement' },
  exclusion: { kind: 'retired', reason: 'Pensiun', at, from: 'review' },
  askedSince: 3,
  reference: 'KIN-1',
  returns: { plan: 1, selfAssessment: 2 },
  meetings: { plan: { heldOn: '2027-01-05', agreed: 'Dua modul' }, selfAssessment: null },
  sentBack: { stage: 'review', version: 4, at, plan: 2, selfAssessment: 1, mend: [0], pausedDays: 3 },
  erased: { contentsAt: at, namesAt: null },
  acting: {
    ...{ person: person('substitute'), for: person('assessor'), substitutionId: 's1', kind: 'plt' },
    until: null,
  },
  planOfFormer: 2,
};

describe('a state', () => {
  it('is read as it was kept, with everything or with nothing beyond enrolment', () => {
    expect(evaluationStateSchema.parse(full)).toEqual(full);
    expect(evaluationStateSchema.parse(enrolled)).toEqual(enrolled);
    expect(
      evaluationStateSchema.parse({ ...full, planChange: { ...full.planChange, by: 'assessor' } }),
    ).toMatchObject({
      planChange: { by: 'assessor' },
    });
  });

  it.each(['acknowledged', 'signedOnPaper', 'notSigned', 'refused', 'appealDecided', 'unfinished'] as const)(
    'may have ended %s',
    (ending) => expect(evaluationStateSchema.parse({ ...full, ending })).toMatchObject({ ending }),
  );

  it('of before something was kept is read as one in which it never happened', () => {
    const sinceTheFirst = [
      ...['evaluationId', 'cycleId', 'version', 'stage', 'stageSince', 'dueAt', 'employee', 'unit'],
      ...['organisation', 'assessor', 'appealDecider', 'ruleSet', 'plannedResults', 'outcome', 'ending'],
      ...['returnReason', 'lastHash'],
    ] as const;
    const { explanation: _, reply: __, ...documents } = enrolled.documents;
    const old = Object.fromEntries(
      Object.entries(enrolled).filter(([key]) => sinceTheFirst.some((it) => it === key)),
    );
    expect(evaluationStateSchema.parse({ ...old, documents })).toEqual({
      ...enrolled,
      population: 'PNS',
      askedAt: null,
    });
  });

  it('is refused where it cannot be: versions and attempts begin at one, a reference is short', () => {
    const { attempts } = enrolled;
    const broken: Partial<EvaluationState>[] = [
      ...[{ version: 0 }, { askedSince: 0 }, { planOfFormer: 0 }, { reference: 'x'.repeat(101) }],
      ...[{ attempts: { ...attempts, plan: 0 } }, { attempts: { ...attempts, assessment: 0 } }],
      { attempts: { ...attempts, appeal: 0 } },
    ];
    for (const change of broken)
      expect(evaluationStateSchema.safeParse({ ...full, ...change }).success, JSON.stringify(change)).toBe(
        false,
      );
  });
});

describe('the id of an evaluation', () => {
  it('tells its cycle and its person, also where the cycle has hyphens', () => {
    const id = evaluationIdOf('2027-skp-abc', 'p4f');
    expect([cycleIdOf(id), personOf(id)]).toEqual(['2027-skp-abc', 'p4f']);
  });
});

describe('the parties to an evaluation', () => {
  it.each(['employee', 'assessor', 'decider', 'substitute'])('are found by their id: %s', (personId) => {
    expect(partyOf(full, personId)?.personId).toBe(personId);
  });

  it('are nobody else, and nobody where there is no decider and nobody acts', () => {
    expect(partyOf(full, 'stranger')).toBeUndefined();
    expect(partyOf({ ...enrolled, appealDecider: null }, 'decider')).toBeUndefined();
  });

  it('have the superior for an assessor while the superior sets the plan, and in no other stage', () => {
    const assessing = (stage: EvaluationState['stage']) => assessorAt({ ...full, stage }).personId;
    expect(['planReview', 'planMeeting'].map((stage) => assessing(stage as 'planReview'))).toEqual([
      'superior',
      'superior',
    ]);
    expect([assessing('review'), assessing('planning')]).toEqual(['assessor', 'assessor']);
    expect(assessorAt({ ...enrolled, stage: 'planReview' }).personId).toBe('assessor');
  });
});

describe('what is asked of a person', () => {
  it('is asked by the version that opened the task, through every later date', () => {
    const state = { ...enrolled, version: 5, askedSince: 3 };
    expect(taskVersionOf(state)).toBe(3);
    expect([2, 3, 4, 5, 6].map((version) => isAskedNow(version, state))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is asked by the present version alone where no date was moved', () => {
    const state = { ...enrolled, version: 5 };
    expect([4, 5, 6].map((version) => isAskedNow(version, state))).toEqual([false, true, false]);
  });
});
