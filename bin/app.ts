/** The CDK app: `cdk synth -c environment=<name of a file in lib/environments>`. */
import { App, Tags } from 'aws-cdk-lib';
import { readConfiguration } from '../lib/configuration.ts';
import { deployment } from '../lib/deployment.ts';

const app = new App();
const configuration = readConfiguration(app.node.getContext('environment'));
const bundles: string = app.node.tryGetContext('bundles') ?? 'dist/functions';

deployment(app, { configuration, bundles });
Tags.of(app).add('application', 'kinerja');
Tags.of(app).add('environment', configuration.name);
