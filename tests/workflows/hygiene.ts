/** Our own rules for definitions, beyond what the language asks. */
import type { Definition, State } from './definitions.ts';

/** Under a year, since an execution ends after one, and far beyond any deadline of ours. */
const BACKSTOP = { least: 300 * 86_400, most: 365 * 86_400 };
/** What a payload may carry: ids and where we are, never words of a person. */
const ALLOWED = new Set([
  'evaluationId',
  'stage',
  'taskToken',
  'executionName',
  'cycleId',
  'step',
  'cursor',
  'planAttempt',
]);

/** Every way in which a definition falls short of the rules, in words. */
export function shortcomings(definition: Definition): string[] {
  return Object.entries(definition.States).flatMap(([name, state]) => {
    const found = [...ofAnyState(state), ...(state.Type === 'Task' ? ofTask(state) : [])];
    return found.map((problem) => `${name}: ${problem}`);
  });
}

function* ofAnyState(state: State): Iterable<string> {
  if (!state.Comment) yield 'says nothing about itself (Comment)';
  if (state.Type === 'Map' || state.Type === 'Parallel') yield 'holds branches open';
  if (state.Type === 'Wait') yield 'waits for a time: deadlines are in the table';
  if (state.Type === 'Choice' && !state.Default) yield 'has no way out for the unforeseen (Default)';
}

function* ofTask(state: State): Iterable<string> {
  if (!state.Retry?.length) yield 'is never tried again (Retry)';
  if (state.Retry?.some((retrier) => retrier.JitterStrategy !== 'FULL')) yield 'tries again without jitter';
  if (!state.Catch?.some((caught) => caught.ErrorEquals.includes('States.ALL'))) {
    yield 'lets an error end the execution (Catch)';
  }
  if (!state.TimeoutSeconds) yield 'may take for ever (TimeoutSeconds)';
  yield* ofPayload(state);
  if (state.Resource?.endsWith('.waitForTaskToken')) yield* ofWait(state);
}

function* ofPayload(state: State): Iterable<string> {
  for (const key of Object.keys(state.Parameters?.Payload ?? {})) {
    if (!ALLOWED.has(key.replace(/\.\$$/, ''))) yield `carries ${key}, which is no id`;
  }
}

function* ofWait(state: State): Iterable<string> {
  const seconds = state.TimeoutSeconds ?? 0;
  if (seconds < BACKSTOP.least || seconds > BACKSTOP.most)
    yield 'has a backstop under 300 days or over a year';
  if (state.Parameters?.Payload?.['taskToken.$'] !== '$$.Task.Token') yield 'hands out no task token';
  const retried = state.Retry?.flatMap((retrier) => retrier.ErrorEquals) ?? [];
  if (retried.some((error) => error.startsWith('States.')))
    yield 'would wait again after its backstop (Retry)';
}
