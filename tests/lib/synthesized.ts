/** The stacks as templates, with empty functions in place of the built ones. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { type Configuration, readConfiguration } from '../../lib/configuration.ts';
import { deployment } from '../../lib/deployment.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Names of all functions: the folders with an `env.ts`. */
export const FUNCTIONS = globSync('functions/*/env.ts', { cwd: ROOT })
  .map((file) => basename(dirname(file)))
  .sort();

/** One resource of a template. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is any JSON
  readonly Properties: Record<string, any>;
  readonly DeletionPolicy?: string;
  readonly Metadata?: Record<string, string>;
}

/** Runs with a folder of functions that do nothing, and removes it. */
export function withStubs<T>(run: (bundles: string) => T): T {
  const bundles = mkdtempSync(join(tmpdir(), 'kinerja-stubs-'));
  try {
    for (const name of FUNCTIONS) {
      mkdirSync(join(bundles, name));
      writeFileSync(join(bundles, name, 'index.mjs'), `export const handler = async () => '${name}';\n`);
    }
    return run(bundles);
  } finally {
    rmSync(bundles, { recursive: true, force: true });
  }
}

/** Both main stacks of one environment, with something changed in its configuration. */
export function synthesized(environment: string, change: Partial<Configuration> = {}) {
  return withStubs((bundles) => {
    const context = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')).context;
    const outdir = join(bundles, 'cdk.out');
    const settings = { 'aws:cdk:enable-path-metadata': true };
    const app = new App({ context: { ...context, ...settings }, outdir, analyticsReporting: false });
    const configuration = { ...readConfiguration(environment), ...change };
    const stacks = deployment(app, { configuration, bundles });
    return { stateful: Template.fromStack(stacks.stateful), stateless: Template.fromStack(stacks.stateless) };
  });
}

/** All resources of a template, or those of one type, by logical id. */
export function resources(template: Template, type?: string): [string, Resource][] {
  const all = Object.entries(template.toJSON().Resources as Record<string, Resource>);
  return all.filter(([, resource]) => type === undefined || resource.Type === type);
}

/** Name of the function that a Lambda resource is, from its place in the tree. */
export const functionName = (resource: Resource) =>
  resource.Metadata?.['aws:cdk:path']?.split('/').at(-2) ?? '';

/** Placeholders that lib fills in the definition of a workflow. */
export function substitutions(workflow: string, { stateless } = synthesizedOnce()): string[] {
  const machines = resources(stateless, 'AWS::StepFunctions::StateMachine');
  const machine = machines.find(([, resource]) => functionName(resource) === workflow);
  const given: CfnStateMachine['definitionSubstitutions'] = machine?.[1].Properties.DefinitionSubstitutions;
  return Object.keys(given ?? {}).sort();
}

let once: ReturnType<typeof synthesized> | undefined;

/** The local environment, synthesized the first time it is asked for. */
export function synthesizedOnce() {
  once ??= synthesized('local');
  return once;
}
