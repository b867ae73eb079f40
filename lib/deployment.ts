import { existsSync } from 'node:fs';
import { type App, Tags } from 'aws-cdk-lib';
import type { Configuration } from './configuration.ts';
import { SPENDING_REGION, SpendingStack } from './stacks/spending.ts';
import { StatefulStack } from './stacks/stateful.ts';
import { StatelessStack } from './stacks/stateless.ts';

/** What a deployment is made from. */
export interface DeploymentProps {
  readonly configuration: Configuration;
  /** Folder of the built functions, one folder each. */
  readonly bundles: string;
}

/**
 * Adds the stacks of one deployment to the app: what must never be lost, what can be made anew, and a budget.
 * @throws Error when the functions are not built.
 */
export function deployment(app: App, { configuration, bundles }: DeploymentProps) {
  if (!existsSync(bundles)) throw new Error(`no built functions in ${bundles}: run "npm run build" first`);
  const { name, account, region } = configuration;
  const tags = { ...configuration.tags, application: 'kinerja', environment: name };
  for (const [tag, value] of Object.entries(tags)) Tags.of(app).add(tag, value);
  const env = account && region ? { env: { account, region } } : {};
  const stateful = new StatefulStack(app, `kinerja-${name}-stateful`, {
    ...env,
    tags,
    description: 'Kinerja: records, keys, people, sender of mail',
    terminationProtection: configuration.removalPolicy === 'retain',
    configuration,
  });
  const stateless = new StatelessStack(app, `kinerja-${name}-stateless`, {
    ...env,
    tags,
    description: 'Kinerja: functions, workflows, pages, alarms',
    configuration,
    bundles,
    stateful,
  });
  spendingOf(app, configuration, tags);
  return { stateful, stateless };
}

/** The budget has a stack of its own, since it lives in another Region. */
function spendingOf(app: App, configuration: Configuration, tags: Record<string, string>): void {
  const { name, account, alarmsEmail: email, monthlyBudgetUsd: monthlyUsd } = configuration;
  if (!account || !email || !monthlyUsd) return;
  new SpendingStack(app, `kinerja-${name}-spending`, {
    env: { account, region: SPENDING_REGION },
    description: 'Kinerja: budget',
    tags,
    deployment: name,
    monthlyUsd,
    email,
  });
}
