import { describe, expect, it } from 'vitest';
import { firstBroken } from '../../core/evaluation/audit.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { undelivered } from '../../core/evaluation/delivery-record.ts';
import { isInForce } from '../../core/substitution/substitution.ts';
import { findTask } from '../../core/usecases/find-task.ts';
import { renewLink } from '../../core/usecases/renew-link.ts';
import { commands, digest } from '../core/examples.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';
import { numbersFrom } from './seeded-numbers.ts';

const skew = 5 * 60_000;
const linkIdIn = (office: Office, personId: string) =>
  office.mailer.sent
    .findLast(({ to, text }) => to.startsWith(`${personId}@`) && text.includes('/t/'))
    ?.text.split('\n')[0]
    ?.split('/t/')[1] ?? '';

/** An office whose every look at a clock is wrong by what `wrongBy` says, in ms. */
async function withClocks(wrongBy: () => number): Promise<Office> {
  const office = await withOneEvaluation(openOffice());
  const { clock } = office;
  const wrong = Object.assign(() => new Date(clock().getTime() + wrongBy()), clock);
  Object.assign(office.ports, { clock: wrong });
  await deliverAll(office);
  return office;
}

/** What waits for its date is acknowledged, or not any more. */
async function acknowledgeAt(dueIn: number, wrongBy: number) {
  let by = 0;
  const office = await withClocks(() => by);
  const state = office.store.states.get(evaluationId);
  if (!state) throw new Error('not enrolled');
  const dueAt = new Date(office.clock().getTime() + 86_400_000).toISOString();
  const proof = { how: 'opened', at: state.stageSince } as const;
  const delivery = { ...undelivered, proof };
  office.store.states.set(evaluationId, { ...state, stage: 'acknowledgement', dueAt, delivery });
  office.clock.moveTo(new Date(Date.parse(dueAt) - dueIn));
  by = wrongBy;
  const performed = await act(office, 'employee', commands.acknowledge);
  expect(office.store.states.get(evaluationId)?.dueAt ?? dueAt).toBe(dueAt);
  return performed.outcome;
}

describe('clocks that differ by five minutes either way', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'take a plan through all hands with a whole record, every link open at every clock: seed %i',
    async (seed) => {
      const random = numbersFrom(seed);
      const office = await withClocks(() => (random() < 0.5 ? -skew : skew));
      const steps: [string, Command][] = [
        ['employee', commands.submitPlan],
        ['assessor', commands.returnPlan],
        ['employee', commands.submitPlan],
        ['assessor', commands.approvePlan],
      ];
      for (const [personId, command] of steps) {
        const linkId = linkIdIn(office, personId);
        for (let look = 0; look < 8; look += 1)
          expect((await findTask(linkId, office.ports)).found).toBe('open');
        expect(await act(office, personId, command)).toMatchObject({ outcome: 'recorded' });
        await deliverAll(office);
      }
      const events = office.store.events.get(evaluationId) ?? [];
      expect(events.map(({ command }) => command).slice(1)).toEqual(steps.map(([, { name }]) => name));
      expect(firstBroken(events, digest)).toBeUndefined();
    },
  );

  it.each([
    [skew + 1, -skew, 'recorded'],
    [skew + 1, skew, 'recorded'],
    [-skew - 1, -skew, 'refused'],
    [-skew - 1, skew, 'refused'],
    // In between the clock that decides has the word, and the date that is kept is the same one.
    [0, -skew, 'recorded'],
    [-1, skew, 'refused'],
  ])(
    'move a deadline by no more than they are wrong: %i ms before it, %i ms wrong',
    async (dueIn, by, outcome) => {
      expect(await acknowledgeAt(dueIn, by)).toBe(outcome);
    },
  );

  it('let a link be renewed once, by whichever clock, and the fresh one is open at the other', async () => {
    let by = skew;
    const office = await withClocks(() => by);
    const old = linkIdIn(office, 'employee');
    await renewLink(old, office.ports);
    by = -skew;
    await renewLink(old, office.ports);
    await deliverAll(office);
    const fresh = linkIdIn(office, 'employee');
    expect(office.mailer.sent.filter(({ text }) => text.includes('/t/'))).toHaveLength(2);
    expect(fresh).not.toBe(old);
    expect((await findTask(fresh, office.ports)).found).toBe('open');
    // It ended by every clock at once, and not by the fast one first.
    expect((await findTask(old, office.ports)).found).toBe('closed');
  });

  it('begin and end a substitution by no more than they are wrong', () => {
    const from = '2027-01-04T17:00:00.000Z';
    const until = '2027-01-08T16:59:59.000Z';
    const at = (instant: string, ms: number) => new Date(Date.parse(instant) + ms);
    const about = { from, until, endedAt: null } as Parameters<typeof isInForce>[0];
    expect([-skew - 1, -1, 0, skew].map((ms) => isInForce(about, at(from, ms)))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect([-skew, 0, 1, skew + 1].map((ms) => isInForce(about, at(until, ms)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
