import { describe, expect, it } from 'vitest';
import { cycleSchema } from '../../core/cycle/cycle.ts';
import { fanOut, fanOutPageSchema, headOfBody } from '../../core/cycle/fan-out.ts';
import { draftCycle, lawfulDates, newCycleSchema } from '../../core/cycle/new-cycle.ts';
import { cycle, january } from './examples.ts';

const form = {
  ...{ name: 'SKP 2027', year: '2027', ...lawfulDates(2027) },
  ...{ headName: 'Wali Kota', headPosition: 'Wali Kota', headEmail: 'head@kinerja.example' },
};
const said = (given: object) =>
  newCycleSchema.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message]);
const drafted = (changes: object = {}) =>
  draftCycle(newCycleSchema.parse({ ...form, ...changes }), {
    ...{ cycleId: '2027-x', importId: 'i1', now: january, utcOffsetHours: 7 },
  });

describe('the form of a new cycle', () => {
  it('proposes the dates that the regulation gives a year', () => {
    expect(lawfulDates(2027)).toEqual({
      ...{ planDue: '2027-01-31', assessmentOpens: '2027-12-20' },
      ...{ selfAssessmentDue: '2028-01-10', reviewDue: '2028-01-31' },
    });
    expect(newCycleSchema.safeParse(form).success).toBe(true);
  });

  it.each<[object, [string, string][]]>([
    [{ name: ' ' }, [['name', 'required']]],
    [{ name: 'x'.repeat(121) }, [['name', 'tooLong']]],
    [
      { headName: '', headPosition: ' ' },
      [
        ['headName', 'required'],
        ['headPosition', 'required'],
      ],
    ],
    [{ headEmail: 'head' }, [['headEmail', 'email']]],
    ...['0', '61', '7.5'].map((filingDays): [object, [string, string][]] => [
      { appeals: { PNS: { filingDays } } },
      [['appeals.PNS.filingDays', 'number']],
    ]),
    [{ returnsAtMost: '1.5' }, [['returnsAtMost', 'number']]],
    [{ headEmail: `${'x'.repeat(250)}@b.id` }, [['headEmail', 'tooLong']]],
    [{ year: 'x' }, [['year', 'number']]],
    [{ year: '2027.5' }, [['year', 'number']]],
    [{ year: '2019' }, [['year', 'year']]],
    [{ year: '2101' }, [['year', 'year']]],
    [{ planDue: '2027-02-30' }, [['planDue', 'date']]],
    [{ goals: 'x'.repeat(4_001) }, [['goals', 'tooLong']]],
    [
      { vision: 'x'.repeat(1_001), mission: 'x'.repeat(4_001) },
      [
        ['vision', 'tooLong'],
        ['mission', 'tooLong'],
      ],
    ],
    [{ returnsAtMost: '0' }, [['returnsAtMost', 'returns']]],
    [{ returnsAtMost: '10' }, [['returnsAtMost', 'returns']]],
    [{ returnsAtMost: 'x' }, [['returnsAtMost', 'number']]],
    [{ planDue: '2027-12-21' }, [['assessmentOpens', 'order']]],
    [{ selfAssessmentDue: '2027-12-19' }, [['selfAssessmentDue', 'order']]],
    [{ reviewDue: '2028-01-09' }, [['reviewDue', 'order']]],
    [{ appeals: { PNS: { filingDays: '61' } } }, [['appeals.PNS.filingDays', 'number']]],
    [{ appeals: { PNS: { filingDays: '0' } } }, [['appeals.PNS.filingDays', 'number']]],
  ])('says of %j what is wrong at its field', (changes, refusals) => {
    expect(said({ ...form, ...changes })).toEqual(refusals);
  });

  it('takes dates that fall on one day', () => {
    const day = '2027-06-01';
    const together = { planDue: day, assessmentOpens: day, selfAssessmentDue: day, reviewDue: day };
    expect(said({ ...form, ...together })).toBeUndefined();
    for (const returnsAtMost of ['1', '9']) expect(said({ ...form, returnsAtMost })).toBeUndefined();
    expect(
      newCycleSchema.parse({ ...form, appeals: { PNS: { filingDays: '' } } }).appeals?.PNS?.filingDays,
    ).toBeNull();
  });
});

describe('a draft', () => {
  it('has what was chosen by nobody as the regulation and the body’s custom have it', () => {
    const draft = drafted();
    expect(draft).toMatchObject({
      ...{ version: 1, status: 'draft', goals: [], vision: '', mission: '', templates: [], codes: [] },
      ...{ overdueReview: 'toSuperior', overduePlan: 'toSuperior', returnsAtMost: 3, distribution: 'warn' },
      headOfBody: { name: 'Wali Kota', position: 'Wali Kota', email: 'head@kinerja.example' },
      ...{ planDueAt: '2027-01-31T16:59:59.000Z', assessmentOpensAt: '2027-12-19T17:00:00.000Z' },
      ...{ startedAt: null, closedAt: null, excluded: [], editions: 0 },
    });
    expect(cycleSchema.parse(draft)).toEqual(draft);
    expect(cycleSchema.safeParse({ ...draft, version: 0 }).success).toBe(false);
  });

  it('has what was chosen, and each goal once, without the space around it', () => {
    const chosen = { overdueReview: 'wait', overduePlan: 'wait', distribution: 'block' };
    const draft = drafted({
      ...{ ...chosen, returnsAtMost: '5', vision: ' Maju ', mission: ' Melayani ' },
      goals: ` Mutu \n\nAkses\nMutu\n${'x'.repeat(301)}`,
    });
    expect(draft).toMatchObject({ ...chosen, returnsAtMost: 5, vision: 'Maju', mission: 'Melayani' });
    expect(draft.goals).toEqual(['Mutu', 'Akses', 'x'.repeat(300)]);
    const many = Array.from({ length: 31 }, (_, place) => `Tujuan ${place}`).join('\n');
    expect(drafted({ goals: many }).goals).toHaveLength(30);
  });

  it('of before something could be chosen is read as waiting, warning and without words', () => {
    const { goals: _, vision: __, mission: ___, templates: ____, ...kept } = drafted();
    const {
      overdueReview: _____,
      distribution: ______,
      overduePlan: _______,
      excluded: ________,
      ...older
    } = kept;
    expect(cycleSchema.parse(older)).toMatchObject({
      ...{ goals: [], vision: '', mission: '', templates: [], excluded: [] },
      ...{ overdueReview: 'wait', overduePlan: 'wait', distribution: 'warn' },
    });
  });
});

describe('what is done for everybody in a cycle', () => {
  it('is one execution a step, and reads its pages as they were asked for', () => {
    expect(fanOut('2027-x', 'enrol')).toMatchObject({
      ...{ machine: 'start-cycle', executionName: '2027-x-start-cycle-enrol' },
    });
    for (const step of ['enrol', 'openAssessment', 'order7']) {
      const page = { cycleId: '2027-x', step, cursor: null };
      expect(fanOutPageSchema.parse(page)).toEqual(page);
    }
    expect(fanOutPageSchema.safeParse({ cycleId: 'x', step: 'close', cursor: 0 }).success).toBe(false);
  });

  it('has the head of the body as a person without a NIP, a unit or a superior', () => {
    expect(
      headOfBody({ ...cycle, headOfBody: { name: 'A', position: 'Wali Kota', email: 'HEAD@x.example' } }),
    ).toEqual({
      ...{ personId: 'head-of-body', nip: '', name: 'A', email: 'head@x.example', position: 'Wali Kota' },
      ...{
        positionType: 'headOfBody',
        grade: '',
        unit: '',
        organisation: '',
        employment: 'PNS',
        supervisorId: null,
      },
    });
  });
});
