import { expect, it } from 'vitest';
import {
  codeDigits,
  isWaitedFor,
  mayBeGiven,
  typedCode,
  wrongTriesAtMost,
} from '../../core/codes/one-time-code.ts';
import { cycleSchema } from '../../core/cycle/cycle.ts';
import { draftCycle, newCycleSchema } from '../../core/cycle/new-cycle.ts';
import { commandSchema } from '../../core/evaluation/commands.ts';
import { codedDecisions, mayNeedCode, needsCode } from '../../core/rules/code-policy.ts';
import { cycle, january } from './examples.ts';

const code = {
  linkHash: 'l',
  evaluationId: 'e',
  version: 1,
  personId: 'p',
  salt: 's',
  validUntil: '2027-01-05T03:10:00.000Z',
  wrongTries: 0,
  usedFor: null,
};

it('a code is good to the last millisecond of its ten minutes, and for as many wrong tries as it bears', () => {
  const end = Date.parse(code.validUntil);
  expect([-1, 0, 1].map((ms) => mayBeGiven(code, new Date(end + ms)))).toEqual([true, false, false]);
  const tried = (wrongTries: number) => mayBeGiven({ ...code, wrongTries }, january);
  expect([wrongTriesAtMost - 1, wrongTriesAtMost].map(tried)).toEqual([true, false]);
  expect(isWaitedFor({ ...code, usedFor: 'answer' }, january)).toBe(false);
  expect(mayBeGiven({ ...code, usedFor: 'answer' }, january)).toBe(true);
});

it('what is typed is read without its spaces and hyphens, and never at any length', () => {
  expect(typedCode(' 0123-45 67\n')).toBe('01234567');
  expect(typedCode('9'.repeat(1_000_000)).length).toBeLessThanOrEqual(2 * codeDigits);
});

it('each decision asks for a code only where the cycle says so, and nothing else ever does', () => {
  const asked = (name: string) => codedDecisions.filter((decision) => needsCode(name, { codes: [decision] }));
  const names = commandSchema.options.map(({ shape }) => shape.name.value);
  expect(Object.fromEntries(names.filter(mayNeedCode).map((name) => [name, asked(name)]))).toEqual({
    approvePlan: ['plan'],
    settlePlan: ['plan'],
    submitReview: ['rating'],
    acknowledge: ['acknowledgement'],
    fileAppeal: ['acknowledgement'],
    decideAppeal: ['appeal'],
  });
  for (const name of names) expect(needsCode(name, { codes: [] })).toBe(false);
  for (const name of ['constructor', 'toString', '']) expect(mayNeedCode(name)).toBe(false);
});

it('a cycle asks for none unless HR ticks it, and cycles of before the switch ask for none', () => {
  const { codes: _, ...older } = cycle;
  expect(cycleSchema.parse(older).codes).toEqual([]);
  const form = {
    name: 'SKP',
    year: '2027',
    planDue: '2027-01-31',
    assessmentOpens: '2027-12-20',
    selfAssessmentDue: '2028-01-10',
    reviewDue: '2028-01-31',
    headName: 'N',
    headPosition: 'P',
    headEmail: 'n@kinerja.example',
  };
  const about = { cycleId: 'c', importId: 'i', now: january, utcOffsetHours: 7 };
  const codesOf = (codes?: Record<string, string>) =>
    draftCycle(newCycleSchema.parse({ ...form, ...(codes ? { codes } : {}) }), about).codes;
  expect(codesOf()).toEqual([]);
  expect(codesOf({ appeal: 'yes', rating: 'yes' })).toEqual(['rating', 'appeal']);
  expect(newCycleSchema.safeParse({ ...form, codes: { everything: 'yes' } }).success).toBe(false);
});
