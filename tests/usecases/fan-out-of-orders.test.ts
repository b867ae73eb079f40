import { describe, expect, it } from 'vitest';
import type { FanOutPage } from '../../core/cycle/fan-out.ts';
import { fanOutPage } from '../../core/usecases/fan-out-page.ts';
import { cycle, enrolled, person } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';

const { cycleId } = cycle;
const carried: unknown[] = [];
const page = (office: Office, asked: Partial<FanOutPage>, isLast = false) => {
  carried.length = 0;
  const carryOut = async (...part: unknown[]) => {
    carried.push(part);
    return isLast;
  };
  const ports = { ...office.ports, perform: office.perform, carryOut };
  return fanOutPage({ cycleId, step: 'enrol', cursor: null, ...asked }, ports);
};

describe('a page of a fan-out that carries out an order', () => {
  it.each([
    [null, false, 0, 1],
    [0, false, 0, 1],
    [4, true, 4, 5],
  ])('does the part that its cursor names, and goes on to the next: %j', async (cursor, done, part, next) => {
    const asked = { step: 'orderid-1', cursor } as const;
    expect(await page(openOffice(), asked, done)).toEqual({ cycleId, ...asked, cursor: next, done });
    expect(carried).toEqual([['id-1', part]]);
  });
});

describe('a page of a fan-out over everybody', () => {
  it('enrols nobody who was taken out before the start', async () => {
    const office = openOffice();
    const excluded = [
      { personId: 'ani', name: 'Ani', kind: 'retired' as const, reason: '', at: cycle.createdAt },
    ];
    const counts = { rows: 2, accepted: 2, chunks: 1, problems: [], problemCount: 0 };
    const about = {
      fileName: 'x.csv',
      uploadedAt: cycle.createdAt,
      confirmedAt: null,
      status: 'preview',
    } as const;
    const members = ['ani', 'budi'].map((id) => ({ person: person(id), supervisor: null, superior: null }));
    await office.rosters.keep({ importId: cycle.importId, ...about, ...counts }, [members], office.clock());
    office.store.cycles.set(cycleId, { ...cycle, excluded });
    expect(await page(office, {})).toEqual({ cycleId, step: 'enrol', cursor: 1, done: false });
    expect([...office.store.states.keys()]).toEqual([`${cycleId}-budi`]);
    expect(carried).toEqual([]);
  });

  it('counts on how many it has looked at, and ends where none of them can be opened', async () => {
    const office = openOffice();
    office.store.cycles.set(cycleId, cycle);
    for (const each of ['ani', 'budi']) {
      const evaluationId = `${cycleId}-${each}`;
      office.store.states.set(evaluationId, { ...enrolled, evaluationId, stage: 'active' });
    }
    const step = 'openAssessment';
    expect(await page(office, { step })).toEqual({ cycleId, step, cursor: 2, done: true });
    expect(await page(office, { step, cursor: 7 })).toEqual({ cycleId, step, cursor: 9, done: true });
  });
});
