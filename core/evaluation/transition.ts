import type { Part } from './actor.ts';
import type { CommandName } from './commands.ts';
import type { Stage } from './stage.ts';

/** What must hold besides stage and part: a date, how often was returned, where it was before (core/evaluation/guards.ts). */
export type Guard =
  | 'assessmentIsOpen'
  | 'assessmentIsClosed'
  | 'returnsAreLeft'
  | 'returnsAreUsedUp'
  | 'deliveryFell'
  | `was:${Stage}`;

export type Transition = {
  from: Stage;
  command: CommandName;
  by: Part;
  to: Stage;
  when?: Guard;
};

/** A row that leaves the evaluation in its stage. */
export function staying(stage: Stage, command: CommandName, by: Part): Transition {
  return { from: stage, command, by, to: stage };
}
