import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Anchoring } from './anchoring.ts';
import { bounceRate, lookMetric, troubles } from './look-metrics.ts';
import type { Machines } from './machines.ts';
import type { OutboxDelivery } from './outbox-delivery.ts';

interface AlarmsProps {
  readonly email: string | undefined;
  readonly api: HttpApi;
  readonly machines: Machines;
  readonly delivery: OutboxDelivery;
  readonly reconcile: IFunction;
  readonly retain: IFunction;
  readonly anchoring: Anchoring;
}

const period = Duration.minutes(5);

/** Troubles that make no noise of their own, by the alarm that tells of them. */
const SILENCES = {
  'outbox-behind': 'outboxBehind',
  'task-missing': 'taskMissing',
  'token-stale': 'tokenStale',
  'execution-missing': 'executionMissing',
  'execution-failed': 'executionFailed',
  'execution-stopped': 'executionStopped',
  'execution-timed-out': 'executionTimedOut',
  'opening-behind': 'openingBehind',
} as const;

/** SES puts an account under review at 5 % of bounces. */
const MOST_BOUNCES = 0.05;

/** What wakes a person who operates the deployment. Each alarm has a runbook of its name in docs/runbooks. */
export class Alarms extends Construct {
  private readonly action: SnsAction | undefined;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { email, api, machines, delivery, reconcile, retain, anchoring } = props;
    this.action = email ? this.mailTo(email) : undefined;
    const { deliverOutbox, sweep, deadLetters } = delivery;

    this.above(0, 'set-aside', deadLetters.metricApproximateNumberOfMessagesVisible({ period }));
    this.above(
      15 * 60_000,
      'delivery-behind',
      deliverOutbox.metric('IteratorAge', { period, statistic: 'max' }),
    );
    this.above(0, 'sweep-fails', sweep.metricErrors({ period }));
    this.above(10, 'pages-fail', api.metricServerError({ period, statistic: 'sum' }));
    for (const machine of machines.all) {
      this.above(0, `${machine.node.id}-fails`, machine.metricFailed({ period }));
    }
    this.above(0, 'reconcile-fails', reconcile.metricErrors({ period }));
    this.above(0, 'retention-fails', retain.metricErrors({ period }));
    for (const [name, reason] of Object.entries(SILENCES)) this.above(0, name, troubles(reason));
    this.above(0, 'long-overdue', lookMetric('LongOverdue'));
    this.above(MOST_BOUNCES, 'mails-bounce', bounceRate());
    this.silent('no-look', lookMetric('Looks'));
    // 36 hours of periods of six.
    this.silent('no-anchor', anchoring.metric(), 6);
  }

  private above(threshold: number, name: string, metric: IMetric): void {
    const alarm = new Alarm(this, name, {
      alarmDescription: `Kinerja: see docs/runbooks/${name}.md`,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    if (this.action) alarm.addAlarmAction(this.action);
  }

  /** Rings when what should be heard of is not heard of any more. */
  private silent(name: string, metric: IMetric, evaluationPeriods = 2): void {
    const alarm = new Alarm(this, name, {
      alarmDescription: `Kinerja: see docs/runbooks/${name}.md`,
      metric,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods,
      treatMissingData: TreatMissingData.BREACHING,
    });
    if (this.action) alarm.addAlarmAction(this.action);
  }

  private mailTo(endpoint: string): SnsAction {
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(endpoint));
    // A topic with a policy of its own lets nobody publish who is not named.
    topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    return new SnsAction(topic);
  }
}
