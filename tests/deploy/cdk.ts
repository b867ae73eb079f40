/** The real CDK command line, pointed at an endpoint. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ACCOUNT, REGION } from './environment.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CDK = join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk');
const LAST_LINES = 25;

/** What a process needs to take the emulator for AWS. */
export function awsEnvironment(endpoint: string, folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: folder,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: REGION,
    AWS_EC2_METADATA_DISABLED: 'true',
    CI: 'true',
  };
}

/** Runs the command line. @throws Error with its last lines when it fails. */
export function cdkAt(endpoint: string, folder: string, signal: AbortSignal) {
  const run = (...words: string[]) => runNode([CDK, ...words], awsEnvironment(endpoint, folder), signal);
  const outputs = join(folder, 'outputs.json');
  const app = (assembly: string) => ['--app', assembly, '--output', join(folder, 'cdk.out')];
  return {
    bootstrap: () =>
      run('bootstrap', `aws://${ACCOUNT}/${REGION}`, '--output', join(folder, 'cdk.bootstrap')),
    synth: (assembly: string, context: Record<string, string>) =>
      run('synth', '--quiet', '--output', assembly, ...contextFlags(context)),
    deploy: async (assembly: string) => {
      await run(
        'deploy',
        '--all',
        '--require-approval',
        'never',
        '--outputs-file',
        outputs,
        ...app(assembly),
      );
      return readOutputs(outputs);
    },
    destroy: (assembly: string) => run('destroy', '--all', '--force', ...app(assembly)),
  };
}
export type Cdk = ReturnType<typeof cdkAt>;

const contextFlags = (context: Record<string, string>) =>
  Object.entries(context).flatMap(([name, value]) => ['--context', `${name}=${value}`]);

function readOutputs(file: string): Record<string, string> {
  if (!existsSync(file)) throw new Error('the stacks have no outputs');
  const stacks = z
    .record(z.string(), z.record(z.string(), z.string()))
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.assign({}, ...Object.values(stacks));
}

/** Runs a program of ours with this very Node. */
export function runNode(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: ROOT,
      env,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve(said);
      const end = said.trim().split('\n').slice(-LAST_LINES).join('\n');
      reject(new Error(`${words.join(' ')} ended with ${code}:\n${end}`));
    });
  });
}
