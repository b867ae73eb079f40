import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { Environment as Migrate } from '../../functions/migrate/env.ts';
import { type FunctionSetting, KinerjaFunction } from './kinerja-function.ts';
import type { Records } from './records.ts';

interface MigrationProps {
  readonly setting: FunctionSetting;
  readonly records: Records;
}

/** One read of one item where there is nothing to do. */
const EVERY = Duration.minutes(15);

/** Brings the table to the layout of the release that was deployed, within a quarter of an hour. */
export class Migration extends Construct {
  readonly migrate: KinerjaFunction<Migrate>;

  constructor(scope: Construct, id: string, { setting, records }: MigrationProps) {
    super(scope, id);
    this.migrate = new KinerjaFunction<Migrate>(this, {
      setting,
      name: 'migrate',
      description: 'brings the table to the layout of this release',
      environment: { TABLE_NAME: records.table.tableName, ZONE: setting.zone },
      permissions: [...records.toScan(), ...records.toWriteItems('EVAL#', 'RATER#', 'SCHEMA')],
      timeout: Duration.minutes(15),
    });
    new Schedule(this, 'MigrationSchedule', {
      description: 'Kinerja: bring the table to the layout of this release',
      schedule: ScheduleExpression.rate(EVERY),
      target: new LambdaInvoke(this.migrate, { retryAttempts: 0, maxEventAge: Duration.minutes(5) }),
    });
  }
}
