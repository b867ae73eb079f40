import type { Clock } from '../../core/ports/clock.ts';
import type { PerformCommand } from '../../core/ports/commands.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Digest, NewId, Seals } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Notes } from '../../core/ports/notes.ts';
import type { People, PersonIds } from '../../core/ports/people.ts';
import type { Accesses, Corrections, Holds } from '../../core/ports/privacy.ts';
import type { Retention } from '../../core/privacy/retention.ts';

/** What the pages of personal data need. */
export type PrivacyPorts = {
  evaluations: Evaluations;
  cycles: Cycles;
  people: People;
  personIds: PersonIds;
  notes: Notes;
  accesses: Accesses;
  corrections: Corrections;
  holds: Holds;
  perform: PerformCommand;
  retention: Retention;
  accessKeptDays: number;
  newId: NewId;
  digest: Digest;
  seals: Seals;
  clock: Clock;
  log: Log;
};
