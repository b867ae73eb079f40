import { describe, expect, it } from 'vitest';
import { isPeriodAct, periodActNames, periodActSchema } from '../../core/periods/act.ts';
import { chainOf, changedTo, decided, objected } from './period-examples.ts';

describe('the name of an act', () => {
  it.each(periodActNames)('is known: %s', (name) => {
    expect(isPeriodAct(name)).toBe(true);
  });

  it.each(['praised', '', 'Signed', undefined])('is no act: %s', (name) => {
    expect(isPeriodAct(name)).toBe(false);
  });
});

describe('an act', () => {
  it('is read back as it was kept, with what a decision made of the result', () => {
    const onBehalfOf = { personId: 'decider', name: 'Name of decider', kind: 'plh' } as const;
    const changes = [null, changedTo, { ...changedTo, ratings: null }];
    const acts = chainOf({}, objected, ...changes.map((changed) => ({ ...decided, changed, onBehalfOf })));
    for (const act of acts.slice(1)) expect(periodActSchema.parse(structuredClone(act))).toEqual(act);
  });
});
