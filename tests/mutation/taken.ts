/** Where the tests stand that a run is limited to, with commas between. */
const { MUTATION_TESTS = 'tests/core,tests/usecases,tests/papers' } = process.env;

/** The tests that hold `core/` to its word: on fakes, without a database, an engine or a build. */
export const taken: string[] = MUTATION_TESTS.split(',').map((folder) => `${folder}/**/*.test.ts`);

export const leftOut: string[] = [
  // Accidents by the thousand find little that a named case does not, and take long.
  'tests/usecases/simulation.test.ts',
  'tests/usecases/two-tabs.test.ts',
  // This sets papers in type, page by page; what is on them is asked of in papers.test.ts.
  'tests/papers/pdf.test.ts',
];
