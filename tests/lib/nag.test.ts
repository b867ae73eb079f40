import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { readConfiguration } from '../../lib/configuration.ts';
import { deployment } from '../../lib/deployment.ts';
import { withStubs } from './synthesized.ts';

/** Rules that we break, and why. */
const ACKNOWLEDGED: Record<string, string> = {
  'AwsSolutions-SMG4':
    'a new key would end every link that people have in their mail; docs tell when to make one',
  'AwsSolutions-COG1': 'length protects passwords, kinds of characters do not (NIST SP 800-63B 5.1.1.2)',
  'AwsSolutions-COG2': 'a second factor is offered, by app; not every civil servant has a second device',
  'AwsSolutions-COG8':
    'the plus plan costs by the head; the lists of stolen passwords are not worth it to every city',
  'AwsSolutions-APIG4': 'functions check session or link, and send a browser to the sign-in (ADR 0002)',
  'AwsSolutions-IAM5': 'every wildcard has its reason in permissions.test.ts',
  'AwsSolutions-SF1': 'logs of level ALL are many and tell no more than the history; errors are logged',
  'AwsSolutions-S1':
    'who adds to the anchors is in CloudTrail; a bucket of logs of its own would tell no more',
  'AwsSolutions-SQS3': 'it is the dead-letter queue',
  'Serverless-SQSRedrivePolicy': 'it is the dead-letter queue',
  'Serverless-SNSRedrivePolicy': 'the only subscriber is a mailbox',
  'Serverless-LambdaDLQ':
    'callers of functions wait for the answer and try again; the stream has a queue; sweeps repeat',
  'Serverless-EventBusDLQ': 'EventBridge tries for a day; what an execution did is in Step Functions besides',
};

const reportSchema = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      violations: z.array(z.object({ ruleName: z.string() })),
    }),
  ),
});

/** Names of the rules that an environment breaks; what is in brackets names a finding of a rule. */
function brokenRules(environment: string): Set<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'kinerja-nag-'));
  try {
    return withStubs((bundles) => {
      const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'cdk.json'), 'utf8'));
      const app = new App({ context, outdir, analyticsReporting: false });
      deployment(app, { configuration: readConfiguration(environment), bundles });
      Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
      expect(() => app.synth()).toThrow('validation-report.json');
      const report = reportSchema.parse(
        JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')),
      );
      expect(report.pluginReports.map(({ pluginName }) => pluginName)).toEqual([
        'AwsSolutions',
        'Serverless',
      ]);
      const violations = report.pluginReports.flatMap((plugin) => plugin.violations);
      return new Set(violations.map(({ ruleName }) => ruleName.replace(/\[.*$/, '')));
    });
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

it('a city breaks no rule of AwsSolutions and Serverless without a reason, and there is no reason besides', () => {
  expect([...brokenRules('tangsel-example')].sort()).toEqual(Object.keys(ACKNOWLEDGED).sort());
});
