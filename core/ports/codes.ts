import type { CodeBonds, IssuedCode } from '../codes/one-time-code.ts';
import type { Effect } from '../evaluation/effects.ts';

/** Makes codes with the deployment's key. */
export interface CodeMaker {
  /** The code of these bonds, in digits; the same when asked again. */
  codeFor(bonds: CodeBonds): string;
  /** True when what was typed is that code. Takes constant time. */
  isCodeFor(bonds: CodeBonds, typed: string): boolean;
}

/** What is kept of codes: one of each link. */
export interface IssuedCodes {
  /** Puts a fresh code in the place of the one before, and posts its mail in the same transaction. */
  issue(code: IssuedCode, effects: Effect[], now: Date): Promise<void>;
  of(linkHash: string): Promise<IssuedCode | undefined>;
  /**
   * Uses a code for one answer, once; for that same answer it may be used again.
   * @returns `refused` when it was used for another, was replaced, or is spent by wrong tries
   */
  use(code: IssuedCode, answerHash: string): Promise<'used' | 'refused'>;
  /** Counts a wrong try against a code, unless it was replaced meanwhile. */
  miss(code: IssuedCode): Promise<void>;
}
