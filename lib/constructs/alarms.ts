import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { CfnTopic, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Machines } from './machines.ts';
import type { OutboxDelivery } from './outbox-delivery.ts';

interface AlarmsProps {
  readonly email: string | undefined;
  readonly api: HttpApi;
  readonly machines: Machines;
  readonly delivery: OutboxDelivery;
}

const period = Duration.minutes(5);

/** What wakes a person who operates the deployment. Each alarm has a runbook of its name in docs/runbooks. */
export class Alarms extends Construct {
  private readonly action: SnsAction | undefined;

  constructor(scope: Construct, id: string, { email, api, machines, delivery }: AlarmsProps) {
    super(scope, id);
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

  private mailTo(endpoint: string): SnsAction {
    const topic = new CfnTopic(this, 'Topic', { subscription: [{ protocol: 'email', endpoint }] });
    return new SnsAction(Topic.fromTopicArn(this, 'ToPeople', topic.ref));
  }
}
