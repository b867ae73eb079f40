import { defineConfig } from 'vitest/config';
import { leftOut, taken } from './tests/mutation/taken.ts';

/** The tests that mutation takes, as vitest runs them: the yardstick for tests/mutation/runner.ts. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: taken, exclude: leftOut, testTimeout: 20_000 },
});
