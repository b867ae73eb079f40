import { describe, expect, it } from 'vitest';
import { type Definition, NAMES, read, substituted } from './definitions.ts';
import { readme, redrawn } from './draw.ts';
import { shortcomings } from './hygiene.ts';
import { faults } from './valid.ts';

describe.each(NAMES)('the definition of %s', (name) => {
  it('is valid', () => {
    expect(faults(substituted(name))).toEqual([]);
  });

  it('follows our rules', () => {
    expect(shortcomings(substituted(name))).toEqual([]);
  });

  it('is the one drawn in the README (node tests/workflows/draw.ts --write)', () => {
    expect(readme(name)).toBe(redrawn(readme(name), read(name)));
  });
});

it('the validator sees a way that leads nowhere', () => {
  const plan = substituted('plan');
  expect(faults({ ...plan, StartAt: 'Nowhere' }).join()).toContain('Nowhere');
});

describe('our rules', () => {
  const state = (change: object): Definition => {
    const { 'Wait for the plan': wait } = read('plan').States;
    return { Comment: '', StartAt: 'it', States: { it: { Type: 'Task', ...wait, ...change } } };
  };

  it.each([
    [{ Retry: [] }, 'never tried again'],
    [{ Retry: [{ ErrorEquals: ['Lambda.Unknown'] }] }, 'without jitter'],
    [{ Retry: [{ ErrorEquals: ['States.ALL'], JitterStrategy: 'FULL' }] }, 'wait again after its backstop'],
    [{ Catch: [] }, 'lets an error end'],
    [{ TimeoutSeconds: undefined }, 'may take for ever'],
    [{ TimeoutSeconds: 86_400 }, 'backstop'],
    [{ TimeoutSeconds: 400 * 86_400 }, 'backstop'],
    [{ Parameters: { Payload: { 'name.$': '$.name' } } }, 'carries name.$'],
    [{ Comment: undefined }, 'says nothing'],
    [{ Type: 'Map' }, 'holds branches open'],
    [{ Type: 'Wait' }, 'waits for a time'],
  ])('see %j', (change, problem) => {
    expect(shortcomings(state(change)).join('\n')).toContain(problem);
  });
});
