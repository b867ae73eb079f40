import { assessmentIsOpen, type Cycle } from '../cycle/cycle.ts';
import { returnsOf } from './returns.ts';
import type { EvaluationState } from './state.ts';
import type { Guard } from './transition.ts';

/** True while what a row of the table asks for besides stage and part holds. */
export function guardHolds(
  guard: Guard,
  state: EvaluationState,
  about: { cycle: Cycle; now: Date },
): boolean {
  switch (guard) {
    case 'assessmentIsOpen':
      return assessmentIsOpen(about.cycle, about.now);
    case 'assessmentIsClosed':
      return !assessmentIsOpen(about.cycle, about.now);
    case 'returnsAreLeft':
      return returnsOf(state, about.cycle)?.next === 'return';
    case 'returnsAreUsedUp':
      return returnsOf(state, about.cycle)?.next === 'meeting';
    case 'deliveryFell':
      return state.delivery?.fallen?.to === 'superior';
    default:
      // What people wrote has to be there still: nobody goes on from what was erased.
      return guard === `was:${state.exclusion?.from}` && state.erased.contentsAt === null;
  }
}
