import type { Machine } from '../../core/evaluation/effects.ts';
import type { Stage, TaskStage } from '../../core/evaluation/stage.ts';
import type { Engine } from '../../core/ports/engine.ts';

/** One execution: it has something to do, waits with a token, or has ended. */
export type Simulated = {
  name: string;
  machine: Machine;
  input: Record<string, string | number | null>;
  /** `begin` asks the table; a stage waits for a person; `ended` and `failed` are over. */
  at: 'begin' | TaskStage | 'ended' | 'failed';
  token: string | null;
  /** True while the wait's function still has to be called, or called again. */
  toOpen: boolean;
  cursor: number | null;
};

const waits: Partial<Record<Machine, readonly Stage[]>> = {
  plan: ['planning', 'planReview', 'planMeeting'],
  assessment: ['selfAssessment', 'assessmentMeeting', 'review', 'acknowledgement'],
  appeal: ['explanation', 'reply', 'appeal'],
};
const afterAssessment = ['explanation', 'reply', 'appeal', 'final', 'excluded'] as const;
const ends: Partial<Record<Machine, readonly Stage[]>> = {
  plan: ['active', 'selfAssessment', 'assessmentMeeting', 'review', 'acknowledgement', ...afterAssessment],
  assessment: afterAssessment,
  appeal: ['final', 'excluded'],
};
/** Waits after which the definitions go straight to the next state, without asking. */
const straight: Partial<Record<TaskStage, TaskStage | 'ended'>> = {
  planning: 'planReview',
  selfAssessment: 'review',
  acknowledgement: 'ended',
  appeal: 'ended',
};

/** Whose turn it is: the Choice of each definition. */
export function choose(execution: Simulated, stage: Stage): void {
  const isWait = waits[execution.machine]?.includes(stage);
  const isEnd = ends[execution.machine]?.includes(stage);
  enter(execution, isWait ? (stage as TaskStage) : isEnd ? 'ended' : 'failed');
}

function enter(execution: Simulated, at: Simulated['at']): void {
  Object.assign(execution, { at, token: null, toOpen: at !== 'ended' && at !== 'failed' });
}

/** The phases' logic in a few lines; it outlives every process. */
export function simulatedEngine() {
  const executions = new Map<string, Simulated>();
  const engine: Engine = {
    start: async (machine, name, input) => {
      if (executions.has(name)) return 'exists';
      const begun = { at: 'begin', token: null, toOpen: true, cursor: null } as const;
      executions.set(name, { name, machine, input, ...begun });
      return 'started';
    },
    stop: async (_, name) => {
      const execution = executions.get(name);
      if (!execution || execution.at === 'ended' || execution.at === 'failed') return 'gone';
      enter(execution, 'failed');
      return 'stopped';
    },
    redrive: async (_, name) => {
      const execution = executions.get(name);
      if (execution?.at !== 'failed') return 'notPossible';
      enter(execution, 'begin');
      return 'redriven';
    },
    resume: async (token, { stage }) => {
      const execution = [...executions.values()].find((one) => one.token === token);
      if (!execution) return 'gone';
      const next = straight[execution.at as TaskStage];
      if (next) enter(execution, next);
      else choose(execution, stage as Stage);
      return 'resumed';
    },
  };
  return { ...engine, executions };
}
