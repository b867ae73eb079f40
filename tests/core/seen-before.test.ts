import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../core/evaluation/audit.ts';
import { changeSince } from '../../core/evaluation/change-since.ts';
import type { StoredDocument } from '../../core/evaluation/documents.ts';
import { differingFields } from '../../core/evaluation/field-difference.ts';
import type { Plan } from '../../core/evaluation/plan-document.ts';
import { lineOfReturn, seenBefore } from '../../core/evaluation/seen-before.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { enrolled, enrolledEvent, plan, selfAssessment } from './examples.ts';

const other: Plan = { ...plan, resources: 'Laptop' };
const planSet = (hash: string) => ({ version: 1, hash, firstAt: '2027-01-05T03:00:00.000Z', late: false });
const waiting = (about: Partial<EvaluationState> = {}): EvaluationState => ({
  ...{ ...enrolled, stage: 'planReview', planHash: 'hash', planSet: null },
  ...about,
});
const by = (personId: string): AuditEvent => ({
  ...{ ...enrolledEvent, by: { kind: 'person', personId, via: 'link' } },
});
const nothing = { plan, returned: null, lastCycle: undefined };

describe('a plan that waits to be approved', () => {
  it('is new to a reader of whom nothing is known', () => {
    expect(seenBefore(waiting(), 'assessor', nothing)).toBeNull();
    expect(seenBefore(waiting({ planSet: planSet('another') }), 'assessor', nothing)).toBeNull();
    expect(seenBefore(waiting({ planHash: '', planSet: planSet('') }), 'assessor', nothing)).toBeNull();
  });

  it('is known to everybody where it is the one in force', () => {
    expect(seenBefore(waiting({ planSet: planSet('hash') }), 'anybody', nothing)).toBe('inForce');
  });

  it('is known, word for word as it was sent back, to whoever sent it back, and to nobody else', () => {
    const returned = { plan, event: by('assessor') };
    expect(seenBefore(waiting(), 'assessor', { ...nothing, returned })).toBe('returned');
    expect(seenBefore(waiting(), 'successor', { ...nothing, returned })).toBeNull();
    expect(seenBefore(waiting(), 'assessor', { ...nothing, plan: other, returned })).toBeNull();
    expect(seenBefore(waiting(), 'assessor', { ...nothing, plan: undefined, returned })).toBeNull();
  });

  it('is not known by a return of which the plan or the line is missing, or that the system made', () => {
    const bySystem: AuditEvent = { ...enrolledEvent, by: { kind: 'system' } };
    for (const returned of [
      { plan: undefined, event: by('assessor') },
      { plan, event: undefined },
      { plan, event: bySystem },
    ])
      expect(seenBefore(waiting(), 'assessor', { ...nothing, returned })).toBeNull();
  });

  it('is known from the cycle before to whoever assessed then', () => {
    const lastCycle: EvaluationState = { ...enrolled, planSet: planSet('hash') };
    expect(seenBefore(waiting(), 'assessor', { ...nothing, lastCycle })).toBe('lastCycle');
    expect(seenBefore(waiting(), 'successor', { ...nothing, lastCycle })).toBeNull();
    expect(
      seenBefore(waiting(), 'assessor', { ...nothing, lastCycle: { ...lastCycle, planSet: null } }),
    ).toBeNull();
    const empty: EvaluationState = { ...lastCycle, planSet: planSet('') };
    expect(seenBefore(waiting({ planHash: '' }), 'assessor', { ...nothing, lastCycle: empty })).toBeNull();
  });
});

describe('the line by which something was sent back', () => {
  const sentBack = {
    ...{ stage: 'planReview' as const, version: 4, at: '2027-01-09T03:00:00.000Z' },
    ...{ plan: 1, selfAssessment: 0, mend: [], pausedDays: 2 },
  };

  it('is the one after the version that was returned, while it waits in that stage again', () => {
    expect(lineOfReturn(waiting({ sentBack }))).toBe(5);
    expect(lineOfReturn(waiting({ sentBack, stage: 'planning' }))).toBeNull();
    expect(lineOfReturn(waiting({ sentBack: null }))).toBeNull();
  });
});

describe('what changed since a stage was decided last', () => {
  const decided = { at: '2027-01-09T03:00:00.000Z', version: 4 };
  const planOf = (content: Plan): StoredDocument => ({ kind: 'plan', version: 1, content });
  const accountOf = (behaviour: string): StoredDocument => ({
    ...{ kind: 'selfAssessment', version: 1, content: { ...selfAssessment, behaviour } },
  });
  const none = { before: undefined, after: undefined };

  it('is nothing where nothing was written otherwise, or one of the two is not there', () => {
    const same = { before: planOf(plan), after: planOf(plan) };
    const account = { before: accountOf('x'), after: accountOf('x') };
    expect(changeSince(decided, { plan: same, selfAssessment: account })).toBeUndefined();
    expect(changeSince(decided, { plan: none, selfAssessment: none })).toBeUndefined();
    expect(
      changeSince(decided, {
        plan: { before: planOf(plan), after: undefined },
        selfAssessment: { before: undefined, after: accountOf('x') },
      }),
    ).toBeUndefined();
  });

  it('is told of the plan and of the self-assessment apart', () => {
    const changed = { before: planOf(plan), after: planOf(other) };
    expect(changeSince(decided, { plan: changed, selfAssessment: none })).toEqual({
      ...decided,
      plan: expect.objectContaining({ fields: [{ field: 'resources', before: '', after: 'Laptop' }] }),
      selfAssessment: null,
    });
    const said = { before: accountOf('Terbuka'), after: accountOf('Sigap') };
    expect(changeSince(decided, { plan: none, selfAssessment: said })).toEqual({
      ...decided,
      plan: null,
      selfAssessment: { results: [], fields: [{ field: 'behaviour', before: 'Terbuka', after: 'Sigap' }] },
    });
  });
});

describe('fields of two records', () => {
  it('differ by what is read in them: words, figures, and lists of words line by line', () => {
    expect(differingFields({ text: 'a', count: 1 }, { text: 'b', count: 2 })).toEqual([
      { field: 'text', before: 'a', after: 'b' },
      { field: 'count', before: '1', after: '2' },
    ]);
    expect(differingFields({ lines: ['a', '', 'b'] }, { lines: ['a', 'c'] })).toEqual([
      { field: 'lines', before: 'a\nb', after: 'a\nc' },
    ]);
    expect(differingFields({ gone: 'x' }, { come: 'y' })).toEqual([
      { field: 'come', before: '', after: 'y' },
      { field: 'gone', before: 'x', after: '' },
    ]);
  });

  it('that hold records, or lists with anything but words, are left to others', () => {
    const before = { within: { a: 1 }, list: [{ a: 1 }], mixed: ['a', 1], flag: true };
    expect(differingFields(before, { within: { a: 2 }, list: [], mixed: ['b', 2], flag: false })).toEqual([]);
  });
});
