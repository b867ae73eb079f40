import { describe, expect, it, vi } from 'vitest';
import { together } from '../../core/concurrency/together.ts';

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('what several works give', () => {
  it('is handled at once, in the order of their places, when the last has given or ended', async () => {
    const handle = vi.fn(async (items: string[]) => items.map((item) => item.toUpperCase()));
    const join = together(4, handle);
    const done = await Promise.allSettled([
      join(0, async (give) => {
        await soon(10);
        return give('a');
      }),
      join(1, (give) => give('b')),
      join(2, async () => 'needs nobody'),
      join(3, async () => Promise.reject(new Error('broke'))),
    ]);
    expect(handle.mock.calls).toEqual([[['a', 'b']]]);
    expect(done.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
      ...['A', 'B'],
      'needs nobody',
      'failed',
    ]);
  });

  it('fails for everybody who gave when it cannot be handled, and is not handled when nobody gave', async () => {
    const handle = vi.fn(async () => Promise.reject(new Error('away')));
    const join = together(2, handle);
    const done = await Promise.allSettled([join(0, (give) => give('a')), join(1, (give) => give('b'))]);
    expect(done.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    handle.mockClear();
    await together(1, handle)(0, async () => 'nothing');
    expect(handle).not.toHaveBeenCalled();
  });

  it('is counted once for each, also where a work does not wait for its answer', async () => {
    const handle = vi.fn(async (items: string[]) => items);
    const join = together(2, handle);
    await join(0, async (give) => {
      void give('a');
    });
    expect(handle).not.toHaveBeenCalled();
    expect(await join(1, (give) => give('b'))).toBe('b');
    expect(handle.mock.calls).toEqual([[['a', 'b']]]);
  });
});
