import type { Preferences as Wishes } from '../mails/preferences.ts';

/** How people want to be written to. */
export interface Preferences {
  /** The defaults for whoever has chosen nothing. */
  load(personId: string): Promise<Wishes>;
  save(personId: string, wishes: Wishes): Promise<void>;
}
