import { describe, expect, it } from 'vitest';
import { performCommand } from '../../core/usecases/perform-command.ts';
import { standingOfRatings } from '../../core/usecases/standing-of-ratings.ts';
import { bodyCalendar, commands, cycle, digest, january } from '../core/examples.ts';
import type { TablePorts } from '../fakes/table.ts';
import { enrolmentFor, unique } from './examples.ts';

/** Fifty people press at the same moment, and the table itself decides who was first. */
export function dynamoDbRaces(ports: () => TablePorts): void {
  async function atOnce(
    count: number,
    commandOf: (index: number) => (typeof commands)['approvePlan' | 'returnPlan'],
  ) {
    const { evaluations, cycles, unitPredicates } = ports();
    const cycleId = unique('cycle');
    await cycles.create({ ...cycle, cycleId });
    const { next } = enrolmentFor(unique('person'), cycleId);
    await evaluations.create(enrolmentFor(next.employee.personId, cycleId));
    const { evaluationId } = next;
    const give = (
      version: number,
      command: Parameters<typeof performCommand>[0]['command'],
      personId: string,
    ) =>
      performCommand(
        { evaluationId, version, command, actor: { kind: 'person', personId, via: 'link' } },
        {
          ...{
            evaluations,
            cycles,
            substitutions: ports().substitutions,
            mails: ports().mails,
            digest,
            calendar: async () => bodyCalendar,
            clock: () => january,
          },
          standingOf: (assessorId, inCycle) =>
            standingOfRatings(assessorId, inCycle, { evaluations, unitPredicates }),
        },
      );
    await give(1, commands.submitPlan, next.employee.personId);
    const answers = await Promise.all(
      Array.from({ length: count }, (_, index) => give(2, commandOf(index), next.assessor.personId)),
    );
    return { answers, events: (await evaluations.loadFile(evaluationId))?.events ?? [] };
  }

  describe('fifty answers to one task at once', () => {
    it('that are equal are one decision, told fifty times', async () => {
      const { answers, events } = await atOnce(50, () => commands.approvePlan);
      expect(events.map(({ command }) => command)).toEqual(['enrol', 'submitPlan', 'approvePlan']);
      for (const { outcome } of answers) expect(['recorded', 'alreadyRecorded']).toContain(outcome);
    });

    it('that differ let one win, and the others are told which', async () => {
      const { answers, events } = await atOnce(50, (index) =>
        index % 2 === 0 ? commands.approvePlan : commands.returnPlan,
      );
      expect(events).toHaveLength(3);
      const won = events[2]?.command;
      for (const [index, answer] of answers.entries()) {
        expect('event' in answer && answer.event.command).toBe(won);
        const mine = index % 2 === 0 ? 'approvePlan' : 'returnPlan';
        if (mine !== won) expect(answer.outcome).toBe('recordedOtherwise');
      }
    });
  });
}
