import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How heavy each page is and how often it waits for the table, as the test of round trips tells. */
export async function weighPages(): Promise<{ page: string; figures: string }[]> {
  const { stdout } = await promisify(execFile)(
    'vitest',
    ['run', 'tests/functions/round-trips.test.ts', '--reporter=default'],
    { env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 10_000_000 },
  );
  return [...stdout.matchAll(/^(\/\S*): (\d+ round trips, \d+ bytes.*)$/gm)].map(
    ([, page = '', figures = '']) => ({ page, figures }),
  );
}
