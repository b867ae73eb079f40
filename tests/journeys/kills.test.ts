import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, hasButton } from '../../sample/browser.ts';
import { playCycle } from '../../sample/cycle-run.ts';
import { confirmRoster, createCycle, openAssessment, startCycle, uploadRoster } from '../../sample/hr.ts';
import { openMailbox, taskLinkIn } from '../../sample/mailbox.ts';
import { readProgress } from '../../sample/progress.ts';
import { readNames } from '../../sample/roster.ts';
import { administrator, hrOfficer, signIn } from '../../sample/staff.ts';
import { eventually } from './eventually.ts';
import { type System, startSystem } from './system.ts';

const kills = Number(process.env.KILLS ?? 2);
/** More of them, the longer a year lasts: fewer years are begun for so many kills. */
const people = kills > 10 ? 20 : 10;
const longestMs = Math.max(30, kills * 2) * 60_000;
/** A kill comes not later than this after a start, as long as that leaves time for anything to be done. */
const shortestMs = 4_000;
const lookEveryMs = 10_000;

const storyOf = () =>
  ({ leaves: 'none', planReturnedOnce: false, selfAssessmentReturnedOnce: false, appeals: false }) as const;
/** What that story is in a record: each decision once, in this order. */
const year = ['submitPlan', 'approvePlan', 'submitSelfAssessment', 'submitReview', 'acknowledge'];

/** What these tests read of a line of an exported record. */
type Recorded = { evaluationId: string; command: string; by: { kind: string } };

/**
 * Kills the whole system at random moments while something lasts, so often at most; tells how long each start took.
 * A kill that comes before anything was done shows nothing, and on a busy machine every one may come so: after such a
 * one the next may come later, until they come in the middle of work again.
 */
async function killWhile(lasting: Promise<unknown>, system: System, atMost: number): Promise<number[]> {
  let over = false;
  const end = () => {
    over = true;
  };
  lasting.then(end, end);
  const told: number[] = [];
  let withinMs = shortestMs;
  while (told.length < atMost) {
    const before = (await system.readLog()).length;
    await sleep(300 + Math.random() * withinMs);
    if (over) break;
    await system.kill9();
    const hasWorked = (await system.readLog()).length > before;
    withinMs = hasWorked ? Math.max(withinMs / 2, shortestMs) : withinMs * 2;
    const began = performance.now();
    await system.startAgain();
    told.push(Math.round(performance.now() - began));
    if (told.length % 10 === 0) console.log(`${told.length} of ${atMost} kills`);
  }
  return told;
}

/**
 * Looks at a cycle now and then while something lasts, as an administrator would, and has everything helped that stands
 * and can be: a mail that was killed twice in the middle of its sending is not tried again by itself.
 */
async function helpWhile(lasting: Promise<unknown>, office: Browser, listUrl: string): Promise<void> {
  let over = false;
  const end = () => {
    over = true;
  };
  lasting.then(end, end);
  const look = async () => {
    const page = await office.open(listUrl);
    if (!over && hasButton(page, 'do=helpAll'))
      await office.submit(page, { button: 'do=helpAll', fields: { reason: 'Uji pemadaman' } });
  };
  while (!over) {
    // What is killed meanwhile answers nothing: the next look comes soon.
    await look().catch(() => {});
    await sleep(lookEveryMs);
  }
}

describe(`years with ${kills} kills at random moments`, () => {
  let system: System;
  let hr: Browser;
  let office: Browser;
  let folder: string;
  let names: string[];
  const cycles: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kinerja-kills-'));
    system = await startSystem();
    hr = (await signIn(system.app, hrOfficer)).browser;
    office = (await signIn(system.app, administrator)).browser;
    const roster = (await readFile('sample/roster-60.csv', 'utf8')).split('\n').slice(0, people + 1);
    names = (await readNames('sample/roster-60.csv')).slice(0, people);
    const content = new TextEncoder().encode(roster.join('\n'));
    await confirmRoster(hr, await uploadRoster(hr, system.app, { name: 'roster.csv', content }));
  });
  afterAll(async () => {
    await system?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Nobody kills while HR begins a year: a start that is killed has a journey of its own. */
  async function begin(name: string): Promise<string> {
    const cycle = await startCycle(hr, await createCycle(hr, system.app, { name, year: 2026 }));
    await eventually(async () => expect(await readProgress(hr, cycle.url)).toEqual({ planning: people }));
    await openAssessment(hr, cycle.url, 'Uji pemadaman');
    return cycle.url;
  }

  /** What people decided in each record of a cycle, in order, from a copy as an auditor takes it. */
  async function decisionsOf(cycleId: string): Promise<string[][]> {
    const file = join(folder, `${cycleId}.jsonl`);
    await audit('export', '--cycle', cycleId, '--out', file);
    const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
    const events = lines.flatMap((line) => (JSON.parse(line) as { event?: Recorded }).event ?? []);
    const records = Map.groupBy(events, ({ evaluationId }) => evaluationId);
    return [...records.values()].map((record) =>
      record.filter(({ by }) => by.kind === 'person').map(({ command }) => command),
    );
  }

  const audit = (command: string, ...flags: string[]) =>
    promisify(execFile)(process.execPath, [`auditing/${command}.ts`, '--console', system.console, ...flags]);
  const verify = () => audit('verify', '--anchors', join(folder, 'anchors.ndjson'));

  it(
    'come to their end all the same, with every record whole',
    async () => {
      const told: number[] = [];
      while (told.length < kills) {
        const cycleName = `SKP ${String(cycles.length + 1).padStart(3, '0')}`;
        const cycleUrl = await begin(cycleName);
        cycles.push(cycleUrl);
        const play = playCycle({ hr, cycleUrl, cycleName, names, storyOf, mailboxUrl: system.mailbox });
        const answering = play.until({ final: people });
        const cycleId = cycleUrl.split('/').at(-1);
        const helping = helpWhile(answering, office, `${system.app}/admin/evaluations?cycle=${cycleId}`);
        told.push(...(await killWhile(answering, system, kills - told.length)));
        await answering;
        await helping;
        expect(await readProgress(hr, cycleUrl)).toEqual({ final: people });
      }
      const average = Math.round(told.reduce((sum, ms) => sum + ms, 0) / told.length);
      console.log(
        `${told.length} kills in ${cycles.length} years of ${people}; started again in ${average} ms`,
      );
      expect(told).toHaveLength(kills);
      expect((await verify()).stdout).toContain('all records hold');
    },
    longestMs,
  );

  it('decided everything once, and left nothing out', async () => {
    for (const url of cycles) {
      const decided = await decisionsOf(url.split('/').at(-1) ?? '');
      expect(decided).toHaveLength(people);
      for (const commands of decided) expect(commands).toEqual(year);
    }
  });

  it('mailed nobody the same task more than once extra', async () => {
    const mails = await openMailbox(system.mailbox).newMails();
    const times = Map.groupBy(mails.filter(taskLinkIn), (mail) => taskLinkIn(mail));
    for (const same of times.values()) expect(same.length).toBeLessThanOrEqual(2);
  });

  it('and the command names the first line that somebody altered in the table', async () => {
    const { database } = (await (await fetch(`${system.console}/status`)).json()) as { database: string };
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new DynamoDBClient({ endpoint: database, region: 'ap-southeast-3', credentials });
    const { TableNames } = await client.send(new ListTablesCommand({}));
    const table = DynamoDBDocumentClient.from(client);
    const TableName = TableNames?.[0];
    const scanned = await table.send(
      new ScanCommand({
        TableName,
        FilterExpression: 'sk = :sk',
        ExpressionAttributeValues: { ':sk': 'AUDIT#000003' },
      }),
    );
    const item = scanned.Items?.[0];
    await table.send(
      new UpdateCommand({
        TableName,
        Key: { pk: item?.pk, sk: item?.sk },
        UpdateExpression: 'SET #event.#command = :other',
        ExpressionAttributeNames: { '#event': 'event', '#command': 'command' },
        ExpressionAttributeValues: { ':other': 'returnPlan' },
      }),
    );
    const { evaluationId } = (item?.event ?? {}) as { evaluationId?: string };
    const told = await verify().catch((error: { code: number; stderr: string }) => error);
    expect(told).toMatchObject({ code: 1, stderr: expect.stringContaining(`${evaluationId}, line 3`) });
  });
});
