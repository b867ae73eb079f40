import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../sample/browser.ts';
import { playCycle } from '../../sample/cycle-run.ts';
import { confirmRoster, createCycle, openAssessment, startCycle, uploadRoster } from '../../sample/hr.ts';
import { openMailbox, taskLinkIn } from '../../sample/mailbox.ts';
import { readProgress } from '../../sample/progress.ts';
import { readNames } from '../../sample/roster.ts';
import { hrOfficer, signIn } from '../../sample/staff.ts';
import { eventually } from './eventually.ts';
import { type System, startSystem } from './system.ts';

const kills = Number(process.env.KILLS ?? 2);
const people = 10;

describe(`a year with ${kills} kills at random moments`, () => {
  let system: System;
  let hr: Browser;
  let cycleUrl: string;
  let folder: string;
  let names: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kinerja-anchors-'));
    system = await startSystem();
    hr = (await signIn(system.app, hrOfficer)).browser;
    const roster = (await readFile('sample/roster-60.csv', 'utf8')).split('\n').slice(0, people + 1);
    names = (await readNames('sample/roster-60.csv')).slice(0, people);
    const content = new TextEncoder().encode(roster.join('\n'));
    await confirmRoster(hr, await uploadRoster(hr, system.app, { name: 'roster.csv', content }));
    cycleUrl = (await startCycle(hr, await createCycle(hr, system.app, { name: 'SKP', year: 2026 }))).url;
  });
  afterAll(async () => {
    await system?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const verify = () =>
    promisify(execFile)(process.execPath, [
      'auditing/verify.ts',
      '--console',
      system.console,
      '--anchors',
      join(folder, 'anchors.ndjson'),
    ]);

  it('comes to its end all the same, with every record whole', async () => {
    const storyOf = () =>
      ({
        leaves: 'none',
        planReturnedOnce: false,
        selfAssessmentReturnedOnce: false,
        appeals: false,
      }) as const;
    await eventually(async () => expect(await readProgress(hr, cycleUrl)).toEqual({ planning: people }));
    await openAssessment(hr, cycleUrl, 'Uji pemadaman');
    const play = playCycle({ hr, cycleUrl, names, storyOf, mailboxUrl: system.mailbox });
    const answering = play.until({ final: people });
    const told: number[] = [];
    let over = false;
    const end = () => {
      over = true;
    };
    answering.then(end, end);
    // On a busy machine everything takes longer: what is killed before it could begin shows nothing.
    let started = 2_000;
    for (let kill = 0; kill < kills && !over; kill += 1) {
      await sleep(500 + Math.random() * 6 * started);
      await system.kill9();
      const began = performance.now();
      await system.startAgain();
      started = performance.now() - began;
      told.push(Math.round(started));
    }
    await answering;
    console.log(
      `killed ${told.length} times; starting again took ${Math.round(told.reduce((a, b) => a + b, 0) / told.length)} ms on average`,
    );
    expect(await readProgress(hr, cycleUrl)).toEqual({ final: people });
    expect((await verify()).stdout).toContain('all records hold');
  }, 1_800_000);

  it('mailed nobody the same task more than once extra', async () => {
    const mails = await openMailbox(system.mailbox).newMails();
    const times = Map.groupBy(mails.filter(taskLinkIn), (mail) => taskLinkIn(mail));
    for (const same of times.values()) expect(same.length).toBeLessThanOrEqual(2);
  });

  it('and names the first line that somebody altered in the table', async () => {
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
