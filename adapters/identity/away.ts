import type { Claims } from './claims.ts';

/**
 * By how many seconds a token may be issued before or after what our clock says: whoever signs in has just come from
 * the provider, so more than that is a clock that is wrong, theirs or ours. Far below the five minutes at which other
 * systems of a body begin to refuse each other.
 */
const apartAtMost = 120;

/** Codes of the library for answers that do not come, or not as they should, and for times that do not fit. */
const passing = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);
const unanswered = new Set(['TypeError', 'TimeoutError', 'AbortError']);

/** An error that says nothing about the person: the provider is silent, or its clock and ours lie apart. */
export function signInAway(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { name: 'SignInAway' });
}

/** What a call of the provider failed with, told apart: what may hold in a moment, and what will not. */
export function whyItFailed(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as Error & { code?: unknown };
  const isPassing = unanswered.has(error.name) || (typeof code === 'string' && passing.has(code));
  return isPassing ? signInAway('the provider does not answer as it should', error) : error;
}

/**
 * Compares when a token was issued with our clock. The library holds the end of a token against it, and accepts one
 * that is issued at any time to come: a session of a clock that is wrong would last as long as it is wrong.
 * @throws SignInAway when they lie apart
 */
export function sameTime({ iat }: Claims, now: Date): void {
  const apart = Math.abs(now.getTime() / 1_000 - Number(iat));
  // What is no number is apart.
  if (!(apart <= apartAtMost)) throw signInAway('the clock of the provider and ours lie apart');
}
