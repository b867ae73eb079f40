import type { Clock } from '../../core/ports/clock.ts';
import type { Ideas } from '../../core/ports/ideas.ts';
import type { Seals } from '../../core/ports/keys.ts';
import type { People } from '../../core/ports/people.ts';

/** What the pages of the register need. */
export type IdeaPorts = {
  ideas: Ideas;
  people: People;
  seals: Seals;
  clock: Clock;
};
