import type { Idea } from './idea.ts';

/** Answering is the superior's alone: these steps are theirs. */
const stepsOfSuperior: readonly string[] = ['acknowledged', 'effect'];

/** The next version of an idea, without the name of the superior who answered it; undefined where it has none. */
export function withoutSuperior(idea: Idea): Idea | undefined {
  if (idea.supervisor.name === '') return undefined;
  return {
    ...idea,
    version: idea.version + 1,
    supervisor: { ...idea.supervisor, name: '', position: '' },
    steps: idea.steps.map((step) => (stepsOfSuperior.includes(step.kind) ? { ...step, by: '' } : step)),
  };
}
