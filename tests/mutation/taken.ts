/** Where the tests stand that a run is limited to, with commas between; those that are asked first stand first. */
const { MUTATION_TESTS = 'tests/core,tests/papers,tests/help,tests/usecases' } = process.env;

/** The tests that hold `core/` to its word: on fakes, without a database, an engine or a build. */
export const taken: string[] = MUTATION_TESTS.split(',').map((folder) => `${folder}/**/*.test.ts`);

/** The names of those that are not taken: each change would have to wait for them. */
const tooSlow = {
  // So do sequences of sixty commands, which come by nearly everything.
  'tests/core': ['any-sequence'],
  // Accidents by the thousand find little that a named case does not.
  'tests/usecases': ['simulation', 'two-tabs'],
  // This sets papers in type, page by page; what is on them is asked of in the tests beside it.
  'tests/papers': ['pdf'],
  // These start a database, a browser or the built functions, ask every page there is, or play a thousand requests.
  'tests/functions': [
    ...['autosave-in-a-browser', 'environment', 'every-form', 'forged-links', 'help-a-thousand', 'limits'],
    ...['link-reach', 'papers', 'permissions', 'personal-data', 'round-trips', 'sign-in', 'ten-thousand'],
    ...['two-tabs', 'workers'],
  ],
};
export const leftOut: string[] = Object.entries(tooSlow).flatMap(([folder, names]) =>
  names.map((name) => `${folder}/${name}.test.ts`),
);
