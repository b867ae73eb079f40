import { format } from 'node:util';
import * as vitest from 'vitest';

/**
 * What a test file declares, kept instead of run: `modules.ts` hands this to test files in place of vitest's
 * `describe`, `it` and `beforeEach`. Expectations and spies stay vitest's own.
 */
export const { expect, vi } = vitest;

type Body = (...values: unknown[]) => unknown;
interface Suite {
  readonly names: readonly string[];
  readonly outer: Suite | undefined;
  readonly before: Body[];
}
export interface DeclaredTest {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  /** Counted from nought, as Stryker counts; where it has moved or changed, an incremental run asks it again. */
  readonly startPosition: { readonly line: number; readonly column: number };
  readonly run: () => Promise<void>;
}
interface Declaring {
  readonly file: string;
  readonly tests: DeclaredTest[];
  readonly taken: Map<string, number>;
  readonly suites: { readonly suite: Suite; readonly body: Body }[];
}

let declaring: Declaring | undefined;
let current: Suite = { names: [], outer: undefined, before: [] };

/** The tests that `load` declares. Suites are opened once the whole file is read, as vitest opens them. */
export async function declaredBy(file: string, load: () => Promise<unknown>): Promise<DeclaredTest[]> {
  const into: Declaring = { file, tests: [], taken: new Map(), suites: [] };
  declaring = into;
  current = { names: [], outer: undefined, before: [] };
  await load();
  for (let next = into.suites.shift(); next !== undefined; next = into.suites.shift()) {
    current = next.suite;
    next.body();
  }
  return into.tests;
}

export const beforeEach = (body: Body): number => current.before.push(body);

/** Before each as well: with a change at work, what was made before it came would be of no use. */
export const beforeAll = (body: Body): number => current.before.push(body);

export const describe = Object.assign(
  (name: string, body: Body) => {
    const suite = { names: [...current.names, name], outer: current, before: [] };
    declaring?.suites.push({ suite, body });
  },
  { each: overEach((name, body) => describe(name, body)) },
);

export const it = Object.assign((name: string, body: Body) => declare(name, body), {
  each: overEach((name, body) => declare(name, body)),
});

function declare(name: string, body: Body): void {
  if (declaring === undefined) throw new Error(`declared outside of a test file: ${name}`);
  const suite = current;
  const { file, tests, taken } = declaring;
  const full = [...suite.names, name].join(' > ');
  const times = (taken.get(full) ?? 0) + 1;
  taken.set(full, times);
  const unique = times === 1 ? full : `${full} (${times})`;
  const run = async () => {
    for (const before of beforeEachOf(suite)) await before();
    await body();
  };
  tests.push({ id: `${file}#${unique}`, name: unique, file, startPosition: positionIn(file), run });
}

const beforeEachOf = (suite: Suite): Body[] => [
  ...(suite.outer === undefined ? [] : beforeEachOf(suite.outer)),
  ...suite.before,
];

function overEach(one: (name: string, body: Body) => void) {
  return (rows: readonly unknown[]) =>
    (name: string, body: Body): void => {
      for (const [index, row] of rows.entries()) {
        const values: unknown[] = Array.isArray(row) ? row : [row];
        one(titleOf(name, index, values), () => body(...values));
      }
    };
}

function titleOf(name: string, index: number, values: readonly unknown[]): string {
  const [first] = values;
  const named = name
    .replaceAll('%#', String(index))
    .replace(/\$([a-zA-Z]+)/g, (whole, key) =>
      first instanceof Object && key in first ? String(Reflect.get(first, key)) : whole,
    );
  const asked = named.match(/%[a-z]/g)?.length ?? 0;
  return format(named, ...values.slice(0, asked));
}

function positionIn(file: string): { line: number; column: number } {
  const frame = new Error().stack?.split('\n').findLast((line) => line.includes(`/${file}`));
  const [, line = '1', column = '1'] = frame?.match(/:(\d+):(\d+)\)?$/) ?? [];
  return { line: Number(line) - 1, column: Number(column) - 1 };
}
