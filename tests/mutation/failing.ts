import { setTimeout } from 'node:timers/promises';
import type { DeclaredTest } from './declared.ts';
import { instrumented } from './instrumented.ts';

export interface Ran {
  readonly failure?: { readonly test: DeclaredTest; readonly message: string; readonly isEndless: boolean };
  readonly nrOfTests: number;
}

/**
 * A test that meets a change far more often than the place was met without one is in a loop without an end; one that
 * takes so long waits for what never comes.
 */
const endless = { times: 10, atLeast: 200, ms: 5_000 };
const never = 'waited for what never came';

/** Runs tests one by one until the first that fails. */
export async function firstFailing(
  tests: readonly DeclaredTest[],
  met?: ReadonlyMap<string, number>,
): Promise<Ran> {
  let nrOfTests = 0;
  for (const test of tests) {
    nrOfTests += 1;
    const hitLimit = endless.atLeast + endless.times * (met?.get(test.id) ?? endless.atLeast);
    Object.assign(instrumented, { hitCount: 0, hitLimit });
    const message = await Promise.race([failureOf(test), setTimeout(endless.ms, never, { ref: false })]);
    const isEndless = instrumented.hitCount > hitLimit || message === never;
    if (message !== undefined) return { failure: { test, message, isEndless }, nrOfTests };
  }
  return { nrOfTests };
}

/** Why a test fails; undefined where it passes. */
export async function failureOf(test: DeclaredTest): Promise<string | undefined> {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
