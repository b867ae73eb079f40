import { expect, it } from 'vitest';
import { pathOfExecution, paths } from '../../pages/paths.ts';
import { execution } from './views.ts';

it('writes nothing into an address that could change where it leads', () => {
  expect(paths.evaluation('../admin?x#y')).toBe('/evaluations/..%2Fadmin%3Fx%23y');
  expect(paths.signIn('/evaluations/1?a=b')).toBe('/sign-in?returnTo=%2Fevaluations%2F1%3Fa%3Db');
});

it('leaves out of a filter what is not asked', () => {
  expect(paths.cycleEvaluations('c', { stage: null, late: false })).toBe('/hr/cycles/c/evaluations');
  expect(paths.cycleEvaluations('c', { stage: 'review', late: true })).toBe(
    '/hr/cycles/c/evaluations?stage=review&late=yes',
  );
});

it('finds the attempt of an execution in its name', () => {
  expect(pathOfExecution(execution)).toBe('/admin/executions/c-2026-p-1/plan/1');
  expect(pathOfExecution({ ...execution, executionName: 'c-2026-p-1-plan-12' })).toMatch(/\/12$/);
});
