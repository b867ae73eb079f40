import { defineConfig } from 'vitest/config';
import { faultsReporter } from './tests/faults/reporter.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Far more than a quiet machine needs: a loaded one is no failure.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // Modules are read once by each worker and not once by each file: nothing in them may remember what a test did.
    isolate: false,
    reporters: ['default', faultsReporter()],
  },
});
