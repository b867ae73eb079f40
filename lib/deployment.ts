import { existsSync } from 'node:fs';
import type { App } from 'aws-cdk-lib';
import type { Configuration } from './configuration.ts';
import { StatefulStack } from './stacks/stateful.ts';
import { StatelessStack } from './stacks/stateless.ts';

/** What a deployment is made from. */
export interface DeploymentProps {
  readonly configuration: Configuration;
  /** Folder of the built functions, one folder each. */
  readonly bundles: string;
}

/**
 * Adds the two stacks of one deployment to the app: what must never be lost, and what can be made anew.
 * @throws Error when the functions are not built.
 */
export function deployment(app: App, { configuration, bundles }: DeploymentProps) {
  if (!existsSync(bundles)) throw new Error(`no built functions in ${bundles}: run "npm run build" first`);
  const { name, account, region } = configuration;
  const env = account && region ? { env: { account, region } } : {};
  const stateful = new StatefulStack(app, `kinerja-${name}-stateful`, {
    ...env,
    description: 'Kinerja: records, keys, people, sender of mail',
    terminationProtection: configuration.removalPolicy === 'retain',
    configuration,
  });
  const stateless = new StatelessStack(app, `kinerja-${name}-stateless`, {
    ...env,
    description: 'Kinerja: functions, workflows, pages, alarms',
    configuration,
    bundles,
    stateful,
  });
  return { stateful, stateless };
}
