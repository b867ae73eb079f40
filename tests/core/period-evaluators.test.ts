import { describe, expect, it } from 'vitest';
import { awayOn, type Move, moveRefusal } from '../../core/evaluation/move.ts';
import { basesFor } from '../../core/periods/bases.ts';
import { officeFor } from '../../core/periods/evaluator.ts';
import { periodPolicySchema, periodsOf } from '../../core/periods/period.ts';
import { windowOf } from '../../core/periods/window.ts';
import { permenpanrb62022 } from '../../core/rules/permenpanrb-6-2022.ts';
import { bodyCalendar } from './examples.ts';
import { move, periodOf, placed, year } from './period-moves.ts';

const evaluates = (id: string, person: ReturnType<typeof placed>, every?: 'monthly') => {
  const { period, window } = periodOf(id, every);
  const { office, why } = officeFor(period, window, person);
  return [office.assessor.personId, why];
};

describe('Purnama, who leads Direktorat A and is moved to Kementerian Y (annex BAB IV A.14)', () => {
  it('does not evaluate quarter 3 of the old unit when the move counts from 25 August', () => {
    const person = placed('successor', [move('assessorMoved', `${year}-08-25`, 'purnama')]);
    expect(evaluates('q3', person)).toEqual(['successor', 'newAssessor']);
    expect(evaluates('q2', person)).toEqual(['purnama', 'inOffice']);
    expect(evaluates('q4', person)).toEqual(['successor', 'inOffice']);
  });

  it('evaluates quarter 3 of the old unit when the move counts from 25 September', () => {
    const person = placed('successor', [move('assessorMoved', `${year}-09-25`, 'purnama')]);
    expect(evaluates('q3', person)).toEqual(['purnama', 'formerAssessor']);
    expect(evaluates('q4', person)).toEqual(['successor', 'inOffice']);
  });

  it.each([2025, 2026, 2027])('is within the window on 25 September of %s, and not on 25 August', (of) => {
    const third = periodsOf('quarterly', of)[2];
    if (!third) throw new Error('no third quarter');
    const about = { ruleSet: permenpanrb62022, calendar: bodyCalendar };
    const { opensOn, closesOn } = windowOf(third, periodPolicySchema.parse({}), about);
    expect(opensOn <= `${of}-09-25` && `${of}-09-25` <= closesOn).toBe(true);
    expect(`${of}-08-25` < opensOn).toBe(true);
  });

  it.each([
    ['2026-09-16', 'successor'],
    ['2026-09-17', 'purnama'],
    ['2026-10-14', 'purnama'],
    ['2026-10-15', 'purnama'],
  ])('by a move on %s: quarter 3 is evaluated by %s', (on, by) => {
    const person = placed('successor', [move('assessorMoved', on, 'purnama')]);
    expect(evaluates('q3', person)[0]).toBe(by);
  });

  it.each([
    ['2026-10-14', 'formerAssessor'],
    ['2026-10-15', 'inOffice'],
  ])('evaluates it as whoever was there before while the window is open: by a move on %s, %s', (on, why) => {
    const person = placed('successor', [move('assessorMoved', on, 'purnama')]);
    expect(evaluates('q3', person)[1]).toBe(why);
  });

  it('evaluates whoever came to the unit before, though both moved within the same window', () => {
    const moves = [
      move('employeeMoved', '2026-09-18', 'old'),
      move('assessorMoved', '2026-09-25', 'purnama'),
    ];
    const { period, window } = periodOf('q3');
    const found = officeFor(period, window, placed('successor', moves));
    expect(found).toMatchObject({ office: { assessor: { personId: 'purnama' } }, why: 'formerAssessor' });
    expect(found.move?.on).toBe('2026-09-25');
  });

  it('leaves a period to whoever was there when it opened, though assessors change twice in its window', () => {
    const person = placed('third', [
      move('assessorMoved', '2026-09-21', 'purnama'),
      move('assessorMoved', '2026-10-05', 'second'),
    ]);
    expect(evaluates('q3', person)).toEqual(['purnama', 'formerAssessor']);
    expect(evaluates('q4', person)).toEqual(['third', 'newAssessor']);
  });
});

describe('Sari, who is moved in February to a unit that evaluates every month (annex BAB IV A.13)', () => {
  const person = placed(
    'new',
    [move('employeeMoved', '2026-02-10', 'old', 'Kementerian X')],
    'Kementerian Y',
  );

  it('is evaluated by the new assessor, with the achievement of the new unit, in the periods of the new unit', () => {
    expect(evaluates('m02', person, 'monthly')).toEqual(['new', 'employeeMoved']);
    expect(evaluates('m03', person, 'monthly')).toEqual(['new', 'inOffice']);
    const { period, window } = periodOf('m02', 'monthly');
    expect(officeFor(period, window, person).office.unit).toBe('Kementerian Y');
  });

  it.each([
    ['2026-03-31', 'inOffice'],
    ['2026-04-01', 'employeeMoved'],
  ])('who moves on %s is evaluated in quarter 2 by the new assessor: %s', (on, why) => {
    expect(evaluates('q2', placed('new', [move('employeeMoved', on, 'old')]))).toEqual(['new', why]);
  });

  it('who moves after the window of a period was evaluated where she was', () => {
    const later = placed('new', [move('employeeMoved', '2026-04-16', 'old')]);
    expect(evaluates('q1', later)).toEqual(['old', 'inOffice']);
    const within = placed('new', [move('employeeMoved', '2026-04-15', 'old')]);
    expect(evaluates('q1', within)).toEqual(['new', 'employeeMoved']);
  });
});

describe('people who work elsewhere', () => {
  it('as Plt. are evaluated by the head of the unit where they serve, and by their own again after it (A.5, A.6)', () => {
    const moves = [move('plt', '2026-05-04', 'own'), move('returned', '2026-10-20', 'host', 'Setda')];
    const person = placed('own', moves);
    expect(evaluates('q1', person)).toEqual(['own', 'inOffice']);
    expect(evaluates('q2', person)).toEqual(['host', 'plt']);
    expect(evaluates('q3', person)).toEqual(['host', 'plt']);
    expect(evaluates('q4', person)).toEqual(['own', 'returned']);
  });

  it.each([
    ['secondment', ['outside']],
    ['study', ['study', 'dropOut']],
  ] as const)('by %s are evaluated at home, on %j (A.15, A.16)', (kind, bases) => {
    const person = placed('home', [move(kind, '2026-05-04', 'home')]);
    expect(evaluates('q2', person)).toEqual(['home', kind]);
    const { period, window } = periodOf('q2');
    expect(basesFor(period, window, person.moves)).toEqual(bases);
    const first = periodOf('q1');
    expect(basesFor(first.period, first.window, person.moves)).toEqual(['work']);
  });

  it('are away until they come back or move on; an assessor who moves brings nobody back', () => {
    const moves = [
      move('study', '2026-03-02', 'home'),
      move('assessorMoved', '2026-05-04', 'home'),
      move('returned', '2026-08-01', 'next'),
    ];
    expect(awayOn(moves, '2026-03-01')).toBeUndefined();
    expect(awayOn(moves, '2026-06-01')?.kind).toBe('study');
    expect(awayOn(moves, '2026-08-01')).toBeUndefined();
  });
});

describe('a move', () => {
  const about = { moves: [move('study', '2026-03-02', 'home')], year, today: '2026-06-01' };
  const refused = (kind: Move['kind'], on: string, moves = about.moves) =>
    moveRefusal({ kind, on }, { ...about, moves });

  it('counts from a day of the year that has come, in the order of their days', () => {
    expect(refused('employeeMoved', '2026-06-02')).toEqual({ path: 'on', code: 'inFuture' });
    expect(refused('employeeMoved', '2025-12-31')).toEqual({ path: 'on', code: 'beforeYear' });
    expect(refused('employeeMoved', '2026-03-01')).toEqual({ path: 'on', code: 'moveOrder' });
    expect(refused('employeeMoved', '2026-03-02')).toBeUndefined();
  });

  it('brings back only somebody who is away', () => {
    expect(refused('returned', '2026-05-04')).toBeUndefined();
    expect(refused('returned', '2026-05-04', [])).toEqual({ path: 'kind', code: 'nothingToEnd' });
  });
});
