import type { Reporter, TestCase, Vitest } from 'vitest/node';
import { faults } from './faults.ts';
import { keepResults, type Ran, type Results, readResults, resultsOf } from './results.ts';

/**
 * Looks after each run at the tests that the table of faults names: one that was passed over turns the run red, so
 * that nobody silences a fault by skipping its test; one of which nothing is kept yet is told of, and the run stays
 * green. With `FAULTS=write` it keeps what it found for docs/faults.md.
 */
export function faultsReporter(): Reporter {
  let isWhole = true;
  return {
    onInit: ({ config }: Vitest) => {
      isWhole = config.testNamePattern === undefined;
    },
    onTestRunEnd: (modules) => {
      // Somebody who looks for one test passes all the others over.
      if (!isWhole) return;
      const names = faults.flatMap(({ tests }) => tests);
      const found = resultsOf(
        names,
        modules.flatMap((one) => [...one.children.allTests()].map(ranOf)),
      );
      if (process.env.FAULTS === 'write') keepResults(found, names);
      else tellOfNew(found);
      for (const [name, { skipped }] of Object.entries(found)) {
        if (skipped === 0) continue;
        console.error(`tests/faults/faults.ts names a test that was passed over: ${name}`);
        process.exitCode = 1;
      }
    },
  };
}

/** Results are kept by a run of their own, so that no ordinary run changes a file of the repository. */
function tellOfNew(found: Results): void {
  const kept = readResults();
  for (const name of Object.keys(found).filter((one) => !(one in kept)))
    console.log(`docs/faults.md has no result yet of "${name}": npm run faults`);
}

function ranOf(test: TestCase): Ran {
  const { state } = test.result();
  return { name: test.fullName, state: state === 'pending' ? 'skipped' : state };
}
