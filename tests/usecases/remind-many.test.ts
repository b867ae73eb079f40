import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { remind } from '../../core/usecases/remind.ts';
import { cycle, enrolled } from '../core/examples.ts';
import { standAlike, standBeside } from './crowds.ts';
import { dumpOf, type Office, openOffice, pendingIn } from './office.ts';

/** A Monday at ten in western Indonesia, the first working day after the date. */
const monday = new Date('2027-02-01T03:00:00Z');
const dueAt = '2027-01-29T16:59:59.000Z';
const stageSince = '2027-01-04T03:00:00.000Z';
const waiting: EvaluationState = { ...enrolled, stage: 'planReview', version: 2, dueAt, stageSince };

let office: Office;
const round = (ports: Partial<Office['ports']> = {}) => remind({ ...office.ports, ...ports });

beforeEach(async () => {
  office = openOffice();
  await office.plain.cycles.create(cycle);
  office.clock.moveTo(monday);
});

describe('a round of reminders', () => {
  it('mails one whose turn it is, and the superior of whoever is late for long alone', async () => {
    const [evaluationId = ''] = standAlike(office, waiting, 1);
    expect(await round()).toEqual({ reminded: 1, failed: 0 });
    const mail = { kind: 'mail', evaluationId, taskVersion: 2 };
    expect(pendingIn(office).map((id) => office.store.outbox.get(id)?.effects)).toEqual([
      [{ ...mail, template: 'overdue', to: 'assessor' }],
    ]);
    office.clock.moveTo(new Date('2027-02-08T03:00:00Z'));
    await round();
    expect(office.store.outbox.get(pendingIn(office)[1] ?? '')?.effects).toEqual([
      { ...mail, template: 'overdue', to: 'assessor' },
      { ...mail, template: 'escalation', to: 'decider' },
    ]);
  });

  it('tells no superior where there is none above', async () => {
    standAlike(office, { ...waiting, appealDecider: null }, 1);
    office.clock.moveTo(new Date('2027-02-08T03:00:00Z'));
    await round();
    expect(office.store.outbox.get(pendingIn(office)[0] ?? '')?.effects).toHaveLength(1);
  });

  it.each<[string, Partial<EvaluationState>]>([
    ['is due much later', { dueAt: '2027-03-31T16:59:59.000Z' }],
    ['has no date', { dueAt: null }],
    ['waits for nobody', { stage: 'final' }],
    ['has nobody who could do it', { stage: 'appeal', appealDecider: null }],
  ])('reads nothing of what %s, and writes nothing', async (_, about) => {
    standBeside(office, waiting, `${cycle.cycleId}-one`, about);
    const before = dumpOf(office);
    const handling = () => Promise.reject(new Error('nothing is to be read'));
    expect(await round({ tasks: { ...office.tasks, handling } })).toEqual({ reminded: 0, failed: 0 });
    expect(dumpOf(office)).toBe(before);
  });

  it('reminds nobody who was asked again only today, though the stage is an old one', async () => {
    const soon = { ...waiting, dueAt: '2027-02-02T16:59:59.000Z' };
    standBeside(office, soon, `${cycle.cycleId}-one`, { askedAt: monday.toISOString() });
    expect(await round()).toEqual({ reminded: 0, failed: 0 });
    expect(pendingIn(office)).toEqual([]);
  });

  it('asks for no reminder that is noted already', async () => {
    standAlike(office, waiting, 1);
    await round();
    const remindAgain = () => Promise.reject(new Error('it was reminded'));
    expect(await round({ tasks: { ...office.tasks, remind: remindAgain } })).toEqual({
      reminded: 0,
      failed: 0,
    });
  });

  it('does not count what another round posted at the same moment', async () => {
    standAlike(office, waiting, 1);
    const tasks = { ...office.tasks, remind: async () => 'already' as const };
    expect(await round({ tasks })).toEqual({ reminded: 0, failed: 0 });
  });

  it('is not held up by one that fails', async () => {
    const [failing] = standAlike(office, waiting, 3);
    const { remind: post } = office.tasks;
    const tasks: Office['tasks'] = {
      ...office.tasks,
      remind: (about) => (about.evaluationId === failing ? Promise.reject(new Error('away')) : post(about)),
    };
    expect(await round({ tasks })).toEqual({ reminded: 2, failed: 1 });
  });

  it('sends five hundred mails, give or take those under way; the rest goes with the next', async () => {
    standAlike(office, waiting, 510);
    const { reminded } = await round();
    expect(reminded).toBeGreaterThanOrEqual(500);
    expect(reminded).toBeLessThan(504);
    expect(await round()).toEqual({ reminded: 510 - reminded, failed: 0 });
  });
});
