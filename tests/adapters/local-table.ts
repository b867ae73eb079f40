import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { accessesIn } from '../../adapters/dynamodb/accesses.ts';
import { addressesIn } from '../../adapters/dynamodb/addresses.ts';
import { calendarActsIn } from '../../adapters/dynamodb/calendar-acts.ts';
import { correctionsIn } from '../../adapters/dynamodb/corrections.ts';
import { cyclesIn } from '../../adapters/dynamodb/cycles.ts';
import { draftsIn } from '../../adapters/dynamodb/drafts.ts';
import { erasuresIn } from '../../adapters/dynamodb/erasures.ts';
import { evaluationsIn } from '../../adapters/dynamodb/evaluations.ts';
import { executionsIn } from '../../adapters/dynamodb/executions.ts';
import { factsIn } from '../../adapters/dynamodb/facts.ts';
import { findingsIn } from '../../adapters/dynamodb/findings.ts';
import { followUpsIn } from '../../adapters/dynamodb/follow-ups.ts';
import { gtkImportsIn } from '../../adapters/dynamodb/gtk-imports.ts';
import { holdsIn } from '../../adapters/dynamodb/holds.ts';
import { ideasIn } from '../../adapters/dynamodb/ideas.ts';
import { importedIn } from '../../adapters/dynamodb/imported.ts';
import { issuedCodesIn } from '../../adapters/dynamodb/issued-codes.ts';
import { leaversIn } from '../../adapters/dynamodb/leavers.ts';
import { limiterIn } from '../../adapters/dynamodb/limiter.ts';
import { mailTimingIn } from '../../adapters/dynamodb/mail-timing.ts';
import { mailsIn } from '../../adapters/dynamodb/mails.ts';
import { notesIn } from '../../adapters/dynamodb/notes.ts';
import { ordersIn } from '../../adapters/dynamodb/orders.ts';
import { outboxIn } from '../../adapters/dynamodb/outbox.ts';
import { peopleIn } from '../../adapters/dynamodb/people.ts';
import { periodsIn } from '../../adapters/dynamodb/periods.ts';
import { preferencesIn } from '../../adapters/dynamodb/preferences.ts';
import { reportsIn } from '../../adapters/dynamodb/reports.ts';
import { rostersIn } from '../../adapters/dynamodb/rosters.ts';
import { sessionsIn } from '../../adapters/dynamodb/sessions.ts';
import { substitutionsIn } from '../../adapters/dynamodb/substitutions.ts';
import { connectTable, type Table } from '../../adapters/dynamodb/table.ts';
import { tasksIn } from '../../adapters/dynamodb/tasks.ts';
import { templatesIn } from '../../adapters/dynamodb/templates.ts';
import { trainingsIn } from '../../adapters/dynamodb/trainings.ts';
import { unitPredicatesIn } from '../../adapters/dynamodb/unit-predicates.ts';
import { startDynamoDbLocal } from '../../local/dynamodb/server.ts';
import type { TablePorts } from '../fakes/table.ts';

/** Starts a database in memory and points the SDK to it, the way a deployment would: by the environment. */
export async function startTable(): Promise<{ stop(): Promise<void> }> {
  const database = await startDynamoDbLocal({ inMemory: true });
  process.env.AWS_ENDPOINT_URL_DYNAMODB = database.endpoint;
  process.env.AWS_REGION = 'ap-southeast-3';
  process.env.AWS_ACCESS_KEY_ID = 'test';
  process.env.AWS_SECRET_ACCESS_KEY = 'test';
  await createTable(connectTable('kinerja'));
  return database;
}

async function createTable({ name, client }: Table): Promise<void> {
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const attributes = ['pk', 'sk', 'listKey', 'listSort', 'turnKey', 'turnSort', 'teamKey'];
  const lists = {
    IndexName: 'lists',
    KeySchema: keys('listKey', 'listSort'),
    Projection: { ProjectionType: 'ALL' as const },
  };
  const turns = {
    IndexName: 'turns',
    KeySchema: keys('turnKey', 'turnSort'),
    Projection: { ProjectionType: 'KEYS_ONLY' as const },
  };
  const teams = {
    IndexName: 'teams',
    KeySchema: [{ AttributeName: 'teamKey', KeyType: 'HASH' as const }],
    Projection: { ProjectionType: 'KEYS_ONLY' as const },
  };
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keys('pk', 'sk'),
      AttributeDefinitions: attributes.map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      GlobalSecondaryIndexes: [lists, turns, teams],
    }) as never,
  );
}

/** Every port that the table keeps. */
export function portsIn(table: Table): TablePorts {
  return {
    evaluations: evaluationsIn(table),
    outbox: outboxIn(table),
    tasks: tasksIn(table),
    codes: issuedCodesIn(table),
    cycles: cyclesIn(table),
    people: peopleIn(table),
    rosters: rostersIn(table),
    sessions: sessionsIn(table),
    drafts: draftsIn(table),
    notes: notesIn(table),
    periods: periodsIn(table),
    imported: importedIn(table),
    gtkImports: gtkImportsIn(table),
    ideas: ideasIn(table),
    trainings: trainingsIn(table),
    templates: templatesIn(table),
    calendarActs: calendarActsIn(table),
    executions: executionsIn(table),
    facts: factsIn(table),
    findings: findingsIn(table),
    orders: ordersIn(table),
    mails: mailsIn(table),
    addresses: addressesIn(table),
    accesses: accessesIn(table),
    holds: holdsIn(table),
    corrections: correctionsIn(table),
    erasures: erasuresIn(table),
    leavers: leaversIn(table),
    preferences: preferencesIn(table),
    timing: mailTimingIn(table),
    reports: reportsIn(table),
    followUps: followUpsIn(table),
    unitPredicates: unitPredicatesIn(table),
    limiter: limiterIn(table),
    substitutions: substitutionsIn(table),
  };
}
