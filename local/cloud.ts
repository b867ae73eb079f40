import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Addresses } from './assembly/attributes.ts';
import { readAssembly } from './assembly/read.ts';
import { refuseUnknownTypes } from './assembly/registry.ts';
import { listResources, World } from './assembly/world.ts';
import { Clock } from './clock/clock.ts';
import { Alarms } from './clock/timers.ts';
import { consoleSite } from './console/console-site.ts';
import { Sample } from './console/sample.ts';
import { dynamoDbClient } from './dynamodb/client.ts';
import { startDynamoDbLocal } from './dynamodb/server.ts';
import { createTables } from './dynamodb/tables.ts';
import { type Entrance, openEntrance } from './entrance.ts';
import type { Flags } from './flags.ts';
import { buildDoor } from './http-api/door.ts';
import { mailboxSite } from './mail/mailbox.ts';
import { type Mail, Mails } from './mail/mails.ts';
import { addressOf, startSes } from './mail/ses.ts';
import { simulateFate } from './mail/simulator.ts';
import { buildParts } from './parts.ts';
import { freePort } from './ports.ts';
import { definePools } from './sign-in/pool.ts';
import { signInSite } from './sign-in/site.ts';
import { LocalDatabase } from './store/database.ts';
import { lockDataFolder } from './store/lock.ts';
import { LogFile } from './store/log-file.ts';

/** A running local cloud. */
export interface LocalCloud {
  addresses: Addresses;
  signIn: string | undefined;
  sample: Sample;
  /** Resolves when a part without which nothing works has ended by itself. */
  broken: Promise<string>;
  stop(): Promise<void>;
}

type Undo = () => unknown;

/** Starts everything that a synthesized app needs; nothing is left behind when it fails. */
export async function startCloud(flags: Flags): Promise<LocalCloud> {
  const undo: Undo[] = [];
  try {
    return await start(flags, undo);
  } catch (error) {
    await unwind(undo);
    throw error;
  }
}

async function start(flags: Flags, undo: Undo[]): Promise<LocalCloud> {
  const assembly = await readAssembly(flags.assembly);
  refuseUnknownTypes(listResources(assembly.stacks));
  const dataFolder = resolve(flags.data);
  const startedEmpty = !existsSync(join(dataFolder, 'local.db'));
  await takeDataFolder(dataFolder, undo);
  const entrances = await openEntrances(flags, undo);
  const addresses = mapValues(entrances, ({ url }) => url);
  const world = new World(assembly, addresses);
  const base = openBase(dataFolder, undo);
  const { clock, mails } = base;
  const fates: { simulate?: (mail: Mail) => void } = {};
  const ses = await startSes(mails, (mail) => fates.simulate?.(mail));
  undo.push(() => ses.close());
  const api = await openEntrance(0);
  undo.push(() => api.close());

  // Building the parts checks all of the template: nothing is started when something is wrong with it.
  const port = await freePort();
  const dynamodb = `http://127.0.0.1:${port}`;
  const endpoints = { dynamodb, json: api.url, ses: addressOf(ses) };
  const parts = buildParts({ ...base, assembly, world, dataFolder, endpoints });
  const pools = definePools(world);
  const signIn = signInSite({ pools, dataFolder, suggestions: () => mails.addresses(200) });
  const database = await startDynamoDbLocal({ dataFolder: join(dataFolder, 'dynamodb'), port });
  undo.push(() => database.stop());
  undo.push(() => parts.stop());
  api.handle(parts.api);
  await createTables(world, dynamoDbClient(dynamodb));
  await parts.start();
  fates.simulate = (mail) => simulateFate(mail, parts.tellFate);

  const sample = new Sample(addresses);
  undo.push(() => sample.stop());
  entrances.signIn.handle(signIn);
  entrances.mailbox.handle(mailboxSite(mails, parts.tellFate));
  entrances.console.handle(
    consoleSite({
      ...parts,
      addresses,
      database: dynamodb,
      services: api.url,
      clock,
      mails,
      sample,
      startedEmpty,
    }),
  );
  if (parts.httpApi !== undefined) entrances.app.handle(buildDoor(parts.httpApi, parts.functions));
  const issuer = pools[0]?.issuer;
  await writeAddresses(dataFolder, addresses, issuer);
  return { addresses, signIn: issuer, sample, broken: database.ended, stop: () => unwind(undo) };
}

async function takeDataFolder(folder: string, undo: Undo[]): Promise<void> {
  undo.push(lockDataFolder(folder));
  // Whoever waits for this file must not find that of an earlier run.
  const forgetAddresses = () => rm(join(folder, 'addresses.json'), { force: true });
  await forgetAddresses();
  undo.push(forgetAddresses);
}

/** What is kept on disk or in memory whatever the app is made of. */
function openBase(dataFolder: string, undo: Undo[]) {
  const store = new LocalDatabase(dataFolder);
  undo.push(() => store.close());
  const clock = new Clock(store);
  clock.install();
  const alarms = new Alarms(clock);
  undo.push(() => alarms.stop());
  const log = new LogFile(join(dataFolder, 'functions.log'));
  undo.push(() => log.stop());
  return { store, clock, alarms, log, mails: new Mails(store) };
}

type Entrances = Record<keyof Addresses, Entrance>;

async function openEntrances({ ports }: Flags, undo: Undo[]): Promise<Entrances> {
  const open = async (port: number, flag: string) => {
    const entrance = await openEntrance(port, flag);
    undo.push(() => entrance.close());
    return entrance;
  };
  return {
    app: await open(ports.app, '--port'),
    console: await open(ports.console, '--console-port'),
    mailbox: await open(ports.mailbox, '--mailbox-port'),
    signIn: await open(ports.signIn, '--sign-in-port'),
  };
}

async function writeAddresses(
  folder: string,
  addresses: Addresses,
  issuer: string | undefined,
): Promise<void> {
  const { app, mailbox, console: consoleUrl, signIn } = addresses;
  const text = JSON.stringify(
    { app, mailbox, console: consoleUrl, signIn: issuer ?? signIn, pid: process.pid },
    null,
    2,
  );
  // Whoever waits for the file never reads half of it.
  const unfinished = join(folder, 'addresses.json.part');
  await writeFile(unfinished, `${text}\n`);
  await rename(unfinished, join(folder, 'addresses.json'));
}

async function unwind(undo: Undo[]): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}

function mapValues<Key extends string, From, To>(
  from: Record<Key, From>,
  change: (value: From) => To,
): Record<Key, To> {
  return Object.fromEntries(Object.entries<From>(from).map(([key, value]) => [key, change(value)])) as Record<
    Key,
    To
  >;
}
