import { describe, expect, it } from 'vitest';
import {
  type Move,
  moveFormSchema,
  moveLimits,
  moveRefusal,
  moveSchema,
  newMoveSchema,
  planIsOfBefore,
} from '../../core/evaluation/move.ts';
import { enrolled } from './examples.ts';

const { assessor, appealDecider, unit, organisation } = enrolled;
const move = (about: Partial<Move> = {}): Move => ({
  ...{ kind: 'employeeMoved', on: '2027-03-01', place: '', plan: 1 },
  before: { assessor, appealDecider, unit, organisation },
  ...about,
});
const form = {
  ...{ kind: 'secondment', on: '2027-03-01', email: 'rini@kinerja.example', unit: 'SDN 2' },
  ...{ organisation: 'Dinas Pendidikan', place: 'Kementerian', reason: 'SK 12' },
};
const said = (changes: object) =>
  moveFormSchema
    .safeParse({ ...form, ...changes })
    .error?.issues.map(({ path, message }) => [path[0], message]);

describe('the form of a move', () => {
  it('takes what was filled in, without the space around it', () => {
    const spaced = { unit: ' SDN 2 ', place: ' Kementerian ', email: ` ${form.email} ` };
    expect(moveFormSchema.parse({ ...form, ...spaced })).toEqual(form);
  });

  it.each(['secondment', 'study'])('asks for the place of a %s', (kind) => {
    expect(said({ kind, place: ' ' })).toEqual([['place', 'required']]);
  });

  it.each(['employeeMoved', 'assessorMoved', 'plt', 'returned'])('asks for no place of: %s', (kind) => {
    expect(moveFormSchema.parse({ ...form, kind, place: undefined })).toMatchObject({ place: '' });
  });

  it('says at its fields what is missing or wrong', () => {
    expect(
      said({ kind: 'vanished', on: 'Maret', email: 'rini', unit: '', organisation: '', reason: ' ' }),
    ).toEqual([
      ['kind', 'required'],
      ['on', 'date'],
      ['email', 'email'],
      ['unit', 'required'],
      ['organisation', 'required'],
      ['reason', 'required'],
    ]);
    expect(said({ email: `${'x'.repeat(250)}@a.id` })).toContainEqual(['email', 'tooLong']);
    const long = 'x'.repeat(161);
    expect(said({ unit: long, organisation: long, place: long, reason: 'x'.repeat(2_001) })).toEqual([
      ['unit', 'tooLong'],
      ['organisation', 'tooLong'],
      ['place', 'tooLong'],
      ['reason', 'tooLong'],
    ]);
  });
});

describe('a move', () => {
  const refusalOf = (on: string, moves: Move[] = [], kind: Move['kind'] = 'employeeMoved') =>
    moveRefusal({ kind, on }, { moves, year: 2027, today: '2027-06-01' });

  it('is recorded without how things were before, which the evaluation knows', () => {
    const { before: _, plan: __, ...recorded } = move();
    const said = { ...recorded, unit: 'SDN 2', organisation: 'Dinas Pendidikan' };
    expect(newMoveSchema.parse({ ...said, before: 'x', plan: -1 })).toEqual(said);
    expect(newMoveSchema.safeParse({ ...said, unit: undefined }).success).toBe(false);
  });

  it('is read as it was recorded', () => {
    expect(moveSchema.parse(move())).toEqual(move());
    expect(moveSchema.safeParse(move({ plan: -1 })).success).toBe(false);
  });

  it('counts from a day of the year that has come, the first and today included', () => {
    expect(refusalOf('2027-01-01')).toBeUndefined();
    expect(refusalOf('2026-12-31')).toEqual({ path: 'on', code: 'beforeYear' });
    expect(refusalOf('2027-06-01')).toBeUndefined();
    expect(refusalOf('2027-06-02')).toEqual({ path: 'on', code: 'inFuture' });
  });

  it('may stand on the day of the one before, and not before it', () => {
    expect(refusalOf('2027-03-01', [move()])).toBeUndefined();
    expect(refusalOf('2027-02-28', [move()])).toEqual({ path: 'on', code: 'moveOrder' });
  });

  it('back needs somebody who is away', () => {
    expect(refusalOf('2027-05-01', [move()], 'returned')).toEqual({ path: 'kind', code: 'nothingToEnd' });
    expect(refusalOf('2027-05-01', [move({ kind: 'study' })], 'returned')).toBeUndefined();
  });

  it('is not taken beyond so many in a year', () => {
    const many = Array<Move>(moveLimits.moves).fill(move());
    expect(refusalOf('2027-05-01', many)).toEqual({ path: 'kind', code: 'tooMany' });
    expect(refusalOf('2027-05-01', many.slice(1))).toBeUndefined();
  });
});

describe('the plan in force', () => {
  const inForce = { version: 1 };
  it('is of before somebody’s last move until another one is set', () => {
    expect(planIsOfBefore({ moves: [move()], planSet: inForce })).toBe(true);
    expect(planIsOfBefore({ moves: [move({ kind: 'secondment' }), move()], planSet: inForce })).toBe(true);
    expect(planIsOfBefore({ moves: [move()], planSet: { version: 2 } })).toBe(false);
    expect(planIsOfBefore({ moves: [move(), move({ plan: 2 })], planSet: inForce })).toBe(false);
  });

  it('is of another assessor until it is agreed on with whoever came', () => {
    expect(planIsOfBefore({ planOfFormer: 1, planSet: inForce })).toBe(true);
    expect(planIsOfBefore({ planOfFormer: 1, planSet: { version: 2 } })).toBe(false);
  });

  it('is never of before a secondment, where nobody moved, or where there is none', () => {
    expect(planIsOfBefore({ moves: [move(), move({ kind: 'secondment' })], planSet: inForce })).toBe(false);
    expect(planIsOfBefore({ moves: [], planSet: inForce })).toBe(false);
    expect(planIsOfBefore({ planSet: inForce })).toBe(false);
    expect(planIsOfBefore({ moves: [move({ plan: 0 })], planSet: null })).toBe(false);
  });
});
