import { Duration, TimeZone } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { Environment as AnchorRecord } from '../../functions/anchor-record/env.ts';
import { TIME_ZONES } from '../configuration.ts';
import type { Anchors } from './anchors.ts';
import { type FunctionSetting, KinerjaFunction } from './kinerja-function.ts';
import type { Records } from './records.ts';

interface AnchoringProps {
  readonly setting: FunctionSetting;
  readonly records: Records;
  readonly anchors: Anchors;
}

/** Shortly before a day ends where the body is. */
const DAILY = { minute: '40', hour: '23' } as const;

/** Anchors the day's records outside the table. */
export class Anchoring extends Construct {
  readonly anchorRecord: KinerjaFunction<AnchorRecord>;

  constructor(scope: Construct, id: string, { setting, records, anchors }: AnchoringProps) {
    super(scope, id);
    this.anchorRecord = new KinerjaFunction<AnchorRecord>(this, {
      setting,
      name: 'anchor-record',
      description: 'keeps the signed root of all records outside the table',
      environment: {
        TABLE_NAME: records.table.tableName,
        ZONE: setting.zone,
        ANCHOR_BUCKET: anchors.bucket.bucketName,
        ANCHOR_KEY_ID: anchors.key.keyArn,
      },
      permissions: [...records.toReadLists(), ...records.toReadItems('EVAL#'), ...anchors.toKeep()],
      timeout: Duration.minutes(15),
    });
    new Schedule(this, 'AnchorSchedule', {
      description: 'Kinerja: anchor the record',
      schedule: ScheduleExpression.cron({ ...DAILY, timeZone: TimeZone.of(TIME_ZONES[setting.zone]) }),
      target: new LambdaInvoke(this.anchorRecord, { retryAttempts: 3, maxEventAge: Duration.hours(6) }),
    });
  }

  /** Told once for every run that ended with the day anchored. */
  metric(): Metric {
    const period = Duration.hours(6);
    return new Metric({ namespace: 'Kinerja', metricName: 'Anchored', period, statistic: 'sum' });
  }
}
