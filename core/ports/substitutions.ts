import type { Substitution } from '../substitution/substitution.ts';

/** Who acts for whom, and until when. */
export interface Substitutions {
  /** Everything that was set down for these people, whether it holds now or not; strongly consistent. */
  of(personIds: readonly string[]): Promise<Substitution[]>;
  /** Of everybody, the newest first. May lag behind for a moment. */
  all(): Promise<Substitution[]>;
  add(substitution: Substitution): Promise<void>;
  /** `unknown` when there is none of this id, or it was ended before. */
  end(personId: string, substitutionId: string, at: Date): Promise<'ended' | 'unknown'>;
  /**
   * Goes through all of them and keeps of each what `keep` gives back: the very same, another, or with null nothing.
   * @returns how many are another, or gone, now
   */
  revise(keep: (substitution: Substitution) => Substitution | null): Promise<number>;
}
