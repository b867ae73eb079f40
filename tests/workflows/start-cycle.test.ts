import { describe, expect, it } from 'vitest';
import { failing, run } from './engine.ts';

const INPUT = { cycleId: 'c1', step: 'enrol' };

/** Answers three pages, noting the cursors it was given. */
function threePages() {
  const cursors: unknown[] = [];
  const answer = (payload: Record<string, string | null>) => {
    cursors.push(payload.cursor);
    const cursor = { '': 'p2', p2: 'p3' }[payload.cursor ?? ''] ?? null;
    return { cycleId: payload.cycleId, step: payload.step, cursor, done: cursor === null, noise: 'no' };
  };
  return { cursors, answer };
}

describe('start-cycle', () => {
  it('takes page after page until there is no other', async () => {
    const { cursors, answer } = threePages();
    const { status, output, entered } = await run('start-cycle', INPUT, { FanOutPageArn: answer });
    expect(status).toBe('succeeded');
    expect(cursors).toEqual([null, 'p2', 'p3']);
    expect(output).toEqual({ cycleId: 'c1', step: 'enrol', cursor: null, done: true });
    expect(entered).toHaveLength(8);
  });

  it('takes a page again when it fails', async () => {
    const { cursors, answer } = threePages();
    const handler = failing(2, 'TransactionCanceledException', answer);
    const { status, retried } = await run('start-cycle', INPUT, { FanOutPageArn: handler });
    expect(status).toBe('succeeded');
    expect(retried).toHaveLength(2);
    expect(cursors).toEqual([null, 'p2', 'p3']);
  });

  it('asks for a person when a page keeps failing', async () => {
    const handler = failing(100, 'Kinerja.Surprise', () => undefined);
    const { status, entered } = await run('start-cycle', INPUT, { FanOutPageArn: handler });
    expect(status).toBe('failed');
    expect(entered.at(-1)).toBe('Needs a person');
  });
});
