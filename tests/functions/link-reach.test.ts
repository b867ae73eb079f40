import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectTable, type Table } from '../../adapters/dynamodb/table.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { assigneeOf, linkTo, taskOf } from '../../core/tasks/task.ts';
import { portsIn, startTable } from '../adapters/local-table.ts';
import { commands } from '../core/examples.ts';
import { evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, type Website } from './website.ts';

/** What the function behind links may touch in AWS, by the action; tests/lib/permissions.test.ts holds the template to it. */
const may = {
  read: /^(LINK|EVAL|CYCLE|SESSION|IDEA|TEMPLATE|SUBST)#|^CALENDAR/,
  together: /^(EVAL#|CYCLE#|CALENDAR)/,
  write: /^(LINK|EVAL|OUTBOX|RATE)#/,
};

type Asked = Record<string, unknown>;
const keyIn = (asked: unknown): string => {
  const { Key, Item } = (asked ?? {}) as { Key?: { pk?: string }; Item?: { pk?: string } };
  return Key?.pk ?? Item?.pk ?? '';
};

/** Whether a request to the table is one that the function behind links may make; what it is, where it may not. */
function refused(command: string, asked: Asked): string[] {
  const told = (keys: string[], allowed: RegExp) =>
    keys.filter((key) => !allowed.test(key)).map((key) => `${command} ${key}`);
  switch (command) {
    case 'GetCommand':
      return told([keyIn(asked)], may.read);
    case 'BatchGetCommand': {
      const { RequestItems } = asked as { RequestItems: Record<string, { Keys: { pk: string }[] }> };
      return told(
        Object.values(RequestItems).flatMap(({ Keys }) => Keys.map(({ pk }) => pk)),
        may.read,
      );
    }
    case 'QueryCommand': {
      const { IndexName, ExpressionAttributeValues } = asked as Asked & {
        ExpressionAttributeValues: Record<string, string>;
      };
      if (IndexName !== undefined) return IndexName === 'teams' ? [] : [`${command} index ${IndexName}`];
      return told([ExpressionAttributeValues[':pk'] ?? ''], may.together);
    }
    case 'PutCommand':
    case 'UpdateCommand':
      return told([keyIn(asked)], may.write);
    case 'TransactWriteCommand': {
      const { TransactItems } = asked as { TransactItems: Record<string, unknown>[] };
      return told(
        TransactItems.flatMap((item) => Object.values(item).map(keyIn)),
        may.write,
      );
    }
    default:
      return [command];
  }
}

let stop: () => Promise<void>;
let website: Website;
let table: Table;
let listening = false;
const beyond: string[] = [];
let asked = 0;

beforeAll(async () => {
  const database = await startTable();
  stop = () => database.stop();
  table = connectTable('kinerja');
  const { client } = table;
  const send = client.send.bind(client) as (command: unknown, ...more: unknown[]) => unknown;
  client.send = ((command: { constructor: { name: string }; input: Asked }, ...more: unknown[]) => {
    if (listening) {
      asked += 1;
      beyond.push(...refused(command.constructor.name, command.input));
    }
    return send(command, ...more);
  }) as typeof client.send;
  website = await openWebsite({ table: portsIn(table) });
}, 60_000);
afterAll(() => stop?.());

/** Opens the link of whoever has the turn, asks for a code and for a fresh link, and then gives the command. */
async function byLink(command: Command): Promise<void> {
  const { office } = website;
  const state = await office.evaluations.load(evaluationId);
  const task = state && taskOf(state);
  const personId = state && assigneeOf(state)?.personId;
  if (!state || !task || !personId) throw new Error(`nobody is asked before ${command.name}`);
  const linkId = office.links.idFor({ evaluationId, version: task.version, personId, rotation: 0 });
  await office.tasks.keepLink(linkTo(task, office.links.hashOf(linkId), office.clock()));
  const path = `/t/${linkId}`;
  listening = true;
  expect((await website.ask('GET', path)).statusCode).toBe(200);
  await sendForm(website, path, { do: 'saveDraft', reason: 'x' });
  await sendForm(website, path, { do: 'approvePlan' }, { to: `${path}/code` });
  await sendForm(website, path, {}, { to: `${path}/renew` });
  const fresh = `/t/${office.links.idFor({ evaluationId, version: task.version, personId, rotation: 1 })}`;
  expect((await website.ask('GET', fresh)).statusCode).toBe(200);
  await sendForm(website, fresh, { do: command.name });
  listening = false;
  const now = await office.evaluations.load(evaluationId);
  if (now?.version !== state.version) return;
  const actor = { kind: 'person', personId, via: 'link' } as const;
  expect(await office.perform({ evaluationId, version: null, command, actor })).toMatchObject({
    outcome: 'recorded',
  });
}

it('a link touches nothing, in any stage, that its function may not touch in AWS', async () => {
  const { office } = website;
  await byLink(commands.submitPlan);
  await byLink(commands.returnPlan);
  await byLink(commands.submitPlan);
  await byLink(commands.approvePlan);
  office.clock.moveTo(new Date('2027-12-21T03:00:00Z'));
  const system = { kind: 'system' } as const;
  await office.perform({ evaluationId, version: null, command: commands.openAssessment, actor: system });
  await byLink(commands.submitSelfAssessment);
  await byLink(commands.submitReview);
  await byLink(commands.fileAppeal);
  await byLink(commands.explainRating);
  await byLink(commands.replyToExplanation);
  await byLink(commands.decideAppeal);
  expect((await office.evaluations.load(evaluationId))?.stage).toBe('final');
  expect(asked).toBeGreaterThan(100);
  expect([...new Set(beyond)]).toEqual([]);
}, 60_000);
