import { describe, expect, it } from 'vitest';
import { isPeriodAct, periodActNames } from '../../core/periods/act.ts';

describe('the name of an act', () => {
  it.each(periodActNames)('is known: %s', (name) => {
    expect(isPeriodAct(name)).toBe(true);
  });

  it.each(['praised', '', 'Signed', undefined])('is no act: %s', (name) => {
    expect(isPeriodAct(name)).toBe(false);
  });
});
