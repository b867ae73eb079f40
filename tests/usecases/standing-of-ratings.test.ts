import { beforeEach, expect, it } from 'vitest';
import { type EvaluationState, evaluationIdOf } from '../../core/evaluation/state.ts';
import { recordOfUnit, unitPredicateFormSchema } from '../../core/rating/unit-predicate.ts';
import { standingOfRatings } from '../../core/usecases/standing-of-ratings.ts';
import { cycle, enrolled, january } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';

const { cycleId } = cycle;
const good = { resultRating: 'meets', behaviourRating: 'meets', predicate: 'good' } as const;
let office: Office;
const standing = async (year = 2027) => (await standingOfRatings('assessor', cycleId, office))(year);

function join(name: string, about: Partial<EvaluationState> = {}, of = cycleId): string {
  const evaluationId = evaluationIdOf(of, name);
  office.store.states.set(evaluationId, { ...enrolled, evaluationId, cycleId: of, ...about });
  return evaluationId;
}
async function achieve(about: object): Promise<void> {
  const form = unitPredicateFormSchema.parse({ source: 'SK', ...about });
  const record = recordOfUnit(form, { by: 'officer', now: january, before: undefined });
  await office.plain.unitPredicates.record(cycleId, record);
}

beforeEach(() => {
  office = openOffice();
});

it('what counts is the achievement of the unit that the assessor leads, in the year of the cycle', async () => {
  const [organisation, unit] = ['Dinas A', 'Bidang B'];
  join('assessor', { organisation, unit, assessor: { personId: 'decider', name: '', position: '' } });
  await achieve({ previousPredicate: 'special' });
  await achieve({ organisation, previousPredicate: 'needsImprovement' });
  await achieve({
    ...{ organisation, unit, predicate: 'good', publishedOn: '2027-12-20' },
    previousPredicate: 'special',
  });
  expect(await standing()).toEqual({
    ...{ unit: { organisation, unit }, given: {} },
    inForce: { predicate: 'good', from: 'thisYear' },
  });
  // Issued after January of the year after it: then the one of the year before counts.
  expect((await standing(2025)).inForce).toEqual({ predicate: 'special', from: 'previousYear' });
});

it('the head of the body, who has no evaluation, answers for the body', async () => {
  await achieve({ previousPredicate: 'special' });
  expect(await standing()).toMatchObject({
    unit: { organisation: '', unit: '' },
    inForce: { predicate: 'special' },
  });
});

it('nothing counts where nothing was recorded', async () => {
  expect(await standing()).toMatchObject({ inForce: null });
});

it('what was given is that of their own people in this cycle', async () => {
  const rated = join('ani', { outcome: good });
  join('budi');
  join('citra', { outcome: good, assessor: { personId: 'another', name: '', position: '' } });
  join('dewi', { outcome: good }, 'another-cycle');
  expect((await standing()).given).toEqual({ [rated]: 'good' });
});
