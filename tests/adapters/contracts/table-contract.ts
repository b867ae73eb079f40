import type { TablePorts } from '../../fakes/table.ts';
import { evaluationsContract } from './evaluations.ts';
import { executionsContract } from './executions.ts';
import { findingsContract } from './findings.ts';
import { ideasContract } from './ideas.ts';
import { limiterContract } from './limiter.ts';
import { addressesContract, mailsContract, mailTimingContract } from './mails.ts';
import { notesContract } from './notes.ts';
import { ordersContract } from './orders.ts';
import { outboxContract } from './outbox.ts';
import { periodsContract } from './periods.ts';
import { accessesContract, correctionsContract, erasuresContract, holdsContract } from './privacy.ts';
import { followUpsContract, ratingsContract } from './ratings.ts';
import { rostersContract } from './rosters.ts';
import { cyclesContract, peopleContract, sessionsAndDraftsContract } from './small-ports.ts';
import { substitutionsContract } from './substitutions.ts';
import { tasksContract } from './tasks.ts';
import { templatesContract } from './templates.ts';
import { trainingsContract } from './trainings.ts';

/** Everything that a table promises; the real one and the fake one alike. */
export function tableContract(ports: () => TablePorts): void {
  outboxContract(ports);
  evaluationsContract(ports);
  tasksContract(ports);
  cyclesContract(ports);
  peopleContract(ports);
  rostersContract(ports);
  sessionsAndDraftsContract(ports);
  executionsContract(ports);
  findingsContract(ports);
  ordersContract(ports);
  notesContract(ports);
  periodsContract(ports);
  ideasContract(ports);
  trainingsContract(ports);
  mailsContract(ports);
  addressesContract(ports);
  accessesContract(ports);
  holdsContract(ports);
  correctionsContract(ports);
  erasuresContract(ports);
  templatesContract(ports);
  mailTimingContract(ports);
  ratingsContract(ports);
  limiterContract(ports);
  followUpsContract(ports);
  substitutionsContract(ports);
}
