import { readFileSync, writeFileSync } from 'node:fs';

/** How the tests of one name went: a name may stand for several, with one set of figures each. */
export type Result = { passed: number; failed: number; skipped: number };
export type Results = Record<string, Result>;

/** A test that ran, by its whole name, and how it ended. */
export type Ran = { name: string; state: keyof Result };

const file = new URL('results.json', import.meta.url);

/** What the last runs found, by the names in the table of faults. */
export function readResults(): Results {
  return JSON.parse(readFileSync(file, 'utf8')) as Results;
}

/** Adds what a run found to what is known; names that the table has no more are forgotten. */
export function keepResults(found: Results, names: readonly string[]): void {
  const all = { ...readResults(), ...found };
  const kept = names.filter((name) => name in all).sort();
  writeFileSync(
    file,
    `${JSON.stringify(Object.fromEntries(kept.map((name) => [name, all[name]])), null, 2)}\n`,
  );
}

/** How the tests went that each name stands for; names of which nothing ran are left out. */
export function resultsOf(names: readonly string[], ran: readonly Ran[]): Results {
  const results: Results = {};
  for (const name of names) {
    const pattern = patternOf(name);
    for (const { state } of ran.filter((test) => pattern.test(test.name))) {
      results[name] ??= { passed: 0, failed: 0, skipped: 0 };
      results[name][state] += 1;
    }
  }
  return results;
}

/** Names stand as they are written in the source: what is filled in there may be anything. */
function patternOf(name: string): RegExp {
  const parts = name.split(/%[a-z]/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}

/** True when something ran, and nothing failed or was passed over. */
export function holds(result: Result | undefined): boolean {
  return result !== undefined && result.passed > 0 && result.failed === 0 && result.skipped === 0;
}
