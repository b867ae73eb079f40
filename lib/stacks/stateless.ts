import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Configuration } from '../configuration.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Anchoring } from '../constructs/anchoring.ts';
import { Dashboard } from '../constructs/dashboard.ts';
import type { Directory } from '../constructs/directory.ts';
import { ExecutionRecorder } from '../constructs/execution-recorder.ts';
import { FrontDoor } from '../constructs/front-door.ts';
import type { FunctionSetting } from '../constructs/kinerja-function.ts';
import { Machines } from '../constructs/machines.ts';
import { MailEvents } from '../constructs/mail-events.ts';
import { Migration } from '../constructs/migration.ts';
import { OutboxDelivery } from '../constructs/outbox-delivery.ts';
import { Reconciliation } from '../constructs/reconciliation.ts';
import { Retention } from '../constructs/retention.ts';
import { SignInClient } from '../constructs/sign-in-client.ts';
import { WebApi } from '../constructs/web-api.ts';
import { WebFunctions } from '../constructs/web-functions.ts';
import { WorkflowFunctions } from '../constructs/workflow-functions.ts';
import type { StatefulStack } from './stateful.ts';

interface StatelessStackProps extends StackProps {
  readonly configuration: Configuration;
  readonly bundles: string;
  readonly stateful: StatefulStack;
}

/** What can be made anew at any time: the API, functions, workflows, alarms. */
export class StatelessStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { configuration, bundles, stateful, ...props }: StatelessStackProps,
  ) {
    super(scope, id, props);
    const { records, signingSecret, anchors, directory, mailSender } = stateful;
    const { sweepEveryMinutes, alarmsEmail: email, certificateArn, retention } = configuration;
    const setting = settingOf(configuration, bundles);

    const webApi = new WebApi(this, 'WebApi', { onlyByDomain: certificateArn !== undefined });
    const publicUrl = configuration.publicUrl ?? webApi.endpoint;
    const house = { setting, records, signingSecret, publicUrl };

    const functions = new WorkflowFunctions(this, 'WorkflowFunctions', house);
    const machines = new Machines(this, 'Machines', { setting, functions });
    const signIn = this.signIn(configuration, directory, publicUrl);
    const web = new WebFunctions(this, 'WebFunctions', {
      ...house,
      proxies: configuration.edge ? 1 : 0,
      signIn,
      machines,
      retention,
      anchors,
    });
    webApi.serve(web, setting);
    const delivery = new OutboxDelivery(this, 'OutboxDelivery', {
      ...house,
      mailSender,
      machines,
      sweepEveryMinutes,
    });
    new MailEvents(this, 'MailEvents', { setting, records, mailSender });
    new ExecutionRecorder(this, 'ExecutionRecorder', { setting, records, machines });
    const { reconcile } = new Reconciliation(this, 'Reconciliation', { setting, records });
    new Migration(this, 'Migration', { setting, records });
    const anchoring = new Anchoring(this, 'Anchoring', { setting, records, anchors });
    const retaining = new Retention(this, 'Retention', { setting, records, retention });
    const work = { machines, delivery, reconcile, retain: retaining.retain, anchoring };
    new Alarms(this, 'Alarms', { email, api: webApi.api, ...work });
    new Dashboard(this, 'Dashboard', { api: webApi.api, machines, delivery, anchoring });

    new FrontDoor(this, 'FrontDoor', { configuration, webApi });

    new CfnOutput(this, 'PublicUrl', { value: publicUrl });
    if (!certificateArn) new CfnOutput(this, 'ApiEndpoint', { value: webApi.endpoint });
  }

  private signIn({ signIn }: Configuration, directory: Directory | undefined, publicUrl: string) {
    if (signIn.provider === 'oidc') return signIn;
    if (!directory) throw new Error('no user pool to sign in with');
    return new SignInClient(this, 'SignInClient', { userPool: directory.userPool, publicUrl });
  }
}

function settingOf(configuration: Configuration, bundles: string): FunctionSetting {
  const { logRetentionDays, removalPolicy, zone, reservedConcurrency = {} } = configuration;
  const kept = removalPolicy === 'retain';
  const logs = {
    retention: logRetentionDays as RetentionDays,
    removalPolicy: kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  };
  return { bundles, zone, logs, reservedConcurrency };
}
