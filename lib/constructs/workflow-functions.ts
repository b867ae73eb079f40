import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Environment as FanOutPage } from '../../functions/fan-out-page/env.ts';
import type { Environment as OpenTask } from '../../functions/open-task/env.ts';
import type { Environment as WhereItStands } from '../../functions/where-it-stands/env.ts';
import { type FunctionSetting, KinerjaFunction } from './kinerja-function.ts';
import type { Records } from './records.ts';
import { toEndWaits } from './task-tokens.ts';

interface WorkflowFunctionsProps {
  readonly setting: FunctionSetting;
  readonly records: Records;
}

/** The functions that workflows call. They know the table, never the workflows. */
export class WorkflowFunctions extends Construct {
  readonly whereItStands: KinerjaFunction<WhereItStands>;
  readonly openTask: KinerjaFunction<OpenTask>;
  readonly fanOutPage: KinerjaFunction<FanOutPage>;

  constructor(scope: Construct, id: string, props: WorkflowFunctionsProps) {
    super(scope, id);
    const { setting, records } = props;
    const environment = { TABLE_NAME: records.table.tableName, ZONE: setting.zone };

    this.whereItStands = new KinerjaFunction<WhereItStands>(this, {
      setting,
      name: 'where-it-stands',
      description: 'tells a workflow where its evaluation stands',
      environment,
      permissions: records.toReadItems('EVAL#'),
      timeout: Duration.seconds(15),
    });
    this.openTask = new KinerjaFunction<OpenTask>(this, {
      setting,
      name: 'open-task',
      description: 'keeps the token by which the answer to a task ends the wait for it',
      environment,
      // It ends a wait at once whose stage has passed.
      permissions: [...records.toReadItems('EVAL#'), ...records.toWriteItems('EVAL#'), ...toEndWaits()],
      timeout: Duration.seconds(15),
    });
    this.fanOutPage = new KinerjaFunction<FanOutPage>(this, {
      setting,
      name: 'fan-out-page',
      description: 'takes one page of a cycle and starts its evaluations',
      environment,
      permissions: records.toChange(),
      timeout: Duration.seconds(60),
    });
  }
}
