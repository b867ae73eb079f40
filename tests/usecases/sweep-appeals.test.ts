import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { sweepAppeals } from '../../core/usecases/sweep-appeals.ts';
import { cycle, december, enrolled, person } from '../core/examples.ts';
import { keepingDoor, standAlike, standBeside } from './crowds.ts';
import { type Office, openOffice } from './office.ts';

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const dueAt = december.toISOString();
const later = new Date(december.getTime() + 2).toISOString();

let office: Office;
let door: ReturnType<typeof keepingDoor>;
const sweep = () => sweepAppeals({ ...office, perform: door.perform });
const nothing = { unheard: 0, passedUp: 0, nobodyLeft: 0, failed: 0 };
/** An appeal that waits since its rating by the assessor, whose last instant was a moment ago. */
const appealed: EvaluationState = { ...enrolled, stage: 'appeal', version: 9, dueAt };
const stand = (name: string, about: Partial<EvaluationState> = {}) =>
  standBeside(office, appealed, `${cycle.cycleId}-${name}`, about);

/** employee below assessor below decider below third below fourth. */
beforeEach(async () => {
  office = openOffice();
  await office.plain.cycles.create(cycle);
  const above = { assessor: 'decider', decider: 'third', third: 'fourth', fourth: null };
  await office.plain.people.saveAll(
    Object.entries(above).map(([personId, supervisorId]) => person(personId, { supervisorId })),
  );
  office.clock.moveTo(new Date(december.getTime() + 1));
  door = keepingDoor(appealed);
});

describe('a side that does not speak in time', () => {
  it.each([
    ['explanation', 'lapseExplanation'],
    ['reply', 'lapseReply'],
  ] as const)('is recorded as silent: %s', async (stage, name) => {
    stand('one', { stage });
    expect(await sweep()).toEqual({ ...nothing, unheard: 1 });
    expect(door.asked).toEqual([
      { evaluationId: `${cycle.cycleId}-one`, version: 9, command: { name }, actor: { kind: 'system' } },
    ]);
  });

  it.each(['explanation', 'reply', 'appeal'] as const)('has until the last instant: %s', async (stage) => {
    office.clock.moveTo(december);
    stand('one', { stage });
    stand('without-date', { stage, dueAt: null });
    expect(await sweep()).toEqual(nothing);
    expect(door.asked).toEqual([]);
  });

  it('counts once it is recorded, not where it was refused', async () => {
    stand('one', { stage: 'reply' });
    door = keepingDoor(appealed, { refusing: [`${cycle.cycleId}-one`] });
    expect(await sweep()).toEqual(nothing);
  });
});

describe('a decision that is overdue', () => {
  it('falls to the next one up, with the people above them', async () => {
    stand('one');
    expect(await sweep()).toEqual({ ...nothing, passedUp: 1 });
    expect(door.asked[0]?.command).toEqual({
      ...{ name: 'passAppealOn', appealDecider: brief('third') },
      ...{ superiors: ['fourth'], because: 'silent' },
    });
  });

  it('goes up from whoever gave the rating, also where another is the assessor by now', async () => {
    const rated = { by: brief('third'), at: dueAt } as EvaluationState['rated'];
    stand('one', { rated, assessor: brief('successor'), appealDecider: brief('decider') });
    await sweep();
    expect(door.asked[0]?.command).toMatchObject({ appealDecider: brief('fourth'), superiors: [] });
  });

  it('is for the office where nobody is left above', async () => {
    stand('one', { appealDecider: brief('fourth'), formerDeciders: [brief('decider'), brief('third')] });
    expect(await sweep()).toEqual({ ...nothing, nobodyLeft: 1 });
    expect(door.asked).toEqual([]);
  });
});

describe('a decider who now works below the rater', () => {
  const explaining = { stage: 'explanation', dueAt: later } as const;

  it('is replaced while the other side still speaks, and it is said why', async () => {
    await office.plain.people.saveAll([
      person('decider', { supervisorId: 'assessor' }),
      person('assessor', { supervisorId: 'third' }),
    ]);
    stand('one', explaining);
    expect(await sweep()).toEqual({ ...nothing, passedUp: 1 });
    expect(door.asked[0]?.command).toMatchObject({
      because: 'notIndependent',
      appealDecider: brief('third'),
    });
  });

  it('stays where they work above the rater', async () => {
    stand('one', explaining);
    expect(await sweep()).toEqual(nothing);
  });

  it('is nobody where nobody decides', async () => {
    stand('one', { ...explaining, appealDecider: null });
    expect(await sweep()).toEqual(nothing);
  });

  it('is not replaced once the time to explain is over: first the silence is recorded', async () => {
    await office.plain.people.saveAll([person('decider', { supervisorId: 'assessor' })]);
    stand('one', { ...explaining, dueAt });
    expect(await sweep()).toEqual({ ...nothing, unheard: 1 });
    expect(door.asked.map(({ command }) => command.name)).toEqual(['lapseExplanation']);
  });
});

describe('many appeals', () => {
  it.each([
    ['explanation', 'unheard'],
    ['reply', 'unheard'],
    ['appeal', 'passedUp'],
  ] as const)('are not held up by one that fails: %s', async (stage, count) => {
    const [failing = ''] = standAlike(office, { ...appealed, stage }, 3);
    door = keepingDoor(appealed, { failing: [failing] });
    expect(await sweep()).toEqual({ ...nothing, [count]: 2, failed: 1 });
  });

  it('are not held up by one whose decider’s place in the roster cannot be read', async () => {
    standAlike(office, { ...appealed, stage: 'explanation', dueAt: later }, 2);
    const peopleAbove = () => Promise.reject(new Error('the table is away'));
    const failing = sweepAppeals({ ...office, peopleAbove, perform: door.perform });
    expect(await failing).toEqual({ ...nothing, failed: 2 });
  });

  it('are five hundred a sweep of each kind; the rest waits for the next', async () => {
    standAlike(office, { ...appealed, stage: 'reply' }, 501);
    expect(await sweep()).toEqual({ ...nothing, unheard: 500 });
    expect(door.asked).toHaveLength(500);
  });

  it.each(['draft', 'closed'] as const)('of a cycle that is %s are left alone', async (status) => {
    office.store.cycles.set(cycle.cycleId, { ...cycle, status });
    stand('one');
    expect(await sweep()).toEqual(nothing);
  });
});
