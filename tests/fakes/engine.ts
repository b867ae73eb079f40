import type { Machine } from '../../core/evaluation/effects.ts';
import type { Engine } from '../../core/ports/engine.ts';

export type Started = {
  machine: Machine;
  executionName: string;
  input: Record<string, string | number | null>;
};

/** An engine that remembers what it was told; a token can be resumed once. */
export function fakeEngine() {
  const started: Started[] = [];
  const resumed: { token: string; output: Record<string, string> }[] = [];
  const stopped: string[] = [];
  const redriven: string[] = [];
  const engine: Engine = {
    stop: async (_, executionName) => {
      stopped.push(executionName);
      return 'stopped';
    },
    redrive: async (_, executionName) => {
      redriven.push(executionName);
      return 'redriven';
    },
    start: async (machine, executionName, input) => {
      if (started.some((execution) => execution.executionName === executionName)) return 'exists';
      started.push({ machine, executionName, input });
      return 'started';
    },
    resume: async (token, output) => {
      if (resumed.some((wait) => wait.token === token)) return 'gone';
      resumed.push({ token, output });
      return 'resumed';
    },
  };
  return { ...engine, started, resumed, stopped, redriven };
}
