import type { Effect } from '../evaluation/effects.ts';
import type { Idea } from '../ideas/idea.ts';
import type { Page, PageRequest } from './paging.ts';

/** Which ideas are listed; all of them newest first. */
export type IdeaList =
  | { of: 'team'; supervisorId: string }
  | { of: 'organisation'; organisation: string }
  | { of: 'body' }
  /** Those that their authors share with everybody. */
  | { of: 'shared' }
  /** Those that were adopted or have spread; of one organisation, or of all where it is null. */
  | { of: 'adopted'; organisation: string | null };

/** The register of ideas. */
export interface Ideas {
  /** Writes an author's next idea and what has to happen; `conflict` when its number is taken. */
  create(idea: Idea, effects: Effect[]): Promise<'created' | 'conflict'>;
  load(ideaId: string): Promise<Idea | undefined>;
  /** An author's own, newest first. At most 100 are read a round trip. */
  ofAuthor(personId: string): Promise<Idea[]>;
  /** Replaces an idea of the version before, everywhere it is listed. */
  replace(idea: Idea, effects: Effect[], now: Date): Promise<'replaced' | 'conflict'>;
  /** May lag behind for a moment. */
  list(list: IdeaList, request: PageRequest): Promise<Page<Idea>>;
}
