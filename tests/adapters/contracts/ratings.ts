import { describe, expect, it, vi } from 'vitest';
import type { FollowUp } from '../../../core/evaluation/follow-up.ts';
import type { UnitPredicate } from '../../../core/rating/unit-predicate.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

/** What the table promises of the achievements of units and of reports. */
export function ratingsContract(ports: () => TablePorts): void {
  describe('reports', () => {
    it('are recorded once a version, by organisation', async () => {
      const { reports } = ports();
      const cycleId = unique('cycle');
      const report = {
        organisation: 'Dinas #1',
        reportedOn: '2028-03-01',
        letter: 'Surat 1',
        final: 3,
        notSigned: 1,
        people: 4,
        recordedBy: 'officer',
        recordedAt: '2028-03-02T02:00:00.000Z',
        version: 1,
      };
      expect(await reports.record(cycleId, report)).toBe('recorded');
      expect(await reports.record(cycleId, report)).toBe('recorded');
      expect(await reports.record(cycleId, { ...report, letter: 'Surat 2' })).toBe('conflict');
      const mended = { ...report, letter: 'Surat 2', version: 2 };
      expect(await reports.record(cycleId, mended)).toBe('recorded');
      const other = { ...report, organisation: 'Badan' };
      await reports.record(cycleId, other);
      expect(await reports.ofCycle(cycleId)).toEqual([other, mended]);
      expect(await reports.ofCycle(unique('cycle'))).toEqual([]);
    });
  });

  describe('achievements of units', () => {
    const record: UnitPredicate = {
      organisation: 'Dinas Kesehatan',
      unit: 'Puskesmas #1',
      predicate: 'good',
      publishedOn: '2028-01-05',
      previousPredicate: null,
      source: 'SK 1',
      recordedBy: 'officer',
      recordedAt: '2028-01-06T02:00:00.000Z',
      version: 1,
    };

    it('are recorded once a version, and found by their unit', async () => {
      const { unitPredicates } = ports();
      const cycleId = unique('cycle');
      expect(await unitPredicates.load(cycleId, record)).toBeUndefined();
      expect(await unitPredicates.record(cycleId, record)).toBe('recorded');
      expect(await unitPredicates.record(cycleId, record)).toBe('recorded');
      expect(await unitPredicates.record(cycleId, { ...record, source: 'SK 2' })).toBe('conflict');
      const second = { ...record, version: 2, predicate: 'special' } as const;
      expect(await unitPredicates.record(cycleId, second)).toBe('recorded');
      expect(await unitPredicates.load(cycleId, record)).toEqual(second);
      const whole = { ...record, organisation: '', unit: '' };
      await unitPredicates.record(cycleId, whole);
      expect(await unitPredicates.ofCycle(cycleId)).toEqual([whole, second]);
      expect(await unitPredicates.ofCycle(unique('cycle'))).toEqual([]);
    });
  });
}

/** What the table promises of follow-up plans. */
export function followUpsContract(ports: () => TablePorts): void {
  describe('follow-up plans', () => {
    const now = new Date('2028-01-05T03:00:00.000Z');
    const plan = (evaluationId: string): FollowUp => ({
      evaluationId,
      version: 1,
      coaching: 'Senin',
      goals: [{ text: 'Selesai', by: '2028-01-10' }],
      writtenBy: { personId: 'assessor', name: 'Dewi', position: 'Kepala' },
      writtenAt: now.toISOString(),
      answer: null,
      closing: null,
      reminded: [],
    });

    it('are saved once a version, with their mails, and listed until people are reminded', async () => {
      const { followUps, outbox } = ports();
      const first = plan(unique('followed'));
      const { evaluationId } = first;
      const listed = async (until: string) =>
        (await followUps.due(until)).filter((it) => it.evaluationId === evaluationId);
      expect(await followUps.load(evaluationId)).toBeUndefined();
      expect(await followUps.save(first, [], now)).toBe('saved');
      expect(await followUps.save(first, [], now)).toBe('saved');
      expect(await followUps.save({ ...first, coaching: 'Selasa' }, [], now)).toBe('conflict');
      expect(await listed('2028-01-09')).toEqual([]);
      await vi.waitFor(async () => expect(await listed('2028-01-10')).toEqual([first]));
      const told = { ...first, version: 2, reminded: ['2028-01-10'] };
      const mail = {
        kind: 'mail',
        template: 'followUp',
        evaluationId,
        to: 'employee',
        taskVersion: null,
      } as const;
      expect(await followUps.save(told, [mail], now)).toBe('saved');
      expect(await outbox.load(`${evaluationId}-f2`)).toMatchObject({ effects: [mail] });
      await vi.waitFor(async () => expect(await listed('2028-12-31')).toEqual([]));
      expect(await followUps.load(evaluationId)).toEqual(told);
    });
  });
}
