import type { Effect, OutboxEntry } from '../evaluation/effects.ts';

/** The evaluation that an effect is about; undefined for those of a whole cycle. */
export function evaluationOf(effect: Effect): string | undefined {
  if ('evaluationId' in effect && effect.evaluationId) return effect.evaluationId;
  const named = effect.kind === 'startExecution' ? effect.input.evaluationId : undefined;
  return typeof named === 'string' ? named : undefined;
}

/** Entries that have something to do for an evaluation. */
export function entriesAbout(entries: readonly OutboxEntry[], evaluationId: string): OutboxEntry[] {
  return entries.filter(({ effects }) => effects.some((effect) => evaluationOf(effect) === evaluationId));
}
