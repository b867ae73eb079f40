import type { Addresses } from '../../core/ports/addresses.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { PerformCommand } from '../../core/ports/commands.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Digest, Seals } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import type { People } from '../../core/ports/people.ts';
import type { Preferences } from '../../core/ports/preferences.ts';
import type { CookieJar } from '../middleware/cookies.ts';

/** What the pages about mails need. */
export type MailingPorts = {
  addresses: Addresses;
  people: People;
  preferences: Preferences;
  jar: CookieJar;
  evaluations: Evaluations;
  perform: PerformCommand;
  seals: Seals;
  clock: Clock;
  digest: Digest;
  log: Log;
};
