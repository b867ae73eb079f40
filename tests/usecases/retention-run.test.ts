import { beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { CommandRequest } from '../../core/ports/commands.ts';
import type { Correction } from '../../core/privacy/correction.ts';
import type { Hold } from '../../core/privacy/hold.ts';
import { applyRetention } from '../../core/usecases/apply-retention.ts';
import { cycle, enrolled } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';

const retention = { contentsYears: 5, namesYears: 10, correctionsYears: 3 };
let office: Office;
type Ports = Partial<Parameters<typeof applyRetention>[1]>;
const run = (ports: Ports = {}, held: readonly string[] = []) =>
  applyRetention(
    { retention, atMost: 100, held: new Set(held) },
    { ...office.ports, perform: office.perform, ...ports },
  );
const add = (personId: string, about: Partial<EvaluationState> = {}) => {
  const evaluationId = `${cycle.cycleId}-${personId}`;
  const employee = { ...enrolled.employee, personId };
  const over = { stage: 'final', stageSince: '2027-12-30T03:00:00.000Z' } as const;
  office.store.states.set(evaluationId, { ...enrolled, ...over, evaluationId, employee, ...about });
};

beforeEach(() => {
  office = openOffice();
  office.store.cycles.set(cycle.cycleId, cycle);
  office.clock.moveTo(new Date('2033-06-01T03:00:00Z'));
});

describe('a run of the retention', () => {
  it('is held up by none that cannot be erased: it is told, and comes again with the next run', async () => {
    for (const each of ['ani', 'budi', 'cici']) add(each);
    const perform = async (request: CommandRequest) => {
      if (request.evaluationId.endsWith('ani')) throw new Error('the table does not answer');
      return request.evaluationId.endsWith('budi')
        ? ({ outcome: 'unknown' } as const)
        : office.perform(request);
    };
    const emptied: string[] = [];
    const erasures = { erase: async (id: string) => emptied.push(id) };
    expect(await run({ perform, erasures })).toMatchObject({ erased: 1, failed: 2, held: 0, left: 0 });
    // What the record does not say is not done.
    expect(emptied).toEqual(['2027-abc-cici']);
    expect(await run()).toMatchObject({ erased: 2, failed: 0 });
  });

  it('reads nothing of a draft, nor of a cycle that is younger than anything is kept', async () => {
    const asked: string[] = [];
    const ofCycle = async (cycleId: string) => {
      asked.push(cycleId);
      return [];
    };
    const created = (cycleId: string, createdAt: string, about = {}) =>
      office.store.cycles.set(cycleId, { ...cycle, cycleId, createdAt, ...about });
    created('draft', '2020-01-01T00:00:00.000Z', { status: 'draft' });
    created('closed', '2020-01-01T00:00:00.000Z', { status: 'closed' });
    created('just', '2028-06-01T03:00:00.000Z');
    created('young', '2028-06-01T03:00:00.001Z');
    await run({ evaluations: { ...office.evaluations, ofCycle } });
    expect([...new Set(asked)].sort()).toEqual([cycle.cycleId, 'closed', 'just']);
  });

  it('takes out why somebody was left out of a cycle, unless they are held, and posts nothing', async () => {
    const excluded = ['ani', 'budi'].map((personId) => ({
      ...{ personId, name: `Name of ${personId}`, kind: 'retired' as const },
      ...{ reason: 'Pensiun', at: '2027-01-05T03:00:00.000Z' },
    }));
    office.store.cycles.set(cycle.cycleId, { ...cycle, excluded });
    await run({}, ['budi']);
    expect(office.store.cycles.get(cycle.cycleId)).toMatchObject({
      version: cycle.version + 1,
      excluded: [{ reason: '', name: 'Name of ani' }, { reason: 'Pensiun' }],
    });
    await run({}, ['budi']);
    expect(office.store.cycles.get(cycle.cycleId)?.version).toBe(cycle.version + 1);
    expect(office.store.outbox.size).toBe(0);
  });
});

describe('the old values of corrections', () => {
  const hold = (about: Partial<Hold> = {}): Hold => ({
    ...{ holdId: 'h1', subject: 'person', subjectId: 'held', reason: 'Sengketa', by: 'HR' },
    ...{ at: '2028-01-01T00:00:00.000Z', releasedAt: null, releasedBy: null, releaseReason: null },
    ...about,
  });
  const corrected = (personId: string, at: string, about: Partial<Correction> = {}) =>
    office.store.corrections.push({
      ...{ personId, seq: 1, at, by: 'officer', field: 'name', before: 'x', after: 'y' },
      ...{ reason: 'Salah tulis', valuesHash: '', previousHash: '', hash: '' },
      ...about,
    });
  const kept = () => office.store.corrections.flatMap((one) => (one.before === null ? [] : [one.personId]));

  it('go when their own years are over, to the instant, and only once', async () => {
    corrected('ani', '2030-06-01T03:00:00.000Z');
    corrected('budi', '2030-06-01T03:00:00.001Z');
    expect((await run()).corrections).toBe(1);
    expect(kept()).toEqual(['budi']);
    expect((await run()).corrections).toBe(0);
  });

  it('stay while a legal hold stands on the person, or keeps something of them', async () => {
    for (const each of ['ani', 'held', 'of-a-held-cycle']) corrected(each, '2028-01-01T00:00:00.000Z');
    office.store.holds.set('h1', hold());
    office.store.holds.set('h2', hold({ holdId: 'h2', subject: 'cycle', subjectId: 'ani' }));
    office.store.holds.set(
      'h3',
      hold({ holdId: 'h3', subjectId: 'ani', releasedAt: '2029-01-01T00:00:00.000Z' }),
    );
    expect((await run({}, ['of-a-held-cycle'])).corrections).toBe(1);
    expect(kept()).toEqual(['held', 'of-a-held-cycle']);
  });
});
