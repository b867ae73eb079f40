import { describe, expect, it } from 'vitest';
import { type PeriodActName, periodActLimits } from '../../core/periods/act.ts';
import { type PeriodLine, periodEntrySchema, periodLimits } from '../../core/periods/line.ts';
import { standingOf } from '../../core/periods/standing.ts';
import { periodActFor, periodActFormSchema } from '../../core/periods/write-act.ts';
import { predicates, ratings } from '../../core/rating/rating.ts';
import { digest } from './examples.ts';
import { atWork, brief, chainOf, inWindow, objected, type Said, signed } from './period-examples.ts';

const filled = {
  ...{ act: 'decided', text: 'Bukti diperiksa', outcome: 'changed', recommendation: 'Bagikan cara' },
  ...{ resultRating: 'above', behaviourRating: 'above', predicate: '' },
};
const confirmed = { act: 'decided', text: 'Bukti diperiksa', outcome: 'confirmed' };
const answers: readonly PeriodActName[] = ['objected', 'explained', 'decided'];
const doer = {
  by: brief('substitute'),
  onBehalfOf: { personId: 'decider', name: 'Name of decider', kind: 'plh' as const },
};

const issuesOf = (form: Record<string, string>) =>
  periodActFormSchema.safeParse(form).error?.issues.map(({ path, message }) => [path.join('.'), message]);

function actFor(
  form: Record<string, string>,
  { line = {}, after = [] }: { line?: Partial<PeriodLine>; after?: Said[] } = {},
) {
  const lines = chainOf({ period: 'q2' }, line, ...after);
  const standing = standingOf(lines, 'q1');
  if (!standing) throw new Error('nothing stands');
  const about = { standing, lines, ruleSet: atWork.ruleSet, doer, now: inWindow, digest };
  return periodActFor(periodActFormSchema.parse(form), about);
}
const refusal = (path: string, code: string) => ({ refusal: { path, code } });

describe('the form of an act', () => {
  it('is read without the blanks around what was written, and empty where nothing was', () => {
    expect(periodActFormSchema.parse({ act: 'signed' })).toEqual({
      ...{ act: 'signed', text: '', outcome: '', resultRating: '', behaviourRating: '', predicate: '' },
      recommendation: '',
    });
    expect(
      periodActFormSchema.parse({ ...filled, text: ' Alasan ', recommendation: ' Bagikan ' }),
    ).toMatchObject({
      ...{ text: 'Alasan', recommendation: 'Bagikan' },
    });
  });

  it.each(answers)('gives reasons (article 29; annex BAB V B.2 and B.4): %s', (act) => {
    expect(issuesOf({ ...confirmed, act, text: ' ' })).toEqual([['text', 'required']]);
    expect(issuesOf({ ...confirmed, act, text: 'Alasan' })).toBeUndefined();
  });

  it('says whether a decision confirms or changes the result (annex BAB V B.5), which no other act does', () => {
    expect(issuesOf({ act: 'decided', text: 'Alasan' })).toEqual([['outcome', 'required']]);
    expect(issuesOf({ act: 'decided', text: 'Alasan', outcome: 'praised' })).toEqual([
      ['outcome', 'required'],
    ]);
    for (const outcome of ['confirmed', 'changed'])
      expect(periodActFormSchema.parse({ ...filled, outcome })).toMatchObject({ outcome });
    for (const act of ['objected', 'explained']) expect(issuesOf({ act, text: 'Alasan' })).toBeUndefined();
  });

  it.each([
    ['text', periodActLimits.text],
    ['recommendation', periodActLimits.recommendation],
  ])('takes as much of %s as its page says, and no more', (field, most) => {
    expect(issuesOf({ ...filled, [field]: 'x'.repeat(most) })).toBeUndefined();
    expect(issuesOf({ ...filled, [field]: 'x'.repeat(most + 1) })).toEqual([[field, 'tooLong']]);
  });

  it.each([
    ['resultRating', ratings],
    ['behaviourRating', ratings],
    ['predicate', predicates],
  ])('takes every choice of %s there is, and no other', (field, choices) => {
    for (const choice of choices)
      expect(periodActFormSchema.parse({ ...filled, [field]: choice })).toMatchObject({ [field]: choice });
    expect(issuesOf({ ...filled, [field]: 'best' })).toEqual([[field, 'required']]);
  });
});

describe('the line that an act adds', () => {
  it.each(answers)(
    'says what was said, by whom and in whose name, about the evaluation that stands: %s',
    (act) => {
      const after: Said[] = [{ ...signed, about: 2 }];
      const made = actFor({ ...confirmed, act }, { after });
      const chain = chainOf({ period: 'q2' }, {}, ...after);
      expect(made).toMatchObject({
        act: {
          ...{ act, about: 2, period: 'q1', evaluationId: atWork.evaluationId, text: 'Bukti diperiksa' },
          ...{ changed: null, ...doer, at: inWindow.toISOString(), seq: 4, previousHash: chain.at(-1)?.hash },
        },
      });
      if ('act' in made) expect(periodEntrySchema.parse(made.act)).toEqual(made.act);
    },
  );

  it('is a signature and no more, whatever else was filled in', () => {
    expect(actFor({ ...filled, act: 'signed' })).toMatchObject({
      act: { act: 'signed', text: '', changed: null },
    });
  });

  it.each(['objected', 'explained'])('changes no result: %s', (act) => {
    expect(actFor({ ...filled, act })).toMatchObject({ act: { act, changed: null } });
  });

  it('is not added to a chain that is full', () => {
    const after = Array.from({ length: periodLimits.lines - 2 }, (): Said => objected);
    expect(actFor(confirmed, { after })).toEqual(refusal('text', 'tooMany'));
    expect(actFor(confirmed, { after: after.slice(1) })).toMatchObject({ act: { seq: periodLimits.lines } });
  });
});

describe('a decision that changes ratings (annex BAB V B.5 and B.7)', () => {
  it('concludes the predicate by the table, with a new recommendation', () => {
    expect(actFor(filled)).toMatchObject({
      act: {
        changed: {
          ratings: { result: 'above', behaviour: 'above' },
          ...{ predicate: 'excellent', recommendation: 'Bagikan cara' },
        },
      },
    });
  });

  it.each([
    ['above', 'meets', 'good'],
    ['meets', 'below', 'misconduct'],
  ])('may change one of them alone: %s and %s', (resultRating, behaviourRating, predicate) => {
    expect(actFor({ ...filled, resultRating, behaviourRating })).toMatchObject({
      act: { changed: { predicate } },
    });
  });

  it.each([
    [{ resultRating: '' }, 'resultRating', 'required'],
    [{ behaviourRating: '' }, 'behaviourRating', 'required'],
    [{ recommendation: '' }, 'recommendation', 'required'],
    [{ resultRating: 'meets', behaviourRating: 'meets' }, 'outcome', 'sameRating'],
  ])('is refused where it says %j', (wrong, path, code) => {
    expect(actFor({ ...filled, ...wrong })).toEqual(refusal(path, code));
  });
});

describe('a decision that changes a predicate which stands on no ratings', () => {
  const carried = { basis: 'carried', ratings: null, predicate: 'good' } as const;
  const dropOut = { basis: 'dropOut', ratings: null, predicate: 'veryPoor' } as const;
  const chosen = (predicate: string) => ({ ...filled, resultRating: '', behaviourRating: '', predicate });

  it.each(['excellent', 'needsImprovement', 'misconduct', 'veryPoor'])(
    'chooses another one: %s',
    (predicate) => {
      expect(actFor(chosen(predicate), { line: carried })).toMatchObject({
        act: { changed: { ratings: null, predicate, recommendation: 'Bagikan cara' } },
      });
    },
  );

  it.each([
    ['', carried, 'predicate', 'required'],
    ['good', carried, 'outcome', 'sameRating'],
    ['veryPoor', dropOut, 'outcome', 'sameRating'],
    ['good', dropOut, 'predicate', 'dropOut'],
    ['needsImprovement', dropOut, 'predicate', 'dropOut'],
  ])('is refused where it chooses "%s" for %j', (predicate, line, path, code) => {
    expect(actFor(chosen(predicate), { line })).toEqual(refusal(path, code));
  });

  it('has but the other of two where a study was given up (annex BAB IV B.3.a.3.d)', () => {
    expect(actFor(chosen('misconduct'), { line: dropOut })).toMatchObject({
      act: { changed: { predicate: 'misconduct' } },
    });
    expect(actFor(chosen('veryPoor'), { line: { ...dropOut, predicate: 'misconduct' } })).toMatchObject({
      act: { changed: { predicate: 'veryPoor' } },
    });
  });

  it('has a new recommendation too', () => {
    expect(actFor({ ...chosen('excellent'), recommendation: '' }, { line: carried })).toEqual(
      refusal('recommendation', 'required'),
    );
  });
});
