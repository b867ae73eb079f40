import { setTimeout as sleep } from 'node:timers/promises';

/** Waits before another try: up to 50 ms, 100 ms, 200 ms ..., at random, so that rivals do not meet again. */
export async function pauseBefore(retry: number): Promise<void> {
  await sleep(Math.random() * 50 * 2 ** (retry - 1));
}
