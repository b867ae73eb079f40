import { describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Execution } from '../../core/executions/execution.ts';
import { type Finding, findingSchema } from '../../core/recovery/finding.ts';
import { groupFindings, type Selection, select } from '../../core/recovery/select.ts';
import { timelineOf } from '../../core/recovery/timeline.ts';
import { enrolled, enrolledEvent, january } from './examples.ts';

const daysAgo = (days: number) => new Date(january.getTime() - days * 86_400_000).toISOString();
const standing = (evaluationId: string, about: Partial<EvaluationState> = {}): EvaluationState => ({
  ...{ ...enrolled, evaluationId, dueAt: null },
  ...about,
});
const ids = (states: readonly EvaluationState[]) => states.map(({ evaluationId }) => evaluationId);

describe('evaluations that somebody looks for', () => {
  const everything: Selection = {
    ...{ stage: null, organisation: null, unit: null, reason: null, days: null, late: false },
    ...{ name: null, personId: null },
  };
  const employee = { personId: 'ani', name: 'Ani Lestari', position: 'Guru' };
  const states = [
    standing('c', { stageSince: daysAgo(1) }),
    standing('b', { stageSince: daysAgo(5), unit: 'SDN 2', dueAt: daysAgo(1) }),
    standing('a', { stageSince: daysAgo(5), organisation: 'Bappeda', stage: 'review' }),
    standing('d', { stageSince: daysAgo(9), stage: 'final', employee }),
  ];
  const finding: Finding = {
    ...{
      evaluationId: 'c',
      cycleId: '2027-abc',
      reason: 'mailBounced',
      since: daysAgo(1),
      foundAt: daysAgo(0),
    },
  };
  const findings: Finding[] = [finding, { ...finding, evaluationId: 'b', reason: 'overdue' }];

  it.each<[string, Partial<Selection>, string[]]>([
    ['nothing: the open ones', {}, ['a', 'b', 'c']],
    ['a stage, also one that is over', { stage: 'final' }, ['d']],
    ['a stage', { stage: 'review' }, ['a']],
    ['an organisation', { organisation: 'Bappeda' }, ['a']],
    ['a unit', { unit: 'SDN 2' }, ['b']],
    ['a trouble', { reason: 'mailBounced' }, ['c']],
    ['days in a stage, the last one included', { days: 5 }, ['a', 'b']],
    ['what is late', { late: true }, ['b']],
    ['a name, whether open or over', { name: 'LESTARI' }, ['d']],
    ['a person, whether open or over', { personId: 'ani' }, ['d']],
  ])('are narrowed down by %s, the longest in their stage first', (_, narrowed, found) => {
    const about = { findings, now: january };
    expect(ids(select(states, { ...everything, ...narrowed }, about))).toEqual(found);
    expect(ids(select(states.toReversed(), { ...everything, ...narrowed }, about))).toEqual(found);
  });

  it('have their troubles grouped, the most frequent first, with the oldest of each', () => {
    const more: Finding[] = [
      ...findings,
      { ...finding, evaluationId: 'e', since: daysAgo(8) },
      { ...finding, evaluationId: 'f', reason: 'executionFailed', since: daysAgo(3) },
    ];
    expect(groupFindings(more)).toEqual([
      { reason: 'mailBounced', count: 2, oldest: daysAgo(8) },
      { reason: 'executionFailed', count: 1, oldest: daysAgo(3) },
      { reason: 'overdue', count: 1, oldest: daysAgo(1) },
    ]);
  });

  it('have each finding read as it was kept', () => {
    expect(findingSchema.parse(finding)).toEqual(finding);
  });
});

describe('the line of time of an evaluation', () => {
  const execution: Execution = {
    ...{ executionName: 'x', executionArn: 'arn', machine: 'plan', subjectId: 'a', status: 'FAILED' },
    ...{ startedAt: '2027-01-05T03:00:01.000Z', stoppedAt: '2027-01-05T03:00:09.000Z' },
  };
  const step = (seconds: number, type: string, state: string | null, error: string | null = null) => ({
    ...{ id: seconds, at: `2027-01-05T03:00:0${seconds}.000Z`, type, state, error },
  });
  const mail = { begunAt: '2027-01-05T03:00:06.000Z', acceptedAt: null, settledAt: null };

  it('joins what everybody noted, the oldest first, and passes over the engine’s small talk', () => {
    const told = timelineOf({
      events: [enrolledEvent],
      handlings: [{ renewedAt: '2027-01-05T03:00:08.000Z' }, { renewedAt: null }] as never,
      executions: [
        {
          execution,
          events: [
            step(2, 'ExecutionStarted', null),
            step(3, 'TaskStateEntered', 'Wait'),
            step(4, 'ChoiceStateEntered', 'Which'),
            step(4, 'TaskStateEntered', null),
            step(5, 'TaskFailed', null, 'States.Timeout: Ibu Sari'),
            step(5, 'TaskStateEnteredAgain', 'Wait'),
            step(9, 'ExecutionFailed', null, 'x'),
          ],
        },
      ],
      mails: [
        mail,
        { ...mail, acceptedAt: '2027-01-05T03:00:07.000Z', settledAt: '2027-01-05T03:00:08.500Z' },
      ] as never,
      waiting: [{ createdAt: '2027-01-05T03:00:10.000Z' }] as never,
    });
    expect(told.map(({ at, kind }) => [at.slice(17, 21), kind])).toEqual([
      ['00.0', 'record'],
      ['01.0', 'executionStarted'],
      ['03.0', 'engineStep'],
      ['05.0', 'engineError'],
      ['06.0', 'mailTaken'],
      ['07.0', 'mailTaken'],
      ['08.0', 'linkRenewed'],
      ['08.5', 'mailSettled'],
      ['09.0', 'executionEnded'],
      ['10.0', 'entryWaiting'],
    ]);
    expect(told[3]).toMatchObject({ error: 'States.Timeout' });
  });

  it('is short where only the record is known, and open while an execution runs', () => {
    const running = { ...execution, stoppedAt: null };
    const told = timelineOf({
      events: [],
      handlings: [],
      executions: [{ execution: running, events: null }],
    });
    expect(told.map(({ kind }) => kind)).toEqual(['executionStarted']);
  });
});
