import { describe, expect, it } from 'vitest';
import { ruleSetInForce, ruleSetOf } from '../../core/rules/registry.ts';
import { cycle } from './examples.ts';

describe('the rule sets', () => {
  it('hold from the day the regulation was promulgated', () => {
    expect(ruleSetInForce('2027-01-31')).toMatchObject({
      id: 'permenpanrb-6-2022',
      effectiveFrom: '2022-02-07',
    });
    expect(cycle.ruleSet).toBe('permenpanrb-6-2022');
  });

  it('that hold on a day are the newest by then, and the oldest on days before all of them', () => {
    const { forCivilServants, ...rest } = ruleSetOf('permenpanrb-6-2022');
    const since = (effectiveFrom: string, isForThem = true) => ({
      ...{ ...rest, id: effectiveFrom, effectiveFrom, forCivilServants: isForThem && forCivilServants },
    });
    const known = [since('2030-01-01'), since('2028-01-01', false), since('2022-02-07')];
    const inForce = (date: string) => ruleSetInForce(date, known).id;
    expect(['2030-01-01', '2031-05-05'].map(inForce)).toEqual(['2030-01-01', '2030-01-01']);
    expect(['2029-12-31', '2028-06-01', '2022-02-07'].map(inForce)).toEqual(Array(3).fill('2022-02-07'));
    expect(inForce('1999-01-01')).toBe('2022-02-07');
    expect(() => ruleSetInForce('2029-12-31', [since('2028-01-01', false)])).toThrow('civil servants');
  });

  it('for civil servants are the regulation, also where an example of another scheme is older', () => {
    expect(ruleSetInForce('2020-01-01').id).toBe('permenpanrb-6-2022');
  });

  it('are refused when nobody knows them', () => {
    expect(() => ruleSetOf('unheard-of')).toThrow('unheard-of');
  });
});
