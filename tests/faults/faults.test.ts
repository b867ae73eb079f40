import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawFaults } from './drawing.ts';
import { faults } from './faults.ts';
import { holds, readResults, resultsOf } from './results.ts';

describe('docs/faults.md', () => {
  it('says what the last run found, and names a test for every fault, or why there is none', () => {
    expect(readFileSync('docs/faults.md', 'utf8')).toBe(drawFaults());
  });

  it('has every row of the thirty-six once, with a test or a reason', () => {
    const rows = faults.flatMap(({ row }) => row ?? []);
    expect(rows).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
    for (const { tests, notHere } of faults) expect(tests.length > 0).toBe(notHere === undefined);
  });

  it('shows no fault by a test that was passed over or failed', () => {
    const kept = Object.entries(readResults());
    expect(kept.filter(([, result]) => !holds(result))).toEqual([]);
  });

  it('calls a row "not shown" when one of its tests fails or is passed over', () => {
    const [fault] = faults;
    if (!fault) throw new Error('no fault');
    const names = fault.tests;
    const fine = resultsOf(
      names,
      names.map((name) => ({ name: `a > ${name}`, state: 'passed' })),
    );
    const line = (results: typeof fine) =>
      drawFaults(results)
        .split('\n')
        .find((row) => row.startsWith('| 1 |'));
    expect(line(fine)).toMatch(/: 1 passed \| holds \|$/);
    for (const state of ['failed', 'skipped'] as const) {
      const ran = [
        ...names.map((name) => ({ name, state: 'passed' as const })),
        { name: names[0] ?? '', state },
      ];
      expect(line(resultsOf(names, ran))).toMatch(/\| not shown \|$/);
    }
  });

  it('says of a test that was named since the last run that it was not run, and does not call the row held', () => {
    const [fault] = faults;
    const [first = '', ...others] = fault?.tests ?? [];
    const ran = others.map((name) => ({ name, state: 'passed' as const }));
    const row = drawFaults(resultsOf(others, ran))
      .split('\n')
      .find((line) => line.startsWith('| 1 |'));
    expect(row).toContain(`${first} (`);
    expect(row).toMatch(/\| not run in this record \|$/);
  });

  it('knows a name by its pattern where figures are filled in', () => {
    const ran = [
      { name: 'clocks > are 300 s apart', state: 'passed' },
      { name: 'clocks > are -300 s apart', state: 'failed' },
    ] as const;
    expect(resultsOf(['are %i s apart'], ran)).toEqual({
      'are %i s apart': { passed: 1, failed: 1, skipped: 0 },
    });
  });
});
