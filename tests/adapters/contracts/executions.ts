import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Execution } from '../../../core/executions/execution.ts';
import type { Executions, ExecutionsFilter } from '../../../core/ports/executions.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { executionOf, unique } from '../examples.ts';

const startedAt = '2027-01-05T03:00:00.000Z';
const minuteLater = '2027-01-05T03:01:00.000Z';
const hourLater = '2027-01-05T04:00:00.000Z';

/** Walks through a list page by page. */
async function walk(executions: Executions, status: Execution['status'], limits: readonly number[]) {
  const pages: Execution[][] = [];
  let after: string | undefined;
  do {
    const limit = limits[pages.length % limits.length] ?? 1;
    const page = await executions.list({ status }, after === undefined ? { limit } : { limit, after });
    pages.push(page.items);
    expect(page.items.length).toBe(page.next === undefined ? page.items.length : limit);
    after = page.next;
  } while (after !== undefined);
  return pages;
}

/** What every keeper of executions promises. */
export function executionsContract(ports: () => TablePorts): void {
  describe('executions', () => {
    it('are recorded, however often the engine tells of them', async () => {
      const { executions } = ports();
      const running = executionOf(unique('evaluation'), startedAt);
      const ended: Execution = { ...running, status: 'SUCCEEDED', stoppedAt: hourLater };
      for (const told of [running, running, ended, ended]) await executions.record(told);
      expect(await executions.load(running.subjectId, running.executionName)).toEqual(ended);
      expect(await executions.ofSubject(running.subjectId)).toEqual([ended]);
    });

    it('that have ended are deaf to a late start and to an earlier end', async () => {
      const { executions } = ports();
      const running = executionOf(unique('evaluation'), startedAt);
      const ended: Execution = { ...running, status: 'SUCCEEDED', stoppedAt: hourLater };
      const failed: Execution = { ...running, status: 'FAILED', stoppedAt: minuteLater };
      for (const told of [ended, running, failed]) await executions.record(told);
      expect(await executions.load(running.subjectId, running.executionName)).toEqual(ended);
    });

    it('that were redriven run again, and then hear of the first run no more', async () => {
      const { executions } = ports();
      const running = executionOf(unique('evaluation'), startedAt);
      const stopped: Execution = { ...running, status: 'ABORTED', stoppedAt: minuteLater };
      const again: Execution = { ...running, redrives: 1 };
      for (const told of [running, stopped, again, stopped, running]) await executions.record(told);
      expect(await executions.load(running.subjectId, running.executionName)).toEqual(again);
      const ended: Execution = { ...again, status: 'SUCCEEDED', stoppedAt: hourLater };
      for (const told of [ended, again]) await executions.record(told);
      expect(await executions.load(running.subjectId, running.executionName)).toEqual(ended);
    });

    it('of a subject come in the order of their start', async () => {
      const { executions } = ports();
      const subjectId = unique('evaluation');
      const second = executionOf(subjectId, hourLater, 1);
      const first = executionOf(subjectId, startedAt, 2);
      await executions.record(second);
      await executions.record(first);
      expect(await executions.ofSubject(subjectId)).toEqual([first, second]);
      expect(await executions.load(subjectId, 'unknown')).toBeUndefined();
    });

    it('are paged newest first, without loss or repetition, however long the pages are', async () => {
      const { executions } = ports();
      const all = Array.from({ length: 23 }, (_, index) => {
        const started = new Date(Date.parse(startedAt) + index * 60_000).toISOString();
        const execution = executionOf(unique('paged'), started);
        return { ...execution, status: 'ABORTED' as const, stoppedAt: hourLater };
      });
      await Promise.all(all.map((execution) => executions.record(execution)));
      const newestFirst = all.map((execution) => execution.executionName).reverse();
      const limits = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(limits, async (lengths) => {
          const pages = await walk(executions, 'ABORTED', lengths);
          expect(pages.flat().map((execution) => execution.executionName)).toEqual(newestFirst);
        }),
        { numRuns: 15 },
      );
    });

    it('are narrowed down by cycle, phase, unit, error and age, page by page', async () => {
      const { executions } = ports();
      const cycleId = unique('narrowed');
      const all = Array.from({ length: 24 }, (_, index): Execution => {
        const started = new Date(Date.parse(startedAt) + index * 60_000).toISOString();
        const execution = executionOf(`${cycleId}-${index}`, started);
        const about = {
          unit: index % 3 === 0 ? 'SDN 1' : 'SDN 2',
          error: index % 2 === 0 ? 'States.Timeout' : 'Error',
        };
        return { ...execution, status: 'TIMED_OUT', stoppedAt: hourLater, redrives: 0, ...about };
      });
      await Promise.all(all.map((execution) => executions.record(execution)));
      const newestFirst = all.toReversed();
      const walked = async (filter: Omit<ExecutionsFilter, 'status'>) => {
        const found: Execution[] = [];
        for (let after: string | undefined, page = 0; page < 20; page += 1) {
          const asked = { limit: 2, ...(after ? { after } : {}) };
          const answer = await executions.list({ status: 'TIMED_OUT', cycleId, ...filter }, asked);
          found.push(...answer.items);
          if (!answer.next) return found;
          after = answer.next;
        }
        throw new Error('the list has no end');
      };
      expect(await walked({})).toEqual(newestFirst);
      expect(await walked({ unit: 'SDN 1', error: 'Error' })).toEqual(
        newestFirst.filter(({ unit, error }) => unit === 'SDN 1' && error === 'Error'),
      );
      const noon = all[12]?.startedAt ?? '';
      expect(await walked({ startedBefore: noon })).toEqual(
        newestFirst.filter((one) => one.startedAt < noon),
      );
      expect(await walked({ machine: 'appeal' })).toEqual([]);
      expect(await walked({ cycleId: `${cycleId}-` })).toEqual([]);
    });

    it('begin again at the first page when the cursor is broken', async () => {
      const { executions } = ports();
      const first = await executions.list({ status: 'ABORTED' }, { limit: 3 });
      for (const after of ['broken', 'W10', Buffer.from('["start"]').toString('base64url')]) {
        expect(await executions.list({ status: 'ABORTED' }, { limit: 3, after })).toEqual(first);
      }
    });
  });
}
