import { expect, it } from 'vitest';
import type { Effect } from '../../core/evaluation/effects.ts';
import { queueActs } from '../../core/usecases/queue-acts.ts';
import { enrolled } from '../core/examples.ts';
import { fakeClock } from '../fakes/clock.ts';

const now = new Date('2027-03-01T03:00:00Z');
const actor = { kind: 'administrator', personId: 'keeper' } as const;

/** What is posted of so many orders, entry by entry. */
async function posted(count: number): Promise<Effect[][]> {
  const entries: Effect[][] = [];
  const post = async (effects: readonly Effect[], at: Date) => {
    expect(at).toEqual(now);
    entries.push([...effects]);
  };
  const orders = Array.from({ length: count }, (_, index) => ({
    ...{ state: { ...enrolled, evaluationId: `e${index}`, version: index }, act: 'sendAgain' as const },
    actor,
  }));
  await queueActs(orders, 'Mesin berhenti', { outbox: { post }, clock: fakeClock(now) });
  return entries;
}

it.each([
  [0, []],
  [1, [1]],
  [25, [25]],
  [26, [25, 1]],
])(
  'of %i orders no entry has more than can be delivered in its time, and none is empty',
  async (count, sizes) => {
    expect((await posted(count)).map(({ length }) => length)).toEqual(sizes);
  },
);

it('each is carried out once, on the version that was looked at, with the reason and whoever asked', async () => {
  const effects = (await posted(60)).flat();
  expect(effects).toEqual(
    Array.from({ length: 60 }, (_, index) => ({
      ...{ kind: 'officeAct', evaluationId: `e${index}`, version: index },
      ...{ act: 'sendAgain', reason: 'Mesin berhenti', actor },
    })),
  );
});
