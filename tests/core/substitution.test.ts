import { describe, expect, it } from 'vitest';
import { actingNow, standInFor } from '../../core/substitution/acting.ts';
import { isLongOver, peopleOf, withoutNamesOf } from '../../core/substitution/forgotten.ts';
import {
  instantsOf,
  isInForce,
  isOwnLeave,
  type NewSubstitution,
  newSubstitutionSchema,
  type Substitution,
  substitutionSchema,
} from '../../core/substitution/substitution.ts';
import { awayFor, enrolled, january } from './examples.ts';

const { assessor } = enrolled;
const at = january.toISOString();
const since = (ms: number) => new Date(january.getTime() + ms);
const chief = { personId: 'chief', name: 'Name of chief', position: 'Kepala' };

describe('a substitution', () => {
  it('is read as it was set down', () => {
    const set: Substitution = awayFor(assessor, { superior: chief, until: at });
    expect(substitutionSchema.parse(set)).toEqual(set);
  });

  it('holds from its first instant to its last, and no longer once somebody ended it', () => {
    const set = awayFor(assessor, { from: at, until: since(1_000).toISOString() });
    expect([-1, 0, 1_000, 1_001].map((ms) => isInForce(set, since(ms)))).toEqual([false, true, true, false]);
    const ended = { ...set, until: null, endedAt: since(500).toISOString() };
    expect([0, 499, 500].map((ms) => isInForce(ended, since(ms)))).toEqual([true, true, false]);
  });

  it('is long over so many years after it ended, by whatever ended it, and never without an end', () => {
    const over = awayFor(assessor, { until: '2022-01-05T03:00:00.000Z' });
    expect(isLongOver(over, 5, january)).toBe(true);
    expect(isLongOver(over, 5, since(-1))).toBe(false);
    expect(isLongOver(awayFor(assessor), 5, january)).toBe(false);
    const ended = { ...over, until: null, endedAt: '2024-01-01T00:00:00.000Z' };
    expect(isLongOver(ended, 5, january)).toBe(false);
    expect(isLongOver({ ...ended, until: '2020-01-01T00:00:00.000Z' }, 5, january)).toBe(false);
  });
});

describe('people of a substitution', () => {
  const set = awayFor(assessor, { superior: chief });

  it('are the one who is away, who acts for them, and the superior where there is one', () => {
    expect(peopleOf(set)).toEqual(['assessor', 'substitute', 'chief']);
    expect(peopleOf({ ...set, superior: null })).toEqual(['assessor', 'substitute']);
  });

  it('lose their names and positions where they are to be forgotten, and nobody else does', () => {
    const nameless = (personId: string) => ({ personId, name: '', position: '' });
    expect(withoutNamesOf(set, new Set(['substitute']))).toEqual({
      ...set,
      substitute: nameless('substitute'),
    });
    expect(withoutNamesOf(set, new Set(['assessor', 'chief']))).toEqual({
      ...{ ...set, substituted: nameless('assessor'), superior: nameless('chief') },
    });
  });

  it('are left alone where none of them is meant, or all of those have no name any more', () => {
    expect(withoutNamesOf(set, new Set(['nobody']))).toBe(set);
    const alone = { ...set, superior: null };
    expect(withoutNamesOf(alone, new Set(['chief']))).toBe(alone);
    const forgotten = withoutNamesOf(set, new Set(['substitute']));
    expect(withoutNamesOf(forgotten, new Set(['substitute']))).toBe(forgotten);
  });
});

describe('who stands in', () => {
  const anybody = () => true;
  const another = { personId: 'another', name: 'Name of another', position: 'Guru' };

  it('is by the newest word on the absence, in whatever order the words are read', () => {
    const older = awayFor(assessor, { substitutionId: 'old', setAt: '2026-11-01T00:00:00.000Z' });
    const newer = awayFor(assessor, { substitutionId: 'new', substitute: another });
    for (const words of [
      [older, newer],
      [newer, older],
    ])
      expect(standInFor(assessor, anybody, words, january)).toMatchObject({
        ...{ person: another, substitutionId: 'new', for: assessor },
      });
  });

  it('does so until the first of the absences in a row ends', () => {
    const [soon, later] = ['2027-02-01T00:00:00.000Z', '2027-03-01T00:00:00.000Z'];
    const row = (first: string | null, second: string | null) => {
      const away = awayFor(assessor, { until: first });
      const next = awayFor(away.substitute, { until: second, substitute: another });
      return standInFor(assessor, anybody, [away, next], january);
    };
    expect(row(soon, later)).toMatchObject({ person: another, until: soon });
    expect(row(later, soon)?.until).toBe(soon);
    expect(row(null, later)?.until).toBe(later);
    expect(row(soon, null)?.until).toBe(soon);
    expect(row(null, null)?.until).toBeNull();
  });

  it('does so to the last instant of their time', () => {
    const acting = { person: another, for: assessor, substitutionId: 's1', kind: 'plt' as const, until: at };
    expect(actingNow({ acting }, january)).toBe(acting);
    expect(actingNow({ acting }, since(1))).toBeNull();
    expect(actingNow({ acting: { ...acting, until: null } }, since(1))).not.toBeNull();
    expect(actingNow({ acting: null }, january)).toBeNull();
  });
});

describe('the form of a substitution', () => {
  const form = {
    ...{ substitute: 'joko@kinerja.example', kind: 'plt', from: '2027-01-05', until: '', reason: 'SK Plt.' },
  };
  const said = (changes: object) =>
    newSubstitutionSchema
      .safeParse({ ...form, ...changes })
      .error?.issues.map(({ path, message }) => [path[0], message]);

  it('has an end for a leave and a Plh., and may have none otherwise', () => {
    for (const kind of ['leave', 'plh']) expect(said({ kind })).toEqual([['until', 'required']]);
    for (const kind of ['vacancy', 'plt', 'exit']) expect(said({ kind })).toBeUndefined();
    expect(newSubstitutionSchema.parse({ ...form, until: undefined }).until).toBe('');
  });

  it('ends on the day that it begins, or later', () => {
    expect(said({ until: '2027-01-05' })).toBeUndefined();
    expect(said({ until: '2027-01-04' })).toEqual([['until', 'order']]);
  });

  it('says at its fields what is wrong', () => {
    expect(said({ substituted: 'rini', substitute: 'joko', kind: 'x', from: 'besok', reason: ' ' })).toEqual([
      ['substituted', 'email'],
      ['substitute', 'email'],
      ['kind', 'required'],
      ['from', 'date'],
      ['reason', 'required'],
    ]);
    const address = `${'x'.repeat(250)}@kinerja.example`;
    expect(
      said({ substituted: address, substitute: address, reason: 'x'.repeat(501) })?.map(([field]) => field),
    ).toEqual(expect.arrayContaining(['substituted', 'substitute', 'reason']));
    expect(said({ until: 'besok' })).toEqual([['until', 'date']]);
  });

  it('is one’s own to set down for a leave of ninety days', () => {
    const leave = (until: string, kind: NewSubstitution['kind'] = 'leave') =>
      isOwnLeave({ ...form, kind, from: '2027-01-01', until });
    expect(leave('2027-04-01')).toBe(true);
    expect(leave('2027-04-02')).toBe(false);
    expect(leave('2027-01-02', 'plt')).toBe(false);
  });

  it('means whole days of the body’s zone', () => {
    const days = { ...form, kind: 'leave' as const, until: '2027-01-06' };
    expect(instantsOf(days, 7)).toEqual({
      from: '2027-01-04T17:00:00.000Z',
      until: '2027-01-06T16:59:59.000Z',
    });
    expect(instantsOf({ ...days, until: '' }, 7).until).toBeNull();
  });
});
