import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DeclaredTest, declaredBy } from './declared.ts';
import { failureOf, firstFailing, type Ran } from './failing.ts';
import { type Instrumented, instrumented } from './instrumented.ts';
import { Modules } from './modules.ts';
import { leftOut, taken } from './taken.ts';

interface Mutation {
  readonly activeMutant: { readonly id: string };
  readonly sandboxFileName: string;
  readonly mutantActivation: 'runtime' | 'static';
  readonly testFilter?: readonly string[];
}
/** How many test files are asked about a change: whatever only others would notice counts as survived. */
const mostFiles = 40;
/** How many are loaded anew for a change that is at work while modules load. */
const mostLoaded = 4;
/** What the first run has found, for the processes after it; in the copy, which goes when all is done. */
const reachedFile = 'reached.json';

/**
 * Runs the tests of `core/` in one process that stays: a change is switched on, the tests that reach it are run until
 * one fails, and it is switched off. vitest's own runner starts a worker and imports everything for each of fourteen
 * thousand changes.
 */
class InOneProcess {
  readonly #modules = new Modules();
  readonly #tests = new Map<string, DeclaredTest>();
  #reached: Instrumented['mutantCoverage']['perTest'] | undefined;
  #files: string[] = [];
  #mutants = 0;
  #isSpoilt = false;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    Object.assign(globalThis, { __stryker__: instrumented });
    this.#files = taken.flatMap((tests) => globSync(tests, { exclude: leftOut }).toSorted());
    for (const file of this.#files) {
      for (const test of await this.#declaredBy(file)) this.#tests.set(test.id, test);
    }
  }

  async dryRun() {
    const tests = [];
    for (const test of this.#tests.values()) {
      instrumented.currentTestId = test.id;
      const started = performance.now();
      const failureMessage = await failureOf(test);
      const { id, name, file, startPosition } = test;
      const timeSpentMs = performance.now() - started;
      const result = failureMessage === undefined ? { status: 0 } : { status: 1, failureMessage };
      tests.push({ id, name, fileName: path.resolve(file), startPosition, timeSpentMs, ...result });
    }
    instrumented.currentTestId = undefined;
    writeFileSync(reachedFile, JSON.stringify(instrumented.mutantCoverage.perTest));
    return { status: 'complete', tests, mutantCoverage: instrumented.mutantCoverage };
  }

  async mutantRun(mutation: Mutation) {
    if (this.#isSpoilt) throw new Error('the change before this one left something behind');
    instrumented.activeMutant = mutation.activeMutant.id;
    const isFirst = this.#mutants++ === 0;
    try {
      const ran = await this.#run(mutation);
      if (ran.failure === undefined) return { status: 'survived', nrOfTests: ran.nrOfTests };
      if (ran.failure.isEndless) return { status: 'timeout', reason: `endless in ${ran.failure.test.id}` };
      await this.#mustPassAlone(ran.failure.test, isFirst);
      const { test, message } = ran.failure;
      return { status: 'killed', killedBy: [test.id], failureMessage: message, nrOfTests: ran.nrOfTests };
    } catch (error) {
      if (error instanceof NotLoaded) return { status: 'error', errorMessage: String(error.cause) };
      throw error;
    } finally {
      instrumented.activeMutant = undefined;
    }
  }

  async #run({ mutantActivation, testFilter, sandboxFileName, activeMutant }: Mutation): Promise<Ran> {
    const met = this.#metBy(activeMutant.id);
    const reaching = (testFilter ?? [...met.keys()]).flatMap((id) => this.#tests.get(id) ?? []);
    const file = path.relative(process.cwd(), sandboxFileName);
    const ran = await firstFailing(inFewFiles(reaching, path.basename(file, '.ts')), met);
    if (ran.failure !== undefined || mutantActivation === 'runtime') return ran;
    const more = await this.#modules.renewed(file, () => this.#runLeadingTo(file));
    return { ...more, nrOfTests: ran.nrOfTests + more.nrOfTests };
  }

  /** How often each test met a place while it ran, when nothing was changed. */
  #metBy(mutant: string): ReadonlyMap<string, number> {
    this.#reached ??= JSON.parse(readFileSync(reachedFile, 'utf8'));
    const tests = Object.entries(this.#reached ?? {});
    return new Map(
      tests.flatMap(([test, { [mutant]: times }]) => (times === undefined ? [] : [[test, times]])),
    );
  }

  /**
   * A change at work while modules load can show in every test that imports them; the one that is named after what is
   * changed is asked, and the nearest.
   */
  async #runLeadingTo(file: string): Promise<Ran> {
    const steps = this.#modules.leadingTo(file);
    const files = this.#files.filter((one) => steps.has(one));
    const isNamed = namedAfter(path.basename(file, '.ts'));
    const byStep = files.toSorted(
      (a, b) => isNamed(b) - isNamed(a) || (steps.get(a) ?? 0) - (steps.get(b) ?? 0),
    );
    let nrOfTests = 0;
    for (const one of byStep.slice(0, mostLoaded)) {
      const ran = await firstFailing(await this.#declaredBy(one));
      nrOfTests += ran.nrOfTests;
      if (ran.failure !== undefined) return { ...ran, nrOfTests };
    }
    return { nrOfTests };
  }

  async #declaredBy(file: string): Promise<DeclaredTest[]> {
    try {
      return await declaredBy(file, () => this.#modules.import(file));
    } catch (cause) {
      throw new NotLoaded(file, { cause });
    }
  }

  /**
   * A change may leave something behind that fails the tests of the next one. Such a failure proves nothing: Stryker
   * starts a new process for what is thrown, and asks again; there the first change has only itself to blame.
   */
  async #mustPassAlone({ id }: DeclaredTest, isFirst: boolean): Promise<void> {
    instrumented.activeMutant = undefined;
    const test = this.#tests.get(id);
    const failure = test && (await failureOf(test));
    if (failure === undefined) return;
    if (!isFirst) throw new Error(`${id} fails without a change: ${failure}`);
    this.#isSpoilt = true;
  }
}

class NotLoaded extends Error {}

const namedAfter = (name: string) => (file: string) => Number(path.basename(file, '.test.ts') === name);

/** The tests that are named after what is changed come first, then those of the folders in their order. */
function inFewFiles(tests: readonly DeclaredTest[], name: string): DeclaredTest[] {
  const isNamed = namedAfter(name);
  const files = [...Map.groupBy(tests, ({ file }) => file)];
  const inOrder = files.toSorted(([a], [b]) => isNamed(b) - isNamed(a));
  return inOrder.slice(0, mostFiles).flatMap(([, own]) => own);
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-one-process', factory: () => new InOneProcess() },
];
