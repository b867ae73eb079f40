import { describe, expect, it } from 'vitest';
import { decide } from '../../core/evaluation/decide.ts';
import { at, commands, enrolled, january } from './examples.ts';

const hr = { kind: 'hr', personId: 'officer' } as const;
const excluded = {
  ...enrolled,
  stage: 'excluded' as const,
  dueAt: null,
  exclusion: { kind: 'retired', reason: 'Pensiun', at: january.toISOString(), from: 'planning' } as const,
};

describe('whoever was taken out of a cycle', () => {
  it('is taken in again at the stage that they left', () => {
    expect(decide(excluded, commands.readmit, hr, at(january))).toMatchObject({
      decided: true,
      change: { next: { stage: 'planning' } },
    });
  });

  it('stays out once what they wrote is erased: there is nothing to go on from', () => {
    const erased = { ...excluded, erased: { ...excluded.erased, contentsAt: january.toISOString() } };
    expect(decide(erased, commands.readmit, hr, at(january))).toMatchObject({
      decided: false,
      refusal: { reason: 'movedOn' },
    });
  });
});
