/** What Stryker's changed code reads and writes: which change is at work, for which test, and how often it was met. */
export interface Instrumented {
  activeMutant: string | undefined;
  currentTestId: string | undefined;
  hitCount: number;
  hitLimit: number | undefined;
  readonly mutantCoverage: {
    readonly static: object;
    readonly perTest: Record<string, Record<string, number>>;
  };
}

export const instrumented: Instrumented = {
  activeMutant: undefined,
  currentTestId: undefined,
  hitCount: 0,
  hitLimit: undefined,
  mutantCoverage: { static: {}, perTest: {} },
};
