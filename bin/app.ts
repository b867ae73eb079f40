/** The CDK app: `cdk synth -c environment=<name> [-c environments=<folder of its file, not lib/environments>]`. */
import { App } from 'aws-cdk-lib';
import { readConfiguration } from '../lib/configuration.ts';
import { deployment } from '../lib/deployment.ts';

const app = new App();
const configuration = readConfiguration(
  app.node.getContext('environment'),
  app.node.tryGetContext('environments'),
);
const bundles: string = app.node.tryGetContext('bundles') ?? 'dist/functions';

deployment(app, { configuration, bundles });
