import { addressesIn } from '../../adapters/dynamodb/addresses.ts';
import { executionsIn } from '../../adapters/dynamodb/executions.ts';
import { factsIn } from '../../adapters/dynamodb/facts.ts';
import { findingsIn } from '../../adapters/dynamodb/findings.ts';
import { mailsIn } from '../../adapters/dynamodb/mails.ts';
import { outboxIn } from '../../adapters/dynamodb/outbox.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { tasksIn } from '../../adapters/dynamodb/tasks.ts';
import { stepFunctionsHistory } from '../../adapters/workflows/execution-history.ts';
import { peopleAbove } from '../../core/usecases/people-above.ts';
import { parseEnvironment } from '../middleware/environment.ts';
import { webFunction } from '../middleware/web-function.ts';
import { wireWeb } from '../middleware/wiring/index.ts';
import { environment } from './env.ts';
import { routes } from './handler.ts';

const wired = await wireWeb(parseEnvironment(environment));
const { table } = wired;
const people = peopleIn(table);
const ports = {
  ...wired,
  executions: executionsIn(table),
  history: stepFunctionsHistory(),
  tasks: tasksIn(table),
  people,
  peopleAbove: (personId: string) => peopleAbove(personId, { people }),
  outbox: outboxIn(table),
  addresses: addressesIn(table),
  facts: factsIn(table),
  findings: findingsIn(table),
  mails: mailsIn(table),
};

export const handler = webFunction(routes(ports), wired);
