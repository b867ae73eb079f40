import { setTimeout as sleep } from 'node:timers/promises';

/** The answer, or what was thrown last when nothing came of it within a minute. */
export async function eventually<T>(ask: () => Promise<T>, withinMs = 60_000): Promise<T> {
  for (const end = Date.now() + withinMs; ; await sleep(300)) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
