import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** An answer and how long it took, in whole milliseconds. */
export async function milliseconds<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  const answer = await work();
  return [answer, Math.round(performance.now() - began)];
}

/** Works on items, so many at once. */
export async function inTurns<Item, Answer>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const queue = [...items.entries()];
  const answers: Answer[] = [];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) answers[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
}

/** `p50 / p99 ms` of some durations. */
export function percentiles(durations: readonly number[]): string {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `${at(0.5)} / ${at(0.99)} ms`;
}

/** Resident memory of a process and all below it, in megabytes, as `ps` tells. */
export async function residentMegabytes(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([pid]);
  for (let known = 0; known < family.size; ) {
    known = family.size;
    for (const [id = 0, parent = 0] of rows) if (family.has(parent)) family.add(id);
  }
  const kilobytes = rows.filter(([id = 0]) => family.has(id)).reduce((sum, [, , rss = 0]) => sum + rss, 0);
  return Math.round(kilobytes / 1_024);
}
