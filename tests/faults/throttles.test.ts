import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../core/ports/engine.ts';
import { commands } from '../core/examples.ts';
import { fakeClock } from '../fakes/clock.ts';
import { openWebsite, planFields, tokenIn } from '../functions/website.ts';
import {
  act,
  deliverAll,
  dumpOf,
  evaluationId,
  openOffice,
  pendingIn,
  withOneEvaluation,
} from '../usecases/office.ts';

const named = (name: string) => Object.assign(new Error('Rate exceeded'), { name });
const start = new Date('2027-01-05T03:00:00Z');

/** An engine that ends so many waits a second of the clock, and refuses the others for now. */
function bucketEngine(clock: () => Date, perSecond: number) {
  const resumed: string[] = [];
  const seconds = new Map<number, number>();
  let refused = 0;
  const resume: Engine['resume'] = async (token) => {
    const second = Math.floor(clock().getTime() / 1_000);
    const spent = seconds.get(second) ?? 0;
    if (spent >= perSecond) {
      refused += 1;
      throw named('ThrottlingException');
    }
    seconds.set(second, spent + 1);
    resumed.push(token);
    return 'resumed';
  };
  return { resume, resumed, refusals: () => refused };
}

describe('an engine that ends three hundred waits a second at most', () => {
  it('is told of a backlog of two thousand answers by one sweep after the other, in order and without loss', async () => {
    const clock = fakeClock(start);
    const bucket = bucketEngine(clock, 300);
    const engine: Engine = {
      resume: bucket.resume,
      start: async () => 'started',
      stop: async () => 'gone',
      redrive: async () => 'notPossible',
    };
    const office = await withOneEvaluation(openOffice({ clock, engine }));
    await deliverAll(office);
    const [state] = office.store.states.values();
    if (!state) throw new Error('there is no evaluation');
    const backlog = 2_000;
    for (let index = 0; index < backlog; index += 1) {
      const id = `2027-abc-p${String(index).padStart(4, '0')}`;
      office.store.states.set(id, { ...state, evaluationId: id, version: 2, stage: 'planReview' });
      await office.tasks.bringToken({
        evaluationId: id,
        version: 1,
        stage: 'planning',
        token: id,
        executionName: null,
        askedAt: office.clock().toISOString(),
      });
      await office.outbox.post([{ kind: 'resumeTask', evaluationId: id, taskVersion: 1 }], clock());
      clock.forward(1);
    }
    let sweeps = 0;
    for (; pendingIn(office).length > 0 && sweeps < 40; sweeps += 1) {
      clock.forward(60_000);
      await office.sweep();
    }
    expect(bucket.refusals()).toBeGreaterThan(0);
    expect(new Set(bucket.resumed).size).toBe(backlog);
    expect(bucket.resumed).toHaveLength(backlog);
    // The oldest first; only the four lanes of a sweep may overtake each other.
    const places = bucket.resumed.map((id) => Number(id.slice(-4)));
    for (const [place, index] of places.entries()) expect(Math.abs(place - index)).toBeLessThan(8);
    expect(sweeps).toBeLessThan(15);
  });
});

describe('a table that is throttled', () => {
  it.each([
    ['ProvisionedThroughputExceededException', () => named('ProvisionedThroughputExceededException')],
    ['ThrottlingException', () => named('ThrottlingException')],
    [
      'TransactionCanceledException',
      () =>
        new TransactionCanceledException({
          message: 'cancelled',
          $metadata: {},
          CancellationReasons: [{ Code: 'ThrottlingError' }],
        }),
    ],
  ])('answers a form by a page that says to try again, and writes nothing: %s', async (_, error) => {
    const website = await openWebsite();
    const { office, ask } = website;
    await deliverAll(office);
    const path = new URL(office.mailer.sent[0]?.text ?? '').pathname;
    const form = { formToken: tokenIn(await ask('GET', path)), ...planFields, do: 'submitPlan' };
    const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' };
    const before = dumpOf(office);
    const commit = office.plain.evaluations.commit;
    office.plain.evaluations.commit = () => Promise.reject(error());
    const answer = await ask('POST', path, { form, headers });
    expect(answer.statusCode).toBe(503);
    expect(dumpOf(office)).toBe(before);
    office.plain.evaluations.commit = commit;
    expect((await ask('POST', path, { form, headers })).statusCode).toBe(200);
  });

  it('leaves what could not be delivered to the next sweep', async () => {
    const office = await withOneEvaluation(openOffice());
    await deliverAll(office);
    await office.open('planning', 'token-1');
    await act(office, 'employee', commands.submitPlan);
    const load = office.plain.evaluations.load;
    office.plain.evaluations.load = () => Promise.reject(named('ProvisionedThroughputExceededException'));
    office.clock.forward(300_000);
    await office.sweep().catch(() => {});
    expect(pendingIn(office)).not.toEqual([]);
    office.plain.evaluations.load = load;
    office.clock.forward(300_000);
    await office.sweep();
    expect(pendingIn(office)).toEqual([]);
    expect(office.engine.resumed).toMatchObject([{ token: 'token-1' }]);
  });
});

describe('a wait that runs out of time while the person decides', () => {
  it('costs nobody their decision: it is kept, and the next phase of the wait finds it', async () => {
    const office = await withOneEvaluation(openOffice());
    await deliverAll(office);
    await office.open('planning', 'token-1');
    // The engine has given the wait up: its token is over.
    office.engine.resume = async () => 'gone';
    const answered = await act(office, 'employee', commands.submitPlan);
    expect(answered.outcome).toBe('recorded');
    await deliverAll(office);
    expect(pendingIn(office)).toEqual([]);
    expect(office.store.states.get(evaluationId)?.stage).toBe('planReview');
    // The execution that is started again asks the table, and waits for what is asked now.
    const joined = await office.open('planReview', 'token-2');
    expect(joined).toMatchObject({ stage: 'planReview' });
  });
});
