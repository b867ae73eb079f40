/** `npm run test:deploy`: deploys the app to an AWS endpoint on this machine, lives a year in it, and takes it away. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeStateMachineCommand, paginateListStateMachines, SFNClient } from '@aws-sdk/client-sfn';
import { tally } from '../../sample/answering.ts';
import {
  begin,
  checkExecutions,
  checkSecurityHeaders,
  checkStrangers,
  untilAllAreFinal,
  untilSomeWait,
} from '../journeys/year-of-ten.ts';
import { type Cdk, cdkAt, runNode } from './cdk.ts';
import { type City, startCity } from './city.ts';
import { installEmulator, NoEmulator, startEmulator } from './emulator.ts';
import { ENVIRONMENT, REGION, writeEnvironment } from './environment.ts';
import { functionErrors } from './function-errors.ts';
import { fitToEmulator } from './gaps.ts';
import { changeDefinitions, DEFINITION_MARK, RELEASE_HEADER, releaseOf } from './releases.ts';

const LIMIT_MS = 10 * 60_000;
const began = Date.now();
const say = (text: string) =>
  console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}`);

/** Everything that is to be ended, the last first. */
const endings: (() => unknown)[] = [];
/** What may explain a failure. */
let clues: () => Promise<string[]> = async () => [];

async function check(python: string, signal: AbortSignal): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-deploy-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const emulator = await startEmulator(python, folder);
  endings.push(emulator.stop);
  clues = () => functionErrors(emulator.endpoint);
  const city = await startCity(emulator.endpoint, folder);
  endings.push(city.stop);
  say(`an AWS endpoint at ${emulator.endpoint}, a city at ${city.publicUrl}`);
  await runNode(['build.ts'], process.env, signal);
  const cdk = cdkAt(city.awsUrl, folder, signal);
  await cdk.bootstrap();
  say('bootstrapped');
  const environments = writeEnvironment(join(folder, 'environments'), city);
  const synth = async (release: string) => {
    const assembly = join(folder, `${release}.out`);
    const bundles = releaseOf('dist/functions', join(folder, release), release);
    await cdk.synth(assembly, { environment: ENVIRONMENT, environments, bundles });
    fitToEmulator(assembly);
    return assembly;
  };
  const first = await synth('first');
  const second = await synth('second');
  changeDefinitions(second);
  await live(cdk, city, emulator.endpoint, first, second);
}

async function live(cdk: Cdk, city: City, endpoint: string, first: string, second: string): Promise<void> {
  const deployed = await cdk.deploy(first);
  city.leadTo(deployed.ApiEndpoint ?? '');
  say(`deployed; the API is ${deployed.ApiEndpoint}`);
  const place = { appUrl: city.publicUrl, mailboxUrl: city.mailboxUrl };
  await checkSecurityHeaders(place);
  await checkStrangers(place);
  const under = await begin(place);
  say('HR has started a cycle of 10');
  say(tally(await untilSomeWait(place, under)));
  await cdk.deploy(second);
  await checkSecondRelease(place.appUrl, endpoint);
  say('a changed app is deployed over six evaluations that wait');
  say(tally(await untilAllAreFinal(place, under)));
  await checkExecutions(place);
  say('the administrator has seen the executions');
  await cdk.destroy(second);
  await checkNothingRuns(endpoint);
  say('destroyed');
}

async function checkSecondRelease(appUrl: string, endpoint: string): Promise<void> {
  const { headers } = await fetch(appUrl, { redirect: 'manual' });
  assert.equal(headers.get(RELEASE_HEADER), 'second', 'the changed functions answer');
  const client = stepFunctions(endpoint);
  for (const stateMachineArn of await machines(client)) {
    const { definition } = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
    assert.ok(
      JSON.parse(definition ?? '{}').Comment.endsWith(DEFINITION_MARK),
      'the changed workflows are in force',
    );
  }
}

async function checkNothingRuns(endpoint: string): Promise<void> {
  assert.deepEqual(await machines(stepFunctions(endpoint)), [], 'no workflow is left');
}

const stepFunctions = (endpoint: string) =>
  new SFNClient({ endpoint, region: REGION, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });

async function machines(client: SFNClient): Promise<string[]> {
  const arns: string[] = [];
  for await (const { stateMachines } of paginateListStateMachines({ client }, {})) {
    arns.push(...(stateMachines ?? []).map((machine) => machine.stateMachineArn ?? ''));
  }
  return arns;
}

/** Ends everything that was started, whatever happened. */
async function end(): Promise<void> {
  for (const ending of endings.splice(0).reverse()) await ending();
}

const limit = new AbortController();
const timer = setTimeout(
  () => limit.abort(new Error(`not done within ${LIMIT_MS / 60_000} minutes`)),
  LIMIT_MS,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => limit.abort(new Error(signal)));
const aborted = new Promise<never>((_, reject) => {
  limit.signal.addEventListener('abort', () => reject(limit.signal.reason));
});

try {
  const python = installEmulator();
  await Promise.race([check(python, limit.signal), aborted]);
  say('deploy check passed');
} catch (error) {
  if (error instanceof NoEmulator) console.log(`deploy check skipped: ${error.message}`);
  else {
    console.error('deploy check failed:', error);
    for (const clue of await clues().catch(() => [])) console.error(clue);
    process.exitCode = 1;
  }
} finally {
  clearTimeout(timer);
  await end();
}
