import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { Environment as Reconcile } from '../../functions/reconcile/env.ts';
import { type FunctionSetting, KinerjaFunction } from './kinerja-function.ts';
import type { Records } from './records.ts';

interface ReconciliationProps {
  readonly setting: FunctionSetting;
  readonly records: Records;
}

const EVERY = Duration.minutes(15);

/** Looks at every open evaluation, mends what is safe to mend, and lists what is not. */
export class Reconciliation extends Construct {
  readonly reconcile: KinerjaFunction<Reconcile>;

  constructor(scope: Construct, id: string, { setting, records }: ReconciliationProps) {
    super(scope, id);
    this.reconcile = new KinerjaFunction<Reconcile>(this, {
      setting,
      name: 'reconcile',
      description: 'compares every open evaluation with what ought to be',
      environment: { TABLE_NAME: records.table.tableName, ZONE: setting.zone },
      // What a look has found is taken off once it is well.
      permissions: [...records.toChange(), ...records.toRemoveItems('EVAL#')],
      // 20,000 evaluations are three reads each.
      timeout: Duration.minutes(10),
    });
    new Schedule(this, 'ReconcileSchedule', {
      description: 'Kinerja: look at every open evaluation',
      schedule: ScheduleExpression.rate(EVERY),
      target: new LambdaInvoke(this.reconcile, { retryAttempts: 0, maxEventAge: Duration.minutes(5) }),
    });
  }
}
