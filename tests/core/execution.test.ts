import { describe, expect, it } from 'vitest';
import { machines } from '../../core/evaluation/effects.ts';
import { type Execution, executionEventSchema, executionSchema } from '../../core/executions/execution.ts';
import { missingParts } from './kept-shapes.ts';

const needed = {
  ...{
    executionName: 'e-1',
    executionArn: 'arn:aws:states:e-1',
    machine: machines[0],
    subjectId: '2027-abc-p',
  },
  ...{ status: 'FAILED', startedAt: '2027-01-05T03:00:00.000Z', stoppedAt: '2027-01-05T04:00:00.000Z' },
};
const kept: Execution = executionSchema.parse({
  ...needed,
  ...{ redrives: 2, workflowVersion: '12', cycleId: '2027-abc', unit: 'SDN 1', organisation: 'Dinas' },
  error: 'Lambda.TooManyRequestsException',
});

describe('an execution that is kept', () => {
  it('is read whole; what the engine did not tell may be missing', () => {
    expect(executionSchema.parse(kept)).toEqual({ ...kept });
    expect(kept).toMatchObject({ ...needed, redrives: 2, unit: 'SDN 1' });
    expect(executionSchema.parse(needed)).toEqual(needed);
    expect(missingParts(executionSchema, kept)).toEqual(Object.keys(needed));
  });

  it.each([
    [{ redrives: 0 }, true],
    [{ redrives: -1 }, false],
    [{ workflowVersion: 'v'.repeat(20) }, true],
    [{ workflowVersion: 'v'.repeat(21) }, false],
    [{ error: 'e'.repeat(100) }, true],
    [{ error: 'e'.repeat(101) }, false],
    [{ status: 'LOST' }, false],
  ])('keeps a code and no story: %#', (about, taken) => {
    expect(executionSchema.safeParse({ ...kept, ...about }).success).toBe(taken);
  });
});

it('a line of the engine’s history is read whole, with null where it is about no state or no failure', () => {
  const line = { id: 7, at: '2027-01-05T03:00:00.000Z', type: 'TaskFailed', state: 'Tell', error: 'Denied' };
  expect(executionEventSchema.parse(line)).toEqual(line);
  expect(executionEventSchema.parse({ ...line, state: null, error: null }).state).toBeNull();
  expect(missingParts(executionEventSchema, line)).toEqual(Object.keys(line));
});
