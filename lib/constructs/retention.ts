import { Duration, TimeZone } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { Environment as Retain } from '../../functions/retention/env.ts';
import { type Configuration, TIME_ZONES } from '../configuration.ts';
import { type FunctionSetting, KinerjaFunction } from './kinerja-function.ts';
import type { Records } from './records.ts';

interface RetentionProps {
  readonly setting: FunctionSetting;
  readonly records: Records;
  readonly retention: Configuration['retention'];
}

/** In the small hours where the body is. */
const DAILY = { minute: '20', hour: '2' } as const;

/** Erases what the time to keep is over of, unless a legal hold stands on it. */
export class Retention extends Construct {
  readonly retain: KinerjaFunction<Retain>;

  constructor(scope: Construct, id: string, { setting, records, retention }: RetentionProps) {
    super(scope, id);
    this.retain = new KinerjaFunction<Retain>(this, {
      setting,
      name: 'retention',
      description: 'erases what the time to keep is over of',
      environment: {
        TABLE_NAME: records.table.tableName,
        ZONE: setting.zone,
        ...retentionVariables(retention),
      },
      permissions: [
        ...records.toRead(),
        ...records.toWriteItems('EVAL#', 'OUTBOX#', 'PERSON#', 'IMPORT#', 'IDEA#', 'SUBST#', 'CYCLE#'),
        ...records.toRemoveItems('EVAL#', 'PERSON#', 'IDEA#', 'SUBST#', 'TRAINING#', 'IMPORT#'),
      ],
      timeout: Duration.minutes(15),
    });
    new Schedule(this, 'RetentionSchedule', {
      description: 'Kinerja: erase what the time to keep is over of',
      schedule: ScheduleExpression.cron({ ...DAILY, timeZone: TimeZone.of(TIME_ZONES[setting.zone]) }),
      target: new LambdaInvoke(this.retain, { retryAttempts: 0, maxEventAge: Duration.hours(1) }),
    });
  }
}

/** The times to keep, as functions are told them. */
export function retentionVariables(retention: Configuration['retention']) {
  return {
    CONTENTS_YEARS: String(retention.contentsYears),
    NAMES_YEARS: String(retention.namesYears),
    CORRECTIONS_YEARS: String(retention.correctionsYears),
  };
}
