import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** Where `adapters/telemetry/metrics.ts` writes. */
const namespace = 'Kinerja';
/** Longer than the pause between two looks. */
const period = Duration.minutes(30);

/** What the look at every open evaluation counted. */
export function lookMetric(metricName: 'Looks' | 'Open' | 'LongOverdue'): Metric {
  return new Metric({ namespace, metricName, period, statistic: 'max' });
}

/** How many evaluations had one trouble. */
export function troubles(reason: string): Metric {
  return new Metric({
    namespace,
    metricName: 'Troubles',
    dimensionsMap: { Reason: reason },
    period,
    statistic: 'max',
  });
}

/** Bounced mails of the account, as a part of 1. */
export function bounceRate(): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName: 'Reputation.BounceRate',
    period: Duration.hours(1),
    statistic: 'max',
  });
}
