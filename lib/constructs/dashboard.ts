import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Dashboard as CloudWatchDashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Anchoring } from './anchoring.ts';
import { bounceRate, lookMetric, troubles } from './look-metrics.ts';
import type { Machines } from './machines.ts';
import type { OutboxDelivery } from './outbox-delivery.ts';

interface DashboardProps {
  readonly api: HttpApi;
  readonly machines: Machines;
  readonly delivery: OutboxDelivery;
  readonly anchoring: Anchoring;
}

const REASONS = [
  'outboxBehind',
  'executionFailed',
  'executionStopped',
  'executionTimedOut',
  'executionMissing',
  'taskMissing',
  'tokenStale',
  'openingBehind',
  'assigneeMissing',
  'assigneeInactive',
  'assigneeWithoutAddress',
  'mailBounced',
  'mailLost',
  'overdueUntouched',
  'overdue',
];

/** How the deployment does, on one screen. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { api, machines, delivery, anchoring }: DashboardProps) {
    super(scope, id);
    const { deliverOutbox, sweep, deadLetters } = delivery;
    const dashboard = new CloudWatchDashboard(this, 'Kinerja');
    dashboard.addWidgets(
      graph('Troubles by cause', REASONS.map(troubles)),
      graph('Evaluations', [lookMetric('Open'), lookMetric('LongOverdue')]),
      graph(
        'Executions that failed',
        machines.all.map((machine) => machine.metricFailed()),
      ),
      graph('Delivery', [
        deliverOutbox.metric('IteratorAge', { statistic: 'max' }),
        deadLetters.metricApproximateNumberOfMessagesVisible(),
      ]),
      graph('Errors', [sweep.metricErrors(), deliverOutbox.metricErrors(), api.metricServerError()]),
      graph('Pages', [api.metricCount(), api.metricLatency({ statistic: 'p95' })]),
      graph('Bounced mails', [bounceRate()]),
      graph('Looks at everything, and anchors of the record', [lookMetric('Looks'), anchoring.metric()]),
    );
  }
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 12 });
}
