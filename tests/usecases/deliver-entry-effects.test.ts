import { beforeEach, describe, expect, it } from 'vitest';
import type { Effect } from '../../core/evaluation/effects.ts';
import { deliverEntry, type SendMail } from '../../core/usecases/deliver-entry.ts';
import { commands } from '../core/examples.ts';
import { act, dumpOf, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
type Ports = Partial<Parameters<typeof deliverEntry>[1]>;
const moved: unknown[] = [];

/** Delivers effects under the name `entry`; every mail is lost unless something else is said. */
function deliver(effects: Effect[], ports: Ports = {}) {
  const entry = { outboxId: 'entry', createdAt: office.clock().toISOString(), effects };
  return deliverEntry(entry, {
    ...{ ...office.ports, perform: office.perform, sendMail: async () => 'givenUp' as const },
    sendTogether: async () => expect.unreachable(),
    moveTask: async (...about) => void moved.push(about),
    ...ports,
  });
}

const mail = (about: Partial<Extract<Effect, { kind: 'mail' }>> = {}): Effect => ({
  ...{ kind: 'mail', template: 'yourTurn', evaluationId, to: 'employee', taskVersion: 1 },
  ...about,
});
const others: Effect[] = [
  { kind: 'ideaMail', template: 'ideaRecorded', ideaId: 'i', to: 'employee' },
  { kind: 'codeMail', evaluationId, linkHash: 'h', to: 'employee' },
  { kind: 'digest', to: 'employee', day: '2027-01-05' },
];
/** A wait that was brought at a version. */
const wait = (version: number, token: string, about = {}) =>
  office.store.tasks.set(`${evaluationId} ${version}`, {
    ...{ token, stage: 'planning', askedAt: '2027-01-05T03:00:00.000Z', executionName: null },
    ...{ rotation: 0, reminded: [], renewedAt: null, mailLostAt: null, renewedTo: null },
    ...about,
  });
const tokens = () => office.engine.resumed.map(({ token }) => token);

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  moved.length = 0;
});

describe('mails of an entry with other things', () => {
  it('are told apart from what moves the engine, and known by their place among the mails', async () => {
    const sent: unknown[] = [];
    const sendMail: SendMail = async (one, mailId) => {
      sent.push([mailId, one.kind]);
      return 'sent';
    };
    const stop: Effect = { kind: 'stopExecution', machine: 'plan', executionName: 'x' };
    expect(await deliver([mail(), stop, ...others], { sendMail })).toBe('delivered');
    expect(sent).toEqual([
      ['entry-m0', 'mail'],
      ['entry-m1', 'ideaMail'],
      ['entry-m2', 'codeMail'],
      ['entry-m3', 'digest'],
    ]);
    expect(office.engine.stopped).toEqual(['x']);
  });
});

describe('a mail of which nobody knows whether it went', () => {
  const lostAt = () => office.store.tasks.get(`${evaluationId} 1`)?.mailLostAt;

  it.each(['yourTurn', 'meeting'] as const)('is noted beside the task it asks for: %s', async (template) => {
    expect(await deliver([mail({ template })])).toBe('delivered');
    expect(lostAt()).toBe(office.clock().toISOString());
    expect(office.givenUp).toEqual(['entry-m0']);
  });

  it.each([
    ['that only tells of something', mail({ template: 'planApproved' })],
    ['that belongs to no task', mail({ taskVersion: null })],
    ...others.map((effect) => [`of the kind ${effect.kind}`, effect] as const),
  ] as const)('and %s is given up, with nothing beside a task', async (_, effect) => {
    expect(await deliver([effect])).toBe('delivered');
    expect(office.givenUp).toEqual(['entry-m0']);
    expect(office.store.tasks.size).toBe(0);
  });

  it('is noted also where another mail of the entry has to wait', async () => {
    const sendMail: SendMail = async (_, mailId) => (mailId === 'entry-m0' ? 'givenUp' : 'notSent');
    expect(await deliver([mail(), mail({ to: 'assessor' })], { sendMail })).toBe('later');
    expect(lostAt()).not.toBeNull();
  });
});

describe('an act of the office among many', () => {
  it('is done once, on the version that was looked at, in the name of whoever asked', async () => {
    const actor = { kind: 'hr', personId: 'officer' } as const;
    const effect: Effect = {
      ...{ kind: 'officeAct', evaluationId, version: 1 },
      ...{ act: 'sendAgain', reason: 'Email tidak sampai', actor },
    };
    await deliver([effect]);
    const done = { command: 'sendAgain', reason: 'Email tidak sampai', by: actor };
    expect(office.store.events.get(evaluationId)?.at(-1)).toMatchObject(done);
    const before = dumpOf(office);
    expect(await deliver([effect])).toBe('delivered');
    expect(dumpOf(office)).toBe(before);
  });
});

describe('the wait of a task that moves on', () => {
  const move: Effect = { kind: 'moveTask', evaluationId, taskVersion: 1 };

  it('joins the task that holds now, as the wait of its own execution, by when it asked', async () => {
    wait(1, 'token-1', { executionName: 'e-plan-1' });
    await deliver([move]);
    const joined = { evaluationId, stage: 'planning', taskToken: 'token-1' };
    expect(moved).toEqual([[{ ...joined, executionName: 'e-plan-1' }, '2027-01-05T03:00:00.000Z']]);
    wait(1, 'token-1');
    await deliver([move]);
    expect(moved.at(-1)).toEqual([joined, '2027-01-05T03:00:00.000Z']);
    expect(tokens()).toEqual([]);
  });

  it('is ended, with the stage that holds now, where the evaluation has left it', async () => {
    wait(1, 'token-1');
    office.clock.forward(1_000);
    await act(office, 'employee', commands.submitPlan);
    await deliver([move]);
    expect(office.engine.resumed).toEqual([
      { token: 'token-1', output: { evaluationId, stage: 'planReview' } },
    ]);
    expect(moved).toEqual([]);
  });

  it.each([
    ['it has not begun', { token: null }],
    ['nobody told for which stage it is', { stage: null }],
    ['nobody told when it asked', { askedAt: null }],
  ])('is left alone where %s', async (_, about) => {
    wait(1, 'token-1', about);
    await deliver([move]);
    expect([...moved, ...tokens()]).toEqual([]);
  });

  it.each(['states', 'events'] as const)(
    'is left alone where nothing is known of the evaluation: %s',
    async (what) => {
      wait(1, 'token-1');
      office.store[what].clear();
      expect(await deliver([move])).toBe('delivered');
      expect([...moved, ...tokens()]).toEqual([]);
    },
  );
});

describe('what is left of older versions', () => {
  it('is done with, asking nothing, where it noted a rating', async () => {
    const tasks = { ...office.tasks, handling: () => expect.unreachable() };
    expect(await deliver([{ kind: 'noteRating', evaluationId }], { tasks })).toBe('delivered');
  });

  it('is a wait that was answered: it is ended though nothing was told of it but its token', async () => {
    wait(1, 'token-1', { stage: null, askedAt: null });
    await deliver([{ kind: 'resumeTask', evaluationId, taskVersion: 1 }]);
    expect(tokens()).toEqual(['token-1']);
  });
});

describe('waits that are caught up with', () => {
  const catchUp = (before: number): Effect => ({ kind: 'answerWaits', evaluationId, before });

  it('are ended, each that was opened before, but not the one that is open now', async () => {
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.returnPlan);
    wait(1, 'token-1');
    wait(2, 'token-2');
    wait(3, 'token-3');
    await deliver([catchUp(2)]);
    expect(office.engine.resumed).toEqual([
      { token: 'token-1', output: { evaluationId, stage: 'planning' } },
    ]);
    await deliver([catchUp(4)]);
    expect(tokens()).toEqual(['token-1', 'token-2']);
  });

  it('are left alone where they have no token, or share it with the task that is open now', async () => {
    await act(office, 'employee', commands.submitPlan);
    wait(1, 'token-2');
    wait(2, 'token-2');
    await deliver([catchUp(9)]);
    expect(tokens()).toEqual([]);
    wait(1, 'token-1', { token: null });
    office.store.tasks.delete(`${evaluationId} 2`);
    await deliver([catchUp(9)]);
    expect(tokens()).toEqual([]);
  });

  it('are left alone where the evaluation is gone', async () => {
    wait(1, 'token-1');
    office.store.states.clear();
    expect(await deliver([catchUp(9)])).toBe('delivered');
    expect(tokens()).toEqual([]);
  });
});
