import { describe, expect, it } from 'vitest';
import { startOf } from '../../../core/evaluation/effects.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

/** Entries of this contract lie in a past of their own, away from those of other tests. */
const base = Date.parse('2020-01-01T00:00:00Z');
const minute = 60_000;

/** What every outbox promises. */
export function outboxContract(ports: () => TablePorts): void {
  const instant = (minutes: number) => new Date(base + minutes * minute);
  const effect = () => startOf(unique('evaluation'), 'plan');

  describe('the outbox', () => {
    it('lists what is undelivered and old enough, the oldest first, and forgets what was delivered', async () => {
      const { outbox } = ports();
      const effects = Array.from({ length: 20 }, effect);
      const shuffled = effects.map((content, index) => ({ content, at: (index * 7) % 20 }));
      for (const { content, at } of shuffled) await outbox.post([content], instant(at));
      const inOrder = [...shuffled].sort((a, b) => a.at - b.at).map(({ content }) => content);
      const pending = await outbox.pending(instant(15), 100);
      expect(pending.map((entry) => entry.effects[0])).toEqual(inOrder.slice(0, 15));
      expect(await outbox.pending(instant(15), 4)).toEqual(pending.slice(0, 4));
      for (const entry of pending) await outbox.delivered(entry.outboxId, instant(30));
      const left = await outbox.pending(instant(60), 100);
      expect(left.map((entry) => entry.effects[0])).toEqual(inOrder.slice(15));
      for (const entry of left) await outbox.delivered(entry.outboxId, instant(60));
      expect(await outbox.pending(instant(60), 100)).toEqual([]);
    });

    it('gives an entry until it is delivered, and then no more', async () => {
      const { outbox } = ports();
      await outbox.post([effect()], instant(-100));
      const [entry] = await outbox.pending(instant(-99), 1);
      expect(await outbox.load(entry?.outboxId ?? '')).toEqual(entry);
      await outbox.delivered(entry?.outboxId ?? '', instant(0));
      expect(await outbox.load(entry?.outboxId ?? '')).toBeUndefined();
      expect(await outbox.pending(instant(-99), 1)).toEqual([]);
    });

    it('posts an entry of a name once, as long as it is undelivered', async () => {
      const { outbox } = ports();
      const name = unique('entry');
      const first = effect();
      await outbox.post([first], instant(-200), name);
      await outbox.post([effect()], instant(-199), name);
      expect((await outbox.load(name))?.effects).toEqual([first]);
      await outbox.delivered(name, instant(0));
    });

    it('takes the delivery of an unknown entry for done, and leaves nothing behind', async () => {
      const { outbox } = ports();
      await outbox.delivered('unknown', instant(0));
      expect(await outbox.load('unknown')).toBeUndefined();
    });

    it('posts nothing when nothing has to happen', async () => {
      await ports().outbox.post([], instant(-300));
      expect(await ports().outbox.pending(instant(-299), 10)).toEqual([]);
    });
  });
}
