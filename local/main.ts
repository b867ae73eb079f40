import { type LocalCloud, startCloud } from './cloud.ts';
import { parseFlags, USAGE } from './flags.ts';

// Lambda runs in UTC; the zone of this machine must not show in anything.
process.env.TZ = 'UTC';
// node:sqlite works but is still called experimental at every start.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') console.error(warning);
});

async function run(): Promise<void> {
  const flags = parseFlags(process.argv.slice(2));
  if (flags.help) return console.log(USAGE);
  const began = performance.now();
  const cloud = await startCloud(flags);
  announce(cloud, Math.round(performance.now() - began));
  stopOnSignals(cloud);
  if (flags.sample) cloud.sample.start();
}

function announce({ addresses, signIn }: LocalCloud, milliseconds: number): void {
  console.log(`
  App        ${addresses.app}
  Mailbox    ${addresses.mailbox}
  Console    ${addresses.console}
  Sign in    ${signIn === undefined ? 'this app has no sign-in' : 'open the app and choose who you are: there is no password'}

  Ready in ${(milliseconds / 1000).toFixed(1)} s. Ctrl-C stops it.
`);
}

function stopOnSignals(cloud: LocalCloud): void {
  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => process.exit(1), 10_000);
    late.unref();
    cloud.stop().then(() => process.exit(code), fail);
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  void cloud.broken.then((lastWords) => {
    if (stopping) return;
    console.error(`DynamoDB Local ended unexpectedly:\n${lastWords}`);
    stop(1);
  });
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause !== undefined && process.env.DEBUG !== undefined)
    console.error(error.cause);
  process.exit(1);
}

run().catch(fail);
