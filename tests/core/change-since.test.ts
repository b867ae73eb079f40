import { expect, it } from 'vitest';
import { changeSince } from '../../core/evaluation/change-since.ts';
import type { StoredDocument } from '../../core/evaluation/documents.ts';
import type { SelfAssessment } from '../../core/evaluation/review-documents.ts';
import { plan, selfAssessment } from './examples.ts';

const decided = { at: '2027-12-21T03:00:00.000Z', version: 4 };
const nothing = { before: undefined, after: undefined };
const plans: StoredDocument = { kind: 'plan', version: 1, content: plan };
const assessed = (changes: Partial<SelfAssessment> = {}): StoredDocument => ({
  ...{ kind: 'selfAssessment', version: 1, content: { ...selfAssessment, ...changes } },
});
const [result] = selfAssessment.results as [SelfAssessment['results'][number]];

it('a self-assessment that reads otherwise in a result and beside it is told with both', () => {
  const after = assessed({ results: [{ ...result, achieved: 'Empat modul' }], behaviour: 'Jujur' });
  const change = changeSince(decided, { plan: nothing, selfAssessment: { before: assessed(), after } });
  expect(change).toMatchObject({ ...decided, plan: null });
  expect(change?.selfAssessment?.results.map(({ place }) => place)).toEqual([0]);
  expect(change?.selfAssessment?.fields.map(({ field }) => field)).toEqual(['behaviour']);
});

it('one of the two that is missing, or of another kind, is compared with nothing', () => {
  for (const versions of [
    { before: assessed(), after: undefined },
    { before: undefined, after: assessed() },
    { before: assessed(), after: plans },
    { before: plans, after: assessed() },
  ]) {
    expect(changeSince(decided, { plan: nothing, selfAssessment: versions })).toBeUndefined();
    expect(changeSince(decided, { plan: versions, selfAssessment: nothing })).toBeUndefined();
  }
});
