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
  const engine: Engine = {
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
  return { ...engine, started, resumed };
}
