import type { Addresses } from '../../core/ports/addresses.ts';
import type { CalendarInForce } from '../../core/ports/calendar.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { PerformCommand } from '../../core/ports/commands.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { ExecutionHistory } from '../../core/ports/engine.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Executions } from '../../core/ports/executions.ts';
import type { Facts } from '../../core/ports/facts.ts';
import type { Findings } from '../../core/ports/findings.ts';
import type { Digest, Seals } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Mails } from '../../core/ports/mails.ts';
import type { Outbox } from '../../core/ports/outbox.ts';
import type { People, PeopleAbove, PersonIds } from '../../core/ports/people.ts';
import type { Tasks } from '../../core/ports/tasks.ts';

/** What the pages of those who keep the workflows going need. */
export type OperationsPorts = {
  executions: Executions;
  history: ExecutionHistory;
  evaluations: Evaluations;
  cycles: Cycles;
  tasks: Tasks;
  people: People;
  peopleAbove: PeopleAbove;
  outbox: Outbox;
  addresses: Addresses;
  findings: Findings;
  mails: Pick<Mails, 'ofEvaluation'>;
  facts: Facts;
  personIds: PersonIds;
  perform: PerformCommand;
  seals: Seals;
  clock: Clock;
  digest: Digest;
  calendar: CalendarInForce;
  log: Log;
};
