import { describe, expect, it } from 'vitest';
import { may, mayAny, mayIn, reachesOrganisation, type Viewer } from '../../core/access/permissions.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { isNoted } from '../../core/privacy/access.ts';
import {
  type Correction,
  correctionSchema,
  correctionsOf,
  firstBrokenCorrection,
} from '../../core/privacy/correction.ts';
import { type Hold, heldBy, namedIn, stands } from '../../core/privacy/hold.ts';
import { erasedLately, erasureDue, yearsAfter, yearsBefore } from '../../core/privacy/retention.ts';
import { digest, enrolled, january, person } from './examples.ts';

const retention = { contentsYears: 5, namesYears: 10, correctionsYears: 5 };
const days = (count: number) => new Date(january.getTime() - count * 86_400_000).toISOString();

describe('what is kept for its years', () => {
  const over = (stageSince: string, erased: Partial<EvaluationState['erased']> = {}): EvaluationState => ({
    ...{ ...enrolled, stage: 'final', stageSince, erased: { contentsAt: null, namesAt: null, ...erased } },
  });
  const dueOf = (state: EvaluationState) => erasureDue(state, retention, january);
  const [five, ten] = ['2022-01-05T03:00:00.000Z', '2017-01-05T03:00:00.000Z'];

  it('is due from the day on, contents first and names later, and only once all is over', () => {
    expect(dueOf(over(five))).toBe('contents');
    expect(dueOf(over('2022-01-05T03:00:00.001Z'))).toBeUndefined();
    expect(dueOf(over(ten))).toBe('contents');
    expect(dueOf(over(ten, { contentsAt: days(9) }))).toBe('names');
    expect(dueOf(over('2017-01-05T03:00:00.001Z', { contentsAt: days(9) }))).toBeUndefined();
    expect(dueOf(over(ten, { contentsAt: days(9), namesAt: days(9) }))).toBeUndefined();
    expect(dueOf({ ...over(ten), stage: 'review' })).toBeUndefined();
    expect(dueOf({ ...over(five), stage: 'excluded' })).toBe('contents');
  });

  it('counts years on the calendar, back and forth', () => {
    expect(yearsAfter('2024-02-29T00:00:00.000Z', 1).toISOString()).toBe('2025-03-01T00:00:00.000Z');
    expect(yearsBefore(january, 5).toISOString()).toBe(five);
  });

  it('was erased lately for three days', () => {
    const erased = (contentsAt: string | null, namesAt: string | null) =>
      erasedLately(over(ten, { contentsAt, namesAt }), january);
    expect(erased(days(2), null)).toEqual(['contents']);
    expect(erased(days(9), days(0))).toEqual(['names']);
    expect(erased(days(1), days(1))).toEqual(['contents', 'names']);
    expect(erased(days(3), null)).toEqual([]);
    expect(erased(null, null)).toEqual([]);
  });
});

describe('a hold', () => {
  it('reaches an evaluation by its person, by itself and by its cycle', () => {
    expect(heldBy(enrolled)).toEqual([
      { subject: 'person', subjectId: 'employee' },
      { subject: 'evaluation', subjectId: enrolled.evaluationId },
      { subject: 'cycle', subjectId: enrolled.cycleId },
    ]);
  });

  it('stands until it is released', () => {
    expect(stands({ releasedAt: null } as Hold)).toBe(true);
    expect(stands({ releasedAt: days(1) } as Hold)).toBe(false);
  });

  it('finds everybody who stands in a record, however deep, by ids alone', () => {
    const record = {
      personId: 'a',
      list: [{ personId: 'b' }, 'c', null],
      by: { of: { personId: 'd' } },
      id: 'e',
    };
    expect(namedIn(record)).toEqual(['a', 'b', 'd']);
    expect(namedIn({ personId: 7, other: undefined })).toEqual([]);
    expect([namedIn(null), namedIn('x'), namedIn([])]).toEqual([[], [], []]);
  });
});

describe('a trail of corrections', () => {
  const before = person('employee');
  const after = { ...before, name: 'Nama yang benar', position: 'Guru Ahli Muda' };
  const about = { before, after, reason: 'Salah tulis', by: 'hr', at: days(1) };
  const trail = correctionsOf(about, [], digest);
  const broken = (line: number, changes: Partial<Correction>) =>
    firstBrokenCorrection(
      trail.map((each) => (each.seq === line ? { ...each, ...changes } : each)),
      digest,
    );

  it('has a line for each field that changed, joined to the one before', () => {
    expect(trail.map(({ seq, field, before: was, after: is }) => [seq, field, was, is])).toEqual([
      [1, 'name', before.name, after.name],
      [2, 'position', before.position, after.position],
    ]);
    const more = correctionsOf(
      { ...about, before: after, after: { ...after, nip: null } as never },
      trail,
      digest,
    );
    expect(more[0]).toMatchObject({ seq: 3, previousHash: trail[1]?.hash });
    expect(firstBrokenCorrection([...trail, ...more], digest)).toBeUndefined();
    for (const line of trail) expect(correctionSchema.parse(line)).toEqual(line);
  });

  it('holds without its words, erased all three together, and not with some of them gone', () => {
    const erased = { before: null, after: null, reason: null };
    expect(broken(1, erased)).toBeUndefined();
    for (const field of ['before', 'after', 'reason'] as const) {
      expect(broken(1, { [field]: null })).toBe(1);
      expect(broken(1, { ...erased, [field]: trail[0]?.[field] ?? '' })).toBe(1);
    }
  });

  it('does not hold with another number, line before it, word or hash', () => {
    expect(broken(2, { seq: 3 })).toBe(2);
    expect(broken(2, { previousHash: digest('x') })).toBe(2);
    expect(broken(2, { field: 'email' })).toBe(2);
    expect(broken(2, { after: 'Kepala Sekolah' })).toBe(2);
    expect(broken(1, { hash: digest('x') })).toBe(1);
    expect(firstBrokenCorrection(trail.slice(1), digest)).toBe(1);
  });
});

describe('reading of somebody', () => {
  it('is noted unless the reader plays a part in it', () => {
    const noted = (personId: string | null) => isNoted({ personId }, enrolled);
    expect(['employee', 'assessor', 'decider', 'stranger', null].map(noted)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(isNoted({ personId: 'decider' }, { ...enrolled, appealDecider: null })).toBe(true);
  });
});

describe('how far a permission reaches', () => {
  const viewer = (
    roles: Viewer['roles'],
    organisation: string | null = null,
    personId: string | null = null,
  ) => ({
    ...{ personId, roles, organisation },
  });
  const own = enrolled.organisation;

  it('is everything for HR, and its own organisation for the HR of one', () => {
    for (const asked of [mayIn, reachesOrganisation]) {
      expect(asked(viewer(['hr']), 'changePeople', 'Bappeda')).toBe(true);
      expect(asked(viewer(['organisation-hr'], own), 'changePeople', own)).toBe(true);
      expect(asked(viewer(['organisation-hr'], own), 'changePeople', 'Bappeda')).toBe(false);
      expect(asked(viewer(['organisation-hr'], own), 'runCycles', own)).toBe(false);
      expect(asked(viewer(['auditors']), 'changePeople', own)).toBe(false);
      expect(asked(viewer([], own, 'employee'), 'readContents', own)).toBe(false);
    }
  });

  it('is anything at all by a role, and not by a part in something', () => {
    expect(mayAny(viewer(['hr']), 'readContents')).toBe(true);
    expect(mayAny(viewer(['organisation-hr'], own), 'readContents')).toBe(true);
    expect(mayAny(viewer(['organisation-hr']), 'readContents')).toBe(false);
    expect(mayAny(viewer(['administrators']), 'readContents')).toBe(false);
    expect(mayAny(viewer([], own, 'employee'), 'readContents')).toBe(false);
  });

  it('needs one of several roles', () => {
    expect(mayIn(viewer(['auditors', 'hr']), 'changePeople', own)).toBe(true);
    expect(mayAny(viewer(['administrators', 'auditors']), 'readContents')).toBe(true);
  });

  it('is that of the one for whom somebody acts', () => {
    const acting = {
      ...{ person: { personId: 'substitute', name: 'x', position: 'y' }, for: enrolled.assessor },
      ...{ substitutionId: 's1', kind: 'plt' as const, until: null },
    };
    const substitute = viewer([], null, 'substitute');
    expect(may(substitute, 'readContents', enrolled)).toBe(false);
    expect(may(substitute, 'answerIdea', { ...enrolled, acting })).toBe(true);
    expect(may(substitute, 'recordIdea', { ...enrolled, acting })).toBe(false);
    expect(may(viewer([], null, 'assessor'), 'answerIdea', { ...enrolled, acting })).toBe(true);
  });
});
