import { beforeEach, describe, expect, it } from 'vitest';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { lawfulDates } from '../../core/cycle/new-cycle.ts';
import { confirmRoster } from '../../core/usecases/confirm-roster.ts';
import { createCycle } from '../../core/usecases/create-cycle.ts';
import { openCycleAssessment } from '../../core/usecases/open-cycle-assessment.ts';
import { cycle, digest } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';
import { keptRoster, rosterOf } from './rosters.ts';

let office: Office;
const open = (cycles: Partial<Office['cycles']> = {}) =>
  openCycleAssessment(
    { cycleId: cycle.cycleId, reason: 'Semua siap' },
    { ...office.ports, cycles: { ...office.cycles, ...cycles } },
  );

beforeEach(() => {
  office = openOffice();
  office.store.cycles.set(cycle.cycleId, cycle);
});

describe('opening an assessment while somebody else writes the cycle', () => {
  /** Somebody is quicker: they leave the cycle as is said. */
  const quicker = (left: Cycle | undefined): Partial<Office['cycles']> => ({
    replace: async () => {
      if (left) office.store.cycles.set(cycle.cycleId, left);
      else office.store.cycles.delete(cycle.cycleId);
      return 'conflict';
    },
  });

  it('finds it open where they opened it', async () => {
    const opened = { ...cycle, version: cycle.version + 1, assessmentOpensAt: office.clock().toISOString() };
    expect(await open(quicker(opened))).toEqual({ outcome: 'alreadyOpen', cycle: opened });
  });

  it('is told of the conflict where they changed something else, or took it out', async () => {
    expect(await open(quicker({ ...cycle, version: cycle.version + 1 }))).toEqual({ outcome: 'conflict' });
    expect(await open(quicker(undefined))).toEqual({ outcome: 'conflict' });
  });
});

describe('the id of a cycle', () => {
  it('is its year and eight letters of its name, whatever the capitals of that', async () => {
    const { importId } = await keptRoster(office, rosterOf(3));
    await confirmRoster(importId, office.ports);
    const head = { headName: 'Wali Kota', headPosition: 'Wali Kota', headEmail: 'head@kinerja.example' };
    const form = { name: 'SKP 2028', year: 2028, ...lawfulDates(2028), ...head };
    const created = await createCycle(form, office.ports);
    const id = `2028-${digest('skp 2028').slice(0, 8)}`;
    expect(created).toMatchObject({ created: true, cycle: { cycleId: id } });
    // Ids of evaluations, and names of executions, are made of it: no hyphen but the one.
    expect(id).toMatch(/^\d{4}-[0-9a-f]{8}$/);
  });
});
