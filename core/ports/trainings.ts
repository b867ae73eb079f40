import type { Training } from '../help/training.ts';

/** Who has read the training material. */
export interface Trainings {
  /** The first time counts; repeating it is harmless. */
  acknowledge(training: Training): Promise<void>;
  of(personId: string, version: number): Promise<Training | undefined>;
  /** Everybody who has, in no order. May lag behind for a moment. */
  all(version: number): Promise<Training[]>;
}
