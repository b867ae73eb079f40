import { beforeEach, describe, expect, it } from 'vitest';
import { lawfulDates, type NewCycle } from '../../core/cycle/new-cycle.ts';
import { headOfBodyId } from '../../core/people/person.ts';
import { confirmRoster } from '../../core/usecases/confirm-roster.ts';
import { createCycle } from '../../core/usecases/create-cycle.ts';
import { openCycleAssessment } from '../../core/usecases/open-cycle-assessment.ts';
import { rehearseCycle } from '../../core/usecases/rehearse-cycle.ts';
import { startCycle } from '../../core/usecases/start-cycle.ts';
import { dumpOf, type Office, openOffice, pendingIn } from './office.ts';
import { keptRoster, nipOf, rosterOf } from './rosters.ts';

const form: NewCycle = {
  name: 'SKP 2027',
  year: 2027,
  ...lawfulDates(2027),
  headName: 'Wali Kota',
  headPosition: 'Wali Kota',
  headEmail: 'Head@Kinerja.example',
};

let office: Office;
const create = (given = form) => createCycle(given, office.ports);
const start = (cycleId: string) =>
  startCycle(cycleId, { ...office.ports, rehearse: (cycle) => rehearseCycle(cycle, office.ports) });
const open = (cycleId: string) => openCycleAssessment({ cycleId, reason: 'Semua siap' }, office.ports);

/** A clock that goes on with every look, as clocks do: two requests are never at the very same instant. */
function ticking(): void {
  const { clock } = office;
  office.ports.clock = Object.assign(() => {
    clock.forward(1);
    return clock();
  }, clock);
}

/** Confirms a roster and drafts a cycle on it. */
async function drafted(content = rosterOf(5)): Promise<string> {
  const { importId } = await keptRoster(office, content);
  await confirmRoster(importId, office.ports);
  const created = await create();
  if (!created.created) throw new Error(created.why);
  return created.cycle.cycleId;
}

beforeEach(() => {
  office = openOffice();
  ticking();
});

describe('creating a cycle', () => {
  it('needs a roster in force', async () => {
    expect(await create()).toEqual({ created: false, why: 'noRoster' });
  });

  it('drafts it on the roster in force, with the dates of the body as instants', async () => {
    const cycleId = await drafted();
    expect(office.store.cycles.get(cycleId)).toMatchObject({
      status: 'draft',
      planDueAt: '2027-01-31T16:59:59.000Z',
      assessmentOpensAt: '2027-12-19T17:00:00.000Z',
    });
    expect(pendingIn(office)).toEqual([]);
  });

  it('makes one cycle of a form sent twice, and takes both senders to it', async () => {
    const cycleId = await drafted();
    office.clock.forward(1_000);
    const before = dumpOf(office);
    expect(await create()).toMatchObject({ created: true, cycle: { cycleId } });
    expect(dumpOf(office)).toBe(before);
  });

  it('takes another cycle of the same name and year for a name that is taken', async () => {
    await drafted();
    expect(await create({ ...form, headName: 'Somebody else' })).toEqual({
      created: false,
      why: 'nameTaken',
    });
    expect(await create({ ...form, name: 'skp 2027' })).toEqual({ created: false, why: 'nameTaken' });
    expect(office.store.cycles.size).toBe(1);
  });
});

describe('starting a cycle', () => {
  it('makes it running, knows the head of the body, and starts the fan-out once', async () => {
    const cycleId = await drafted();
    expect(await start(cycleId)).toMatchObject({
      outcome: 'started',
      cycle: { status: 'running', version: 2 },
    });
    expect(office.store.people.get(headOfBodyId)).toMatchObject({ email: 'head@kinerja.example' });
    expect(office.store.outbox.get(`${cycleId}-v2`)?.effects).toEqual([
      {
        kind: 'startExecution',
        machine: 'start-cycle',
        executionName: `${cycleId}-start-cycle-enrol`,
        input: { cycleId, step: 'enrol' },
      },
    ]);
  });

  it('twice, one after the other or at once, starts it once and says so both times', async () => {
    const cycleId = await drafted();
    const both = await Promise.all([start(cycleId), start(cycleId)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['alreadyStarted', 'started']);
    const before = dumpOf(office);
    expect(await start(cycleId)).toMatchObject({ outcome: 'alreadyStarted' });
    expect(dumpOf(office)).toBe(before);
  });

  it('is blocked while people are above one another in a ring, and writes nothing', async () => {
    const cycleId = await drafted(rosterOf(3, { 0: { nip_atasan: nipOf(1) } }));
    const before = dumpOf(office);
    expect(await start(cycleId)).toMatchObject({ outcome: 'blocked' });
    expect(dumpOf(office)).toBe(before);
  });

  it('does not start what is not there, nor on a roster of which a part is lost', async () => {
    expect(await start('2027-none')).toEqual({ outcome: 'unknown' });
    const cycleId = await drafted(rosterOf(150));
    const lost = [...office.store.chunks.keys()].find((key) => key.endsWith(' 1')) ?? '';
    office.store.chunks.delete(lost);
    await expect(start(cycleId)).rejects.toThrow('lacks a part');
    expect(office.store.cycles.get(cycleId)?.status).toBe('draft');
  });
});

describe('opening the assessment early', () => {
  it('opens it now, with the reason, and starts the fan-out', async () => {
    const cycleId = await drafted();
    await start(cycleId);
    const now = office.clock().getTime();
    const opened = await open(cycleId);
    expect(opened).toMatchObject({
      outcome: 'opened',
      cycle: { openedEarlyBecause: 'Semua siap', version: 3 },
    });
    expect(Date.parse(office.store.cycles.get(cycleId)?.assessmentOpensAt ?? '')).toBeGreaterThan(now);
    expect(office.store.outbox.get(`${cycleId}-v3`)?.effects).toMatchObject([
      { executionName: `${cycleId}-start-cycle-openAssessment` },
    ]);
  });

  it('twice, one after the other or at once, opens it once', async () => {
    const cycleId = await drafted();
    await start(cycleId);
    const both = await Promise.all([open(cycleId), open(cycleId)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['alreadyOpen', 'opened']);
    expect(await open(cycleId)).toMatchObject({ outcome: 'alreadyOpen' });
    expect(office.store.cycles.get(cycleId)?.version).toBe(3);
  });

  it('needs a running cycle', async () => {
    const cycleId = await drafted();
    const before = dumpOf(office);
    expect(await open(cycleId)).toEqual({ outcome: 'notRunning' });
    expect(await open('2027-none')).toEqual({ outcome: 'unknown' });
    expect(dumpOf(office)).toBe(before);
  });
});
