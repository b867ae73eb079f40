import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../core/evaluation/actor.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { awayFor, commands, enrolled } from '../core/examples.ts';
import { act, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const give = (version: number, command: Command, actor: Actor) =>
  office.perform({ evaluationId, version, command, actor });

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
});

describe('an answer to a version that was answered', () => {
  it('by whoever acted for another is told what they did, also when their time is over', async () => {
    await office.substitutions.add(awayFor(enrolled.assessor));
    await act(office, 'employee', commands.submitPlan);
    expect(await act(office, 'substitute', commands.approvePlan, 2)).toMatchObject({ outcome: 'recorded' });
    expect(await act(office, 'substitute', commands.approvePlan, 2)).toMatchObject({
      outcome: 'alreadyRecorded',
    });
    expect(await act(office, 'substitute', commands.returnPlan, 2)).toMatchObject({
      outcome: 'recordedOtherwise',
    });
    for (const [stranger, version] of [
      ['stranger', 2],
      ['substitute', 1],
      ['stranger', 99],
    ] as const) {
      const told = await act(office, stranger, commands.approvePlan, version);
      expect(told).toMatchObject({ outcome: 'refused', refusal: { reason: 'movedOn', stage: 'active' } });
      expect('event' in told).toBe(false);
    }
  });

  it('by a former assessor, who plays no part any more, is told nothing of the record', async () => {
    await act(office, 'employee', commands.submitPlan);
    await act(office, 'assessor', commands.returnPlan, 2);
    await give(3, commands.reassignAssessor, { kind: 'hr', personId: 'officer' });
    const told = await act(office, 'assessor', commands.returnPlan, 2);
    expect(told).toMatchObject({ outcome: 'refused', refusal: { reason: 'movedOn' } });
  });

  it('is not the same answer where one came from the office and the other did not, whoever they are', async () => {
    await act(office, 'employee', commands.submitPlan, 1);
    const asHr: Actor = { kind: 'hr', personId: 'employee' };
    expect(await give(1, commands.submitPlan, asHr)).toMatchObject({ outcome: 'recordedOtherwise' });
    await give(2, commands.sendAgain, { kind: 'hr', personId: 'assessor' });
    expect(await act(office, 'assessor', commands.sendAgain, 2)).toMatchObject({
      outcome: 'recordedOtherwise',
      event: { command: 'sendAgain' },
    });
  });

  it('by the system is told what was recorded, though it is no party', async () => {
    await act(office, 'employee', commands.submitPlan, 1);
    expect(await give(1, commands.passPlanOn, { kind: 'system' })).toMatchObject({
      outcome: 'recordedOtherwise',
      event: { command: 'submitPlan' },
    });
  });
});
