import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { confirmRoster, createCycle, startCycle, uploadRoster } from '../../sample/hr.ts';
import { readProgress } from '../../sample/progress.ts';
import { administrator, hrOfficer, signIn } from '../../sample/staff.ts';
import { eventually } from './eventually.ts';
import { allExecutions } from './executions.ts';
import { type System, startSystem } from './system.ts';

const people = 400;

describe('starting', () => {
  let system: System;
  afterEach(() => system?.stop());

  it('a start of 400 evaluations killed half-way goes on by itself, and starts each of them once', async () => {
    system = await startSystem();
    const { browser: hr } = await signIn(system.app, hrOfficer);
    const lines = (await readFile('sample/roster-1200.csv', 'utf8')).split('\n').slice(0, people + 1);
    const content = new TextEncoder().encode(lines.join('\n'));
    await confirmRoster(hr, await uploadRoster(hr, system.app, { name: 'roster.csv', content }));
    const cycle = await startCycle(hr, await createCycle(hr, system.app, { name: 'SKP', year: 2026 }));
    const started = async () => (await readProgress(hr, cycle.url)).planning ?? 0;
    const before = await eventually(async () => {
      const count = await started();
      expect(count).toBeGreaterThan(50);
      return count;
    });
    expect(before).toBeLessThan(people);
    await system.kill9();
    await system.startAgain();
    await eventually(async () => expect(await started()).toBe(people), 240_000);
    const { browser } = await signIn(system.app, administrator);
    // Each evaluation has exactly one execution of its plan, and waits in it.
    await eventually(async () => {
      const plans = (await allExecutions(browser, system.app, 'RUNNING')).filter((path) =>
        path.includes('/plan/'),
      );
      expect(new Set(plans).size).toBe(plans.length);
      expect(plans).toHaveLength(people);
    }, 240_000);
  }, 600_000);

  it('an empty system offers the sample by one click, and comes to life in every stage', async () => {
    system = await startSystem();
    const console = await (await fetch(system.console)).text();
    expect(console).toContain('Load the sample');
    await fetch(`${system.console}/sample`, { method: 'POST', redirect: 'manual' });
    await eventually(async () => {
      const { sample } = (await (await fetch(`${system.console}/status`)).json()) as {
        sample: { state: string; lines: string[] };
      };
      expect(sample.state, sample.lines.join('\n')).toBe('loaded');
    }, 300_000);
    const { browser: hr } = await signIn(system.app, hrOfficer);
    const cycles = await hr.open(`${system.app}/hr/cycles`);
    const links = cycles.root
      .querySelectorAll('main table a')
      .map((link) => new URL(link.getAttribute('href') ?? '', system.app).href);
    const stages = new Set<string>();
    for (const url of new Set(links))
      for (const stage of Object.keys(await readProgress(hr, url))) stages.add(stage);
    const all = [
      'planning',
      'planReview',
      'active',
      'selfAssessment',
      'review',
      'acknowledgement',
      'explanation',
      'reply',
      'appeal',
      'final',
    ];
    expect([...stages].sort()).toEqual(all.sort());
  }, 600_000);

  it('a flag loads the sample as well', async () => {
    system = await startSystem('--sample');
    const { browser: hr } = await signIn(system.app, hrOfficer);
    await eventually(async () => {
      const cycles = await hr.open(`${system.app}/hr/cycles`);
      expect(cycles.root.querySelector('main')?.text).toContain('SKP 2026');
    }, 120_000);
  }, 180_000);
});
