import { describe, expect, it } from 'vitest';
import { inLanes } from '../../core/concurrency/in-lanes.ts';
import { limits, windowAt } from '../../core/limits/limits.ts';
import { afterPage, fresh, nextStep, progressSchema } from '../../core/migrations/progress.ts';

describe('work in lanes', () => {
  it('is a few at a time, all of it, answered in the order of the items', async () => {
    let under = 0;
    let most = 0;
    const answers = await inLanes([5, 1, 4, 2, 3], 2, async (item) => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((done) => setTimeout(done, item));
      under -= 1;
      return item * 10;
    });
    expect(answers).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
    expect(await inLanes([], 3, async () => 1)).toEqual([]);
  });

  it('ends by the first error once what was begun has settled, and begins nothing more', async () => {
    const begun: number[] = [];
    let settled = false;
    const work = inLanes([1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      if (item === 1) throw new Error('away');
      await new Promise((done) => setTimeout(done, 2));
      settled = true;
    });
    await expect(work).rejects.toThrow('away');
    expect(begun).toEqual([1, 2]);
    expect(settled).toBe(true);
  });
});

describe('a window of a limit', () => {
  it('has its length, and every instant lies in one of them', () => {
    const { link } = limits.answer;
    expect(link.seconds).toBe(600);
    expect(windowAt(new Date(600_000), link)).toEqual({ from: 600, until: 1_200 });
    expect(windowAt(new Date(1_199_999), link)).toEqual({ from: 600, until: 1_200 });
    expect(windowAt(new Date(1_200_000), link)).toEqual({ from: 1_200, until: 1_800 });
  });
});

describe('the layout of a table', () => {
  it('is taken forward step by step, page by page, and the pages are counted', () => {
    expect(nextStep(fresh, 2)).toBe(1);
    const first = afterPage(fresh, 1, { after: { pk: 'a' }, changed: 3 });
    expect(first).toEqual({ version: 0, running: { step: 1, after: { pk: 'a' }, changed: 3 } });
    expect(progressSchema.parse(first)).toEqual(first);
    expect(nextStep(first, 2)).toBe(1);
    const second = afterPage(first, 1, { after: { pk: 'b' }, changed: 4 });
    expect(second.running?.changed).toBe(7);
    const done = afterPage(second, 1, { after: null, changed: 1 });
    expect(done).toEqual({ version: 1, running: null });
    expect(nextStep(done, 2)).toBe(2);
    expect(nextStep({ version: 2, running: null }, 2)).toBeUndefined();
  });

  it('goes on with the step that is under way before it looks for another', () => {
    const underWay = { version: 1, running: { step: 3, after: null, changed: 0 } };
    expect(nextStep(underWay, 5)).toBe(3);
    // Also where the programme knows fewer steps by now: what is half done is not left so.
    expect(nextStep(underWay, 1)).toBe(3);
  });

  it('counts from nought, and its steps from one', () => {
    expect(progressSchema.safeParse({ version: -1, running: null }).success).toBe(false);
    expect(
      progressSchema.safeParse({ version: 1, running: { step: 0, after: null, changed: 0 } }).success,
    ).toBe(false);
  });
});
