import { beforeEach, describe, expect, it } from 'vitest';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { rehearse } from '../../core/cycle/rehearsal.ts';
import { headOfBodyId } from '../../core/people/person.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import { rehearseCycle } from '../../core/usecases/rehearse-cycle.ts';
import { startCycle } from '../../core/usecases/start-cycle.ts';
import { cycle, person } from '../core/examples.ts';
import { dumpOf, type Office, openOffice, pendingIn } from './office.ts';

const { cycleId } = cycle;
const draft: Cycle = { ...cycle, status: 'draft' };

let office: Office;
let people: number;
const start = (ports: { cycles?: Cycles } = {}) => {
  const members = Array.from({ length: people }, (_, index) => ({
    person: person(`p${index}`),
    supervisor: null,
  }));
  return startCycle(cycleId, { ...office, ...ports, rehearse: async () => rehearse(members as never) });
};
/** Somebody changes the cycle just before this one does. */
const overtaken = (by: Cycle): Cycles => {
  const { cycles } = office;
  return {
    ...cycles,
    replace: (...given) => {
      office.store.cycles.set(cycleId, by);
      return cycles.replace(...given);
    },
  };
};

beforeEach(async () => {
  office = openOffice();
  people = 1;
  await office.plain.cycles.create(draft);
});

describe('starting a cycle', () => {
  it('makes it running from now on, knows the head of the body, and asks for everybody to be enrolled', async () => {
    const running = { ...draft, status: 'running', version: 2, startedAt: office.clock().toISOString() };
    expect(await start()).toEqual({ outcome: 'started', cycle: running });
    expect(office.store.cycles.get(cycleId)).toEqual(running);
    expect(office.store.people.get(headOfBodyId)).toMatchObject(cycle.headOfBody);
    expect(office.store.outbox.get(pendingIn(office)[0] ?? '')?.effects).toMatchObject([
      { kind: 'startExecution', machine: 'start-cycle' },
    ]);
  });

  it('is done once: the second press changes nothing', async () => {
    await start();
    const before = dumpOf(office);
    expect(await start()).toMatchObject({ outcome: 'alreadyStarted', cycle: { status: 'running' } });
    expect(dumpOf(office)).toBe(before);
  });

  it('is left to the quicker of two presses', async () => {
    const quicker: Cycle = { ...draft, status: 'running', version: 2, startedAt: '2027-01-05T02:59:00.000Z' };
    expect(await start({ cycles: overtaken(quicker) })).toEqual({
      outcome: 'alreadyStarted',
      cycle: quicker,
    });
    expect(pendingIn(office)).toEqual([]);
  });

  it('is not done where somebody changed the draft at the same moment', async () => {
    expect(await start({ cycles: overtaken({ ...draft, version: 2, name: 'Lain' }) })).toEqual({
      outcome: 'conflict',
    });
    expect(pendingIn(office)).toEqual([]);
  });

  it('is not done where the cycle was taken away at the same moment', async () => {
    const { cycles } = office;
    const gone: Cycles = {
      ...cycles,
      replace: async () => {
        office.store.cycles.clear();
        return 'conflict';
      },
    };
    expect(await start({ cycles: gone })).toEqual({ outcome: 'conflict' });
  });

  it('is not done with a roster that must not be started with', async () => {
    people = 0;
    const before = dumpOf(office);
    expect(await start()).toEqual({ outcome: 'blocked', cycle: draft });
    expect(dumpOf(office)).toBe(before);
  });

  it('needs a cycle', async () => {
    office.store.cycles.clear();
    expect(await start()).toEqual({ outcome: 'unknown' });
  });
});

it('a cycle without its roster is not looked through', async () => {
  await expect(rehearseCycle(cycle, office)).rejects.toThrow(
    `cycle ${cycleId} has no roster ${cycle.importId}`,
  );
});
