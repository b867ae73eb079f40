/** So many times within so many seconds. */
export type Limit = { times: number; seconds: number };

const minutes = (count: number) => count * 60;

/**
 * How often things may be done from outside, by link, by person and by network address (ASVS 2.4.1). A choice of ours:
 * far above what people do, also on the last day and behind the one address of a whole office, and far below what
 * guessing or flooding with mails needs.
 */
export const limits = {
  /** Sending the form behind a link. */
  answer: {
    link: { times: 100, seconds: minutes(10) },
    person: { times: 300, seconds: minutes(10) },
    address: { times: 3_000, seconds: minutes(10) },
  },
  /** Asking for a fresh link by mail. */
  renew: {
    link: { times: 5, seconds: minutes(60) },
    // Somebody with many tasks holds many links; nobody has so many that they lose more in an hour.
    person: { times: 30, seconds: minutes(60) },
    address: { times: 300, seconds: minutes(60) },
  },
  /** Asking for a one-time code by mail. With the tries that a code bears, 25 guesses an hour at a hundred million. */
  code: {
    link: { times: 5, seconds: minutes(60) },
    person: { times: 30, seconds: minutes(60) },
    address: { times: 300, seconds: minutes(60) },
  },
  signIn: {
    person: { times: 30, seconds: minutes(10) },
    address: { times: 1_000, seconds: minutes(10) },
  },
} as const satisfies Record<string, Partial<Record<'link' | 'person' | 'address', Limit>>>;

/** What is counted: one deed of one link, person or address. */
export type Counted = { name: string; limit: Limit };

/** The window of time that an instant lies in, by its beginning and its end in seconds since 1970. */
export function windowAt(now: Date, { seconds }: Limit): { from: number; until: number } {
  const from = Math.floor(now.getTime() / 1000 / seconds) * seconds;
  return { from, until: from + seconds };
}
