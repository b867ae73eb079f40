import { beforeEach, expect, it } from 'vitest';
import { whereItStands } from '../../core/usecases/where-it-stands.ts';
import { commands } from '../core/examples.ts';
import { act, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await act(office, 'employee', commands.submitPlan);
  await act(office, 'assessor', commands.approvePlan);
  await act(office, 'employee', commands.proposeChange);
});

it('tells the attempt at the plan that counts where the evaluation stands, and an earlier one that it is over', async () => {
  const asked = (planAttempt?: number) => whereItStands({ evaluationId, planAttempt }, office.ports);
  expect(await asked(2)).toEqual({ evaluationId, stage: 'planReview' });
  expect(await asked(1)).toEqual({ evaluationId, stage: 'active' });
  expect(await asked()).toEqual({ evaluationId, stage: 'planReview' });
});

it('says loudly that there is no such evaluation', async () => {
  await expect(whereItStands({ evaluationId: 'nobody' }, office.ports)).rejects.toThrow('nobody');
});
