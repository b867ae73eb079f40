import { engine } from './id/engine.ts';

/** A step of a workflow that we have words for. */
type Step = keyof typeof engine.engineStep;

/** True for the names that the definitions give their steps; a test holds them together. */
export function isStep(state: string): state is Step {
  return Object.hasOwn(engine.engineStep, state);
}
