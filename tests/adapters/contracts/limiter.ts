import { expect, it } from 'vitest';
import { january } from '../../core/examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

const limit = { times: 3, seconds: 600 };
/** January begins with a window of ten minutes. */
const after = (seconds: number) => new Date(january.getTime() + seconds * 1000);

/** What every limiter promises. */
export function limiterContract(ports: () => TablePorts): void {
  it('a limiter lets so many pass in a window, tells when it is over, and begins anew', async () => {
    const { limiter } = ports();
    const counted = [{ name: unique('deed'), limit }];
    for (let time = 0; time < 3; time += 1) expect(await limiter.take(counted, january)).toBeUndefined();
    const until = await limiter.take(counted, after(1));
    expect((until?.getTime() ?? 0) - january.getTime()).toBeLessThanOrEqual(600_000);
    expect(until?.getTime()).toBeGreaterThan(january.getTime());
    expect(await limiter.take(counted, until ?? january)).toBeUndefined();
  });

  it('a limiter lets exactly so many pass of those who come at once, and holds others up by nothing', async () => {
    const { limiter } = ports();
    const [mine, other] = [unique('deed'), unique('deed')];
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => limiter.take([{ name: mine, limit }], january)),
    );
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(3);
    expect(await limiter.take([{ name: other, limit }], january)).toBeUndefined();
    expect(
      await limiter.take(
        [
          { name: other, limit },
          { name: mine, limit },
        ],
        january,
      ),
    ).toBeDefined();
  });
}
