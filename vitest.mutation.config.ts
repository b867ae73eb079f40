import { defineConfig } from 'vitest/config';

/** Where the tests stand that a run is limited to, with commas between; all that need no computer otherwise. */
const { MUTATION_TESTS = 'tests/core,tests/usecases' } = process.env;

/** The tests that hold `core/` to its word: pure, on fakes, without a database, an engine or a build. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      ...MUTATION_TESTS.split(',').map((folder) => `${folder}/**/*.test.ts`),
      'tests/papers/papers.test.ts',
    ],
    // A thousand years of accidents find little that a named case does not, and take long.
    exclude: ['tests/usecases/simulation.test.ts'],
    testTimeout: 20_000,
  },
});
