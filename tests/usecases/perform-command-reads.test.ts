import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../core/evaluation/actor.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { performCommand } from '../../core/usecases/perform-command.ts';
import { correlation } from '../../functions/middleware/correlation.ts';
import { awayFor, commands } from '../core/examples.ts';
import { act, dumpOf, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const state = () => office.store.states.get(evaluationId) as EvaluationState;
const change = (about: Partial<EvaluationState>) =>
  office.store.states.set(evaluationId, { ...state(), ...about });
const byPerson = (personId: string): Actor => ({ kind: 'person', personId, via: 'link' });
const hr: Actor = { kind: 'hr', personId: 'officer' };
const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });

type Ports = Partial<Parameters<typeof performCommand>[1]>;
const give = (command: Command, actor: Actor, ports: Ports = {}) =>
  performCommand({ evaluationId, version: null, command, actor }, { ...office.ports, ...ports });

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
});

describe('the notice of a result', () => {
  const dueAt = '2027-12-30T16:59:59.000Z';
  /** How often it was looked up whether it arrived, when a command came some ms after the date. */
  async function readsFor(name: keyof typeof commands, ms: number, about: Partial<EvaluationState> = {}) {
    change({ stage: 'acknowledgement', stageSince: '2027-12-21T03:00:00.000Z', dueAt, ...about });
    office.clock.moveTo(new Date(Date.parse(dueAt) + ms));
    let reads = 0;
    const ofEvaluation = async () => {
      reads += 1;
      return [];
    };
    await give(commands[name], byPerson('employee'), { mails: { ofEvaluation } });
    return reads;
  }

  it.each(['acknowledge', 'fileAppeal'] as const)(
    'is not looked up for an answer in time: %s',
    async (name) => {
      expect(await readsFor(name, -1)).toBe(0);
    },
  );

  it.each(['acknowledge', 'fileAppeal'] as const)('is looked up where the date is over: %s', async (name) => {
    expect(await readsFor(name, 1)).toBe(1);
  });

  it('is not looked up at the very instant of the date, which is in time', async () => {
    expect(await readsFor('acknowledge', 0)).toBe(0);
  });

  it('is looked up for what is no answer, or where no date is known', async () => {
    expect(await readsFor('lapseAcknowledgement', -1)).toBe(1);
    expect(await readsFor('confirmReceipt', -1)).toBe(1);
    expect(await readsFor('acknowledge', -1, { dueAt: null })).toBe(1);
  });

  it('is of no matter in any other stage', async () => {
    expect(await readsFor('approvePlan', 1, { stage: 'planReview' })).toBe(0);
  });
});

describe('the other ratings of an assessor', () => {
  it('are read for a review alone', async () => {
    const asked: unknown[] = [];
    const standingOf = (...about: unknown[]) => {
      asked.push(about);
      return office.ports.standingOf('assessor', '2027-abc');
    };
    change({ stage: 'review', plannedResults: 1 });
    await give(commands.returnSelfAssessment, byPerson('assessor'), { standingOf });
    change({ stage: 'review' });
    expect(asked).toEqual([]);
    await give(commands.submitReview, byPerson('assessor'), { standingOf });
    expect(asked).toEqual([['assessor', '2027-abc']]);
  });
});

describe('the reference of a request', () => {
  it('stands in the record and the evaluation; where nobody asked there is none', async () => {
    await correlation.under('request-1', () => give(commands.submitPlan, byPerson('employee')));
    expect(office.store.events.get(evaluationId)?.at(-1)?.reference).toBe('request-1');
    expect(state().reference).toBe('request-1');
    const { reference: _, ...ports } = office.ports;
    const request = {
      evaluationId,
      version: null,
      command: commands.approvePlan,
      actor: byPerson('assessor'),
    };
    expect(await performCommand(request, ports)).toMatchObject({ outcome: 'recorded' });
    expect(state().reference).toBeUndefined();
  });
});

describe('those who stand in for whoever is next', () => {
  const away = (who: string, substitute: string) =>
    office.substitutions.add(
      awayFor(brief(who), { substitutionId: `for-${who}`, substitute: brief(substitute) }),
    );
  const actingNext = () => state().acting?.person.personId;

  it('are found through three absences, one after another', async () => {
    await away('assessor', 's1');
    await away('s1', 's2');
    await away('s2', 's3');
    await give(commands.submitPlan, byPerson('employee'));
    expect(actingNext()).toBe('s3');
  });

  it('are looked for no further than that, nor where nobody is away', async () => {
    const asked: string[][] = [];
    const of = async (people: readonly string[]) => {
      asked.push([...people]);
      return office.substitutions.of([...people]);
    };
    await give(commands.submitPlan, byPerson('employee'), { substitutions: { of } });
    expect(asked).toEqual([['assessor', 'decider']]);
    asked.length = 0;
    for (const [who, by] of [
      ['assessor', 's1'],
      ['s1', 's2'],
      ['s2', 'assessor'],
    ] as const)
      await away(who, by);
    await give(commands.returnPlan, byPerson('assessor'), { substitutions: { of } });
    expect(asked).toEqual([['assessor', 'decider'], ['s1'], ['s2']]);
  });

  it('are found for an assessor who comes new', async () => {
    await away('successor', 's1');
    await give(commands.submitPlan, byPerson('employee'));
    await give(commands.reassignAssessor, hr);
    expect(actingNext()).toBe('s1');
  });

  it('are found for somebody who is to decide an appeal from now on', async () => {
    await away('other', 's1');
    change({ stage: 'appeal', appealFiledAt: office.clock().toISOString() });
    await give(commands.reassignDecider, hr);
    expect(state().appealDecider?.personId).toBe('other');
    expect(actingNext()).toBe('s1');
  });

  it('are found for the superior who sets a plan in the assessor’s place', async () => {
    await away('setter', 's1');
    change({ stage: 'planReview', planSetter: brief('setter') });
    await give(commands.sendAgain, hr);
    expect(actingNext()).toBe('s1');
  });
});

describe('a command that is weighed', () => {
  it('is possible or not, as things stand, and nothing is written', async () => {
    await act(office, 'employee', commands.submitPlan);
    const before = dumpOf(office);
    const weigh = (version: number, command: Command, personId = 'assessor') =>
      office.weigh({ evaluationId, version, command, actor: byPerson(personId) });
    expect(await weigh(2, commands.approvePlan)).toMatchObject({ outcome: 'possible' });
    expect(await weigh(2, commands.approvePlan, 'employee')).toMatchObject({ outcome: 'refused' });
    expect(await weigh(1, commands.submitPlan, 'employee')).toMatchObject({ outcome: 'alreadyRecorded' });
    expect(dumpOf(office)).toBe(before);
  });
});
