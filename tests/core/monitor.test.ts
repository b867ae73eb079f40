import { describe, expect, it } from 'vitest';
import type { Effect, OutboxEntry } from '../../core/evaluation/effects.ts';
import { stages } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { errorCodeOf, errorKindOf } from '../../core/executions/error-kind.ts';
import type { Execution } from '../../core/executions/execution.ts';
import { expectedExecution } from '../../core/recovery/diagnosis.ts';
import { entriesAbout, evaluationOf } from '../../core/recovery/entries-about.ts';
import { groupFailures, stageAges, unitCounts } from '../../core/recovery/monitor.ts';
import { orphansOf } from '../../core/recovery/orphans.ts';
import { enrolled, january } from './examples.ts';

const daysAgo = (days: number, ms = 0) => new Date(january.getTime() - days * 86_400_000 - ms).toISOString();
const standing = (evaluationId: string, about: Partial<EvaluationState> = {}): EvaluationState => ({
  ...{ ...enrolled, evaluationId, dueAt: null },
  ...about,
});

describe('stages, as the monitor shows them', () => {
  const aged = (days: number, ms = 0) => standing(`${days}-${ms}`, { stageSince: daysAgo(days, ms) });
  const ages = stageAges(
    [
      ...[aged(0), aged(7), aged(7, 1), aged(14), aged(14, 1), aged(20), aged(30), aged(30, 1), aged(90)],
      standing('late', { stage: 'review', stageSince: daysAgo(1), dueAt: daysAgo(1) }),
      standing('over', { stage: 'final', stageSince: daysAgo(200) }),
    ],
    january,
  );
  const of = (stage: string) => ages.find((each) => each.stage === stage);

  it('are all there, in the order of the year', () => {
    expect(ages.map(({ stage }) => stage)).toEqual([...stages]);
  });

  it('have their evaluations in bands of seven, fourteen and thirty days, the last day included', () => {
    expect(of('planning')).toEqual({
      ...{ stage: 'planning', count: 9, late: 0, ages: [2, 2, 3, 2], oldest: daysAgo(90) },
    });
    expect(of('review')).toMatchObject({ count: 1, late: 1, ages: [1, 0, 0, 0], oldest: daysAgo(1) });
    expect(of('reply')).toEqual({ stage: 'reply', count: 0, late: 0, ages: [0, 0, 0, 0], oldest: null });
  });

  it('have no age once all is over', () => {
    expect(of('final')).toMatchObject({ count: 1, ages: [0, 0, 0, 0], oldest: null });
  });
});

describe('executions that ended badly', () => {
  const failed = (executionName: string, about: Partial<Execution> = {}): Execution => ({
    ...{ executionName, executionArn: 'arn', machine: 'plan', subjectId: 'a', status: 'FAILED' },
    ...{ startedAt: daysAgo(3), stoppedAt: daysAgo(2), error: 'Runtime.ExitError' },
    ...about,
  });
  const stopped = (executionName: string, startedAt: string): Execution => {
    const { error: _, ...execution } = failed(executionName, {
      status: 'ABORTED',
      stoppedAt: null,
      startedAt,
    });
    return execution;
  };

  it('are told by what ended them, the most frequent first, with those that still hold somebody up', () => {
    const waiting = standing('a');
    const ended = [
      stopped('x', daysAgo(9)),
      failed('y', { error: 'Kinerja.Unknown' }),
      failed(expectedExecution(waiting) ?? ''),
      failed('z', { stoppedAt: daysAgo(1) }),
      failed('w', { error: 'Denied' }),
    ];
    const states = [waiting, standing('b', { stage: 'final' })];
    expect(groupFailures(ended.toReversed(), states)).toEqual(groupFailures(ended, states));
    expect(groupFailures(ended, states)).toEqual([
      { status: 'FAILED', error: 'Runtime.ExitError', count: 2, standing: 1, newest: daysAgo(1) },
      { status: 'ABORTED', error: null, count: 1, standing: 0, newest: daysAgo(9) },
      { status: 'FAILED', error: 'Denied', count: 1, standing: 0, newest: daysAgo(2) },
      { status: 'FAILED', error: 'Kinerja.Unknown', count: 1, standing: 0, newest: daysAgo(2) },
    ]);
  });

  it('are known by their codes, and never by what is said of the cause', () => {
    const kinds = [
      ['Kinerja.Unknown', 'doesNotFit'],
      ['AccessDeniedException', 'denied'],
      ['ThrottlingException', 'throttled'],
      ['TransactionCanceledException', 'conflict'],
      ['Runtime.ExitError', 'crashed'],
      ['Lambda.ServiceException', 'serviceAway'],
      ['States.Timeout', 'outOfTime'],
      ['TimedOut', 'outOfTime'],
      ['xKinerja.Unknown', 'failed'],
    ];
    for (const [code = '', kind] of kinds) expect(errorKindOf(code), code).toBe(kind);
    expect(errorCodeOf('States.Timeout: Ibu Sari')).toBe('States.Timeout');
    expect(errorCodeOf(': Ibu Sari')).toBe('Unnamed');
  });
});

describe('units, as the monitor shows them', () => {
  it('have their open evaluations counted, the most late first, then the most open, then by name', () => {
    const late = { dueAt: daysAgo(1) };
    const open = [
      standing('a', { unit: 'SDN 3' }),
      standing('b', { unit: 'SDN 1' }),
      standing('c', { unit: 'SDN 2' }),
      standing('d', { unit: 'SDN 2' }),
      standing('e', { unit: 'SDN 4', ...late }),
      standing('f', { unit: 'SDN 1', stage: 'final' }),
      standing('g', { unit: 'SDN 5', organisation: 'Bappeda' }),
    ];
    const counts = unitCounts(open, january);
    expect(unitCounts(open.toReversed(), january)).toEqual(counts);
    expect(counts.map(({ organisation, unit, open, late }) => [organisation, unit, open, late])).toEqual([
      ['Dinas Pendidikan', 'SDN 4', 1, 1],
      ['Dinas Pendidikan', 'SDN 2', 2, 0],
      ['Dinas Pendidikan', 'SDN 1', 1, 0],
      ['Dinas Pendidikan', 'SDN 3', 1, 0],
      ['Bappeda', 'SDN 5', 1, 0],
    ]);
  });
});

describe('items that belong to nothing', () => {
  const item = (pk: string, sk: string, kind = sk.toLowerCase(), evaluationId: string | null = null) => ({
    ...{ pk, sk, kind, evaluationId },
  });

  it('are those of evaluations that are not there, and links to them; nothing else', () => {
    const there = [
      item('EVAL#a', 'STATE'),
      item('EVAL#a', 'DOC#plan'),
      item('LINK#1', 'LINK', 'link', 'a'),
      item('CYCLE#x', 'META', 'cycle'),
      item('EVAL#2027', 'EXECUTION#1', 'execution'),
      item('LINK#3', 'LINK', 'link', null),
      item('NOTE#1', 'NOTE', 'note', 'b'),
    ];
    const lost = [item('EVAL#b', 'DOC#plan'), item('LINK#2', 'LINK', 'link', 'b')];
    expect(orphansOf([...there, ...lost])).toEqual(lost);
  });
});

describe('entries of the outbox', () => {
  const start: Effect = {
    kind: 'startExecution',
    machine: 'plan',
    executionName: 'a-plan-1',
    input: { evaluationId: 'a' },
  };
  const entry = (outboxId: string, ...effects: Effect[]): OutboxEntry => ({
    ...{ outboxId, createdAt: daysAgo(0), effects },
  });

  it('are about the evaluation that their effects name, in whichever way', () => {
    expect(evaluationOf({ kind: 'moveTask', evaluationId: 'a', taskVersion: 1 })).toBe('a');
    expect(evaluationOf(start)).toBe('a');
    expect(evaluationOf({ ...start, input: { evaluationId: 1 } })).toBeUndefined();
    expect(evaluationOf({ ...start, input: { cycleId: 'x' } })).toBeUndefined();
    expect(
      evaluationOf({ kind: 'stopExecution', machine: 'plan', executionName: 'a-plan-1' }),
    ).toBeUndefined();
  });

  it('are about an evaluation where any of their effects is', () => {
    const other: Effect = { kind: 'moveTask', evaluationId: 'b', taskVersion: 1 };
    const entries = [entry('1', other, start), entry('2', other), entry('3')];
    expect(entriesAbout(entries, 'a').map(({ outboxId }) => outboxId)).toEqual(['1']);
  });
});
