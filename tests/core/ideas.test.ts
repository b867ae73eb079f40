import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../core/access/permissions.ts';
import { decideIdea, ideasOfYear } from '../../core/ideas/decide-idea.ts';
import { type Idea, type IdeaAct, ideaFormSchema, ideaLimits, partsOfIdeaId } from '../../core/ideas/idea.ts';
import { mayToIdea } from '../../core/ideas/reach.ts';
import { idea, ideaForm } from './ideas-examples.ts';

const by = { name: 'Name of assessor', now: new Date('2027-03-01T03:00:00Z') };
const decided = (before: Idea, act: IdeaAct): Idea => {
  const decision = decideIdea(before, act, by);
  if (!decision.decided) throw new Error(decision.why);
  return decision.next;
};
const tried: IdeaAct = { do: 'effect', effect: 'tried', note: 'Dicoba di loket 1' };

describe('an idea', () => {
  it('is acknowledged once, and keeps every effect that is told of it', () => {
    const acknowledged = decided(idea(), { do: 'acknowledge', note: 'Terima kasih' });
    expect(acknowledged.acknowledgedAt).toBe(by.now.toISOString());
    expect(decideIdea(acknowledged, { do: 'acknowledge', note: '' }, by)).toMatchObject({
      why: 'nothingNew',
    });
    const adopted = decided(decided(acknowledged, tried), { ...tried, effect: 'adopted' });
    expect(adopted).toMatchObject({ effect: 'adopted', version: 4 });
    expect(adopted.steps.map(({ kind, effect }) => [kind, effect])).toEqual([
      ['acknowledged', null],
      ['effect', 'tried'],
      ['effect', 'adopted'],
    ]);
  });

  it('whose effect is told is acknowledged by that, and the author hears of it', () => {
    const decision = decideIdea(idea(), tried, by);
    expect(decision).toMatchObject({ told: 'author', next: { acknowledgedAt: by.now.toISOString() } });
    expect(decideIdea(idea(), { do: 'share' }, by)).toMatchObject({ told: null });
  });

  it('takes the same effect with the same note once', () => {
    const once = decided(idea(), tried);
    expect(decideIdea(once, tried, by)).toMatchObject({ decided: false, why: 'nothingNew' });
    expect(decideIdea(once, { ...tried, note: 'Loket 2 juga' }, by)).toMatchObject({ decided: true });
  });

  it('is shared and no longer shared by its author, and what was recorded stays', () => {
    const shared = decided(idea(), { do: 'share' });
    expect(shared.shared).toBe(true);
    expect(decideIdea(shared, { do: 'share' }, by)).toMatchObject({ why: 'nothingNew' });
    expect(decided(shared, { do: 'unshare' })).toMatchObject({ ...ideaForm, shared: false });
  });

  it('takes no step beyond the limit', () => {
    let full = idea();
    for (let count = 0; count < ideaLimits.steps; count += 1)
      full = decided(full, { ...tried, note: `Kabar ${count}` });
    expect(decideIdea(full, { do: 'share' }, by)).toMatchObject({ decided: false, why: 'full' });
  });

  it('counts for the year in which it was recorded, and for each in which an effect was told', () => {
    const later = decided(idea({ recordedAt: '2026-06-01T03:00:00.000Z' }), tried);
    expect(ideasOfYear([idea(), later], 2027, 7)).toHaveLength(2);
    expect(ideasOfYear([idea(), later], 2026, 7)).toEqual([later]);
    // The last evening of a year in the body's zone is the next year in none.
    expect(ideasOfYear([idea({ recordedAt: '2026-12-31T16:59:00.000Z' })], 2026, 7)).toHaveLength(1);
    expect(ideasOfYear([idea({ recordedAt: '2026-12-31T17:00:00.000Z' })], 2027, 7)).toHaveLength(1);
  });
});

describe('who may do what to an idea', () => {
  const viewer = (
    personId: string | null,
    roles: Viewer['roles'] = [],
    organisation = 'Dinas Pendidikan',
  ) => ({
    ...{ personId, roles, organisation },
  });
  const rows: [string, Viewer, boolean, boolean, boolean][] = [
    ['the author', viewer('employee'), true, true, false],
    ['the superior', viewer('assessor'), true, false, true],
    ['a colleague', viewer('colleague'), false, false, false],
    ['HR', viewer(null, ['hr']), true, false, false],
    ['HR of the organisation', viewer(null, ['organisation-hr']), true, false, false],
    ['HR of another', viewer(null, ['organisation-hr'], 'Dinas Lain'), false, false, false],
    ['an auditor', viewer(null, ['auditors']), true, false, false],
    ['an administrator', viewer(null, ['administrators']), false, false, false],
  ];

  it.each(rows)('is in the one table of permissions: %s', (_, who, sees, records, answers) => {
    expect(mayToIdea(who, 'seeIdeas', idea())).toBe(sees);
    expect(mayToIdea(who, 'recordIdea', idea())).toBe(records);
    expect(mayToIdea(who, 'answerIdea', idea())).toBe(answers);
    expect(mayToIdea(who, 'seeIdeas', idea({ shared: true }))).toBe(true);
    expect(mayToIdea(who, 'answerIdea', idea({ shared: true }))).toBe(answers);
  });
});

it('an id says whose idea it is, and nothing else is an id', () => {
  expect(partsOfIdeaId(idea().ideaId)).toEqual({ authorId: 'employee', number: 1 });
  for (const odd of ['', 'employee', 'employee.', 'employee.0', 'employee.1.2', 'a/b.1', 'employee.99999'])
    expect(partsOfIdeaId(odd)).toBeUndefined();
});

it('a form needs every text, within its limits', () => {
  const codes = (form: object) =>
    ideaFormSchema.safeParse(form).error?.issues.map(({ path, message }) => `${path}: ${message}`);
  expect(codes({ ...ideaForm, shared: 'yes' })).toBeUndefined();
  expect(codes({ ...ideaForm, shared: 'no', title: ' ', problem: 'x'.repeat(2_001) })).toEqual([
    'title: required',
    'problem: tooLong',
  ]);
});
