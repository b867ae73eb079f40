import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBroken } from '../../core/evaluation/audit.ts';
import { commands, digest } from '../core/examples.ts';
import { act, evaluationId, openOffice, withOneEvaluation } from './office.ts';

/** An office whose evaluation waits for the assessor to look at the plan. */
async function withPlan() {
  const there = await withOneEvaluation(openOffice());
  await act(there, 'employee', commands.submitPlan);
  return there;
}

describe('two tabs of the assessor', () => {
  it('let exactly one of approving and returning win, whatever comes in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 4 }),
        fc.boolean(),
        async (scheduler, tabs, moving) => {
          const there = await withPlan();
          const { clock } = there;
          there.ports.clock = Object.assign(() => {
            if (moving) clock.forward(1);
            return clock();
          }, clock);
          const { evaluations } = there.plain;
          for (const call of ['load', 'commit', 'event'] as const) {
            evaluations[call] = scheduler.scheduleFunction(evaluations[call] as never) as never;
          }
          const answers = Array.from({ length: tabs }, (_, index) =>
            act(there, 'assessor', index % 2 === 0 ? commands.approvePlan : commands.returnPlan, 2),
          );
          await scheduler.waitFor(Promise.all(answers));
          const told = await Promise.all(answers);
          const [won, ...more] = there.store.events.get(evaluationId)?.slice(2) ?? [];
          expect(more).toEqual([]);
          // Two equal answers in the same millisecond are one and the same write: both may say that they did it.
          const recorded = told.filter(({ outcome }) => outcome === 'recorded');
          if (moving) expect(recorded).toHaveLength(1);
          expect(recorded.length).toBeGreaterThan(0);
          for (const [index, answer] of told.entries()) {
            const mine = index % 2 === 0 ? 'approvePlan' : 'returnPlan';
            expect('event' in answer && answer.event).toEqual(won);
            if (mine !== won?.command) expect(answer.outcome).toBe('recordedOtherwise');
            else expect(['recorded', 'alreadyRecorded']).toContain(answer.outcome);
          }
          const events = there.store.events.get(evaluationId) ?? [];
          expect(firstBroken(events, digest)).toBeUndefined();
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
