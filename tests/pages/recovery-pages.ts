import { stages, taskStages } from '../../core/evaluation/stage.ts';
import { reasons } from '../../core/recovery/diagnosis.ts';
import { stageAges } from '../../core/recovery/monitor.ts';
import { timelineOf } from '../../core/recovery/timeline.ts';
import { untouched } from '../../core/tasks/task.ts';
import { emptyForm } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderMonitor } from '../../pages/monitor/monitor.tsx';
import type { MonitorView } from '../../pages/monitor/monitor-view.ts';
import type { StandingsView, StandingView } from '../../pages/recovery/recovery-view.ts';
import { renderStanding } from '../../pages/recovery/standing.tsx';
import { renderStandings } from '../../pages/recovery/standings.tsx';
import { cycle, evaluationIn, execution, stateIn } from './views.ts';

const since = '2026-02-05T02:00:00.000Z';

function standingsOf(count: number): StandingsView {
  return {
    cycles: [cycle],
    filter: { cycle: cycle.cycleId, stage: null, organisation: null, reason: 'executionFailed', q: 'a' },
    organisations: ['Dinas Pendidikan'],
    units: ['SDN 1'],
    groups: count === 0 ? [] : [{ reason: 'executionFailed', count, oldest: since }],
    rows: Array.from({ length: count }, (_, index) => ({
      state: stateIn(taskStages[index % taskStages.length] ?? 'appeal', {
        evaluationId: `c-2026-p-${index}`,
      }),
      diagnosis: { reason: reasons[index % reasons.length] ?? 'waiting', since, owner: 'administrator' },
      act: index % 2 === 0 ? 'restartPhase' : null,
    })),
    total: count,
    next: count > 0 ? '50' : null,
    most: 200,
    form: emptyForm,
    recovered: null,
  };
}

function recovered(dryRun: boolean) {
  const state = stateIn('review');
  const outcomes = (dryRun ? ['would', 'refused'] : ['done', 'refused', 'failed']) as ('done' | 'failed')[];
  return {
    dryRun,
    skipped: 2,
    queued: dryRun ? 0 : 1_000,
    outcomes: outcomes.map((outcome, index) => ({
      state: { ...state, evaluationId: `c-2026-p-${index}` },
      act: 'restartPhase',
      outcome,
    })),
  };
}

const standing: StandingView = {
  state: stateIn('planReview'),
  cycleName: cycle.name,
  diagnosis: { reason: 'executionFailed', since, owner: 'administrator' },
  recommended: {
    act: 'restartPhase',
    effects: [
      { kind: 'moveTask', evaluationId: 'c-2026-p-1', taskVersion: 4 },
      { kind: 'stopExecution', machine: 'plan', executionName: 'c-2026-p-1-plan-1' },
      {
        kind: 'startExecution',
        machine: 'plan',
        executionName: 'c-2026-p-1-plan-2',
        input: { evaluationId: 'c-2026-p-1', attempt: 2 },
      },
    ],
  },
  others: ['sendAgain', 'catchUp', 'reassignDecider'],
  mayReassign: true,
  execution: { ...execution, status: 'FAILED' },
  engineError: 'States.Timeout: late',
  timeline: timelineOf({
    events: evaluationIn('planReview').events,
    handlings: [{ ...untouched, rotation: 1, renewedAt: since }],
    executions: [
      {
        execution: { ...execution, status: 'FAILED', stoppedAt: since },
        events: [
          { id: 1, at: since, type: 'TaskStateEntered', state: 'Wait for the plan', error: null },
          { id: 2, at: since, type: 'TaskStateEntered', state: 'A step of tomorrow', error: null },
          { id: 3, at: since, type: 'TaskTimedOut', state: null, error: 'States.Timeout: late' },
        ],
      },
    ],
    mails: (['attempting', 'accepted', 'bounced'] as const).map((state) => ({
      mailId: `m-${state}`,
      evaluationId: 'c-2026-p-1',
      to: 'p-1',
      template: 'yourTurn' as const,
      stage: 'planning' as const,
      taskVersion: 1,
      state,
      attempts: 1,
      begunAt: since,
      acceptedAt: state === 'attempting' ? null : since,
      messageId: null,
      settledAt: state === 'bounced' ? since : null,
      reason: null,
      addressHash: 'hash',
    })),
    waiting: [
      {
        outboxId: 'o',
        createdAt: since,

        effects: [{ kind: 'resumeTask', evaluationId: 'c-2026-p-1', taskVersion: 4 }],
      },
    ],
  }),
  names: { 'p-1': 'Ahmad Saputra' },
  form: emptyForm,
  told: null,
};

const numbers: MonitorView = {
  cycles: [cycle],
  cycle,
  stages: stageAges(
    stages.map((stage, index) => stateIn(stage, { evaluationId: `c-2026-p-${index}` })),
    new Date('2026-03-05T02:00:00Z'),
  ),
  troubles: [{ reason: 'overdue', count: 12, oldest: since }],
  failures: [
    { status: 'FAILED', error: 'States.TaskFailed', count: 3, standing: 1, newest: since },
    { status: 'ABORTED', error: null, count: 1, standing: 0, newest: since },
  ],
  units: [{ organisation: 'Dinas Pendidikan', unit: 'SDN 1', open: 10, late: 2 }],
  mayOpenExecutions: true,
};

/** Pages of those who help evaluations on. */
export const recoveryPages: Record<string, (frame: Frame) => string> = {
  monitor: (frame) => renderMonitor(numbers, frame),
  'monitor-quiet': (frame) =>
    renderMonitor({ ...numbers, troubles: [], failures: [], units: [], mayOpenExecutions: false }, frame),
  'monitor-none': (frame) => renderMonitor({ ...numbers, cycles: [], cycle: null }, frame),
  standings: (frame) => renderStandings(standingsOf(50), frame),
  'standings-wrong': (frame) =>
    renderStandings(
      { ...standingsOf(2), form: { values: {}, errors: [{ path: 'reason', code: 'required' }] } },
      frame,
    ),
  'standings-none': (frame) => renderStandings({ ...standingsOf(0), cycles: [] }, frame),
  'standings-helped': (frame) => renderStandings({ ...standingsOf(3), recovered: recovered(false) }, frame),
  'standings-preview': (frame) => renderStandings({ ...standingsOf(3), recovered: recovered(true) }, frame),
  standing: (frame) => renderStanding(standing, frame),
  'standing-waiting': (frame) =>
    renderStanding(
      { ...standing, recommended: null, others: [], mayReassign: false, execution: null, engineError: null },
      frame,
    ),
  'standing-told': (frame) => renderStanding({ ...standing, told: 'unknownPerson' }, frame),
};
