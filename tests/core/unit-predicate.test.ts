import { describe, expect, it } from 'vitest';
import {
  achievementInForce,
  isIssued,
  predicateInForce,
  recordOfUnit,
  type UnitPredicate,
  unitLedBy,
  unitPredicateFormSchema,
  unitPredicateSchema,
} from '../../core/rating/unit-predicate.ts';

const filledIn = {
  organisation: 'Dinas Pendidikan',
  unit: 'Bidang SD',
  predicate: 'good',
  publishedOn: '2028-01-05',
  previousPredicate: 'special',
  source: 'SK 7/2028',
};
const formOf = (changes: object = {}) => unitPredicateFormSchema.parse({ ...filledIn, ...changes });
const about = { by: 'hr', now: new Date('2028-01-10T03:00:00.000Z'), before: undefined };
const recorded: UnitPredicate = recordOfUnit(formOf(), about);

describe('the form for what a unit achieved', () => {
  const refusalsOf = (changes: object) =>
    unitPredicateFormSchema
      .safeParse({ ...filledIn, ...changes })
      .error?.issues.map(({ path, message }) => [path[0], message]);

  it.each<[string, object, [string, string][]]>([
    ['too long a name of a body', { organisation: 'x'.repeat(161) }, [['organisation', 'tooLong']]],
    ['too long a name of a unit', { unit: 'x'.repeat(161) }, [['unit', 'tooLong']]],
    ['no source', { source: '  ' }, [['source', 'required']]],
    ['too long a source', { source: 'x'.repeat(301) }, [['source', 'tooLong']]],
    [
      'no year at all',
      { predicate: '', publishedOn: '', previousPredicate: '' },
      [['predicate', 'required']],
    ],
    ['a predicate that there is not', { predicate: 'superb' }, [['predicate', 'required']]],
    ['a predicate without its day of issue', { publishedOn: '' }, [['publishedOn', 'required']]],
    ['a day of issue without a predicate', { predicate: '' }, [['publishedOn', 'required']]],
  ])('names the field for %s', (_, changes, refusals) => expect(refusalsOf(changes)).toEqual(refusals));

  it('takes no day that is not on the calendar', () => {
    expect(refusalsOf({ publishedOn: '2028-02-30' })?.map(([field]) => field)).toEqual(['publishedOn']);
  });

  it('takes what fits to the letter, without the space around it', () => {
    expect(formOf({ source: ` ${'x'.repeat(300)} `, unit: ' Bidang SD ' })).toMatchObject({
      source: 'x'.repeat(300),
      unit: 'Bidang SD',
    });
  });

  it('reads the whole body, and the year before alone, from fields left out', () => {
    expect(unitPredicateFormSchema.parse({ previousPredicate: 'good', source: 'SK 1' })).toEqual({
      organisation: '',
      unit: '',
      predicate: '',
      publishedOn: '',
      previousPredicate: 'good',
      source: 'SK 1',
    });
  });
});

describe('the record of what a unit achieved', () => {
  it('says what, by whom and when, and begins at the first version', () => {
    expect(recorded).toEqual({
      ...filledIn,
      recordedBy: 'hr',
      recordedAt: '2028-01-10T03:00:00.000Z',
      version: 1,
    });
    expect(unitPredicateSchema.parse(recorded)).toEqual(recorded);
  });

  it('counts on from the one before, and leaves open what was left empty', () => {
    const form = formOf({ predicate: '', publishedOn: '' });
    expect(recordOfUnit(form, { ...about, before: { ...recorded, version: 4 } })).toMatchObject({
      predicate: null,
      publishedOn: null,
      previousPredicate: 'special',
      version: 5,
    });
    expect(recordOfUnit(formOf({ previousPredicate: '' }), about)).toMatchObject({ previousPredicate: null });
  });

  it('is no record without a version', () => {
    expect(unitPredicateSchema.safeParse({ ...recorded, version: 0 }).success).toBe(false);
    expect(unitPredicateSchema.safeParse({ ...recorded, version: 2 }).success).toBe(true);
  });
});

describe('the achievement in force for a unit', () => {
  const whole: UnitPredicate = { ...recorded, unit: '', predicate: 'poor' };
  const elsewhere: UnitPredicate = { ...recorded, organisation: 'Dinas Kesehatan', predicate: 'veryPoor' };
  const { organisation } = recorded;

  it('is its own, even where something is recorded of the body and of others', () => {
    const all = [elsewhere, whole, recorded];
    expect(achievementInForce(all, { organisation, unit: 'Bidang SD' }, 2027)).toEqual({
      predicate: 'good',
      from: 'thisYear',
    });
  });

  it('is that of its body where nothing is recorded of itself, and nobody else’s', () => {
    const unit = { organisation, unit: 'Bidang SMP' };
    expect(achievementInForce([elsewhere, recorded, whole], unit, 2027)).toMatchObject({ predicate: 'poor' });
    expect(achievementInForce([elsewhere, recorded], unit, 2027)).toBeNull();
  });

  it('is not known where what is recorded came too late and nothing was before', () => {
    const late: UnitPredicate = { ...recorded, publishedOn: '2028-02-01', previousPredicate: null };
    expect(achievementInForce([late], recorded, 2027)).toBeNull();
    expect(predicateInForce({ ...recorded, publishedOn: null }, 2027)).toMatchObject({
      from: 'previousYear',
    });
  });

  it('is that of the unit of whoever leads it, or of all for who has no evaluation', () => {
    const own = { organisation, unit: 'Bidang SD', position: 'Kepala Bidang' };
    expect(unitLedBy(own)).toEqual({ organisation, unit: 'Bidang SD' });
    expect(unitLedBy(undefined)).toEqual({ organisation: '', unit: '' });
  });
});

describe('a day of issue', () => {
  const evening = new Date('2028-01-09T18:00:00.000Z');
  it.each([
    ['', true],
    ['2028-01-09', true],
    ['2028-01-10', true],
    ['2028-01-11', false],
  ])('%s has come, in Jakarta on the morning of the tenth: %s', (day, issued) =>
    expect(isIssued(day, evening, 7)).toBe(issued),
  );
});
