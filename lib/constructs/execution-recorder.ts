import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Environment as RecordExecution } from '../../functions/record-execution/env.ts';
import { type FunctionSetting, KinerjaFunction } from './kinerja-function.ts';
import type { Machines } from './machines.ts';
import type { Records } from './records.ts';

interface ExecutionRecorderProps {
  readonly setting: FunctionSetting;
  readonly records: Records;
  readonly machines: Machines;
}

/** Notes in the table what became of every execution, since Step Functions forgets it after 90 days. */
export class ExecutionRecorder extends Construct {
  readonly recordExecution: KinerjaFunction<RecordExecution>;

  constructor(scope: Construct, id: string, { setting, records, machines }: ExecutionRecorderProps) {
    super(scope, id);
    this.recordExecution = new KinerjaFunction<RecordExecution>(this, {
      setting,
      name: 'record-execution',
      description: 'notes the status of a workflow execution',
      environment: { TABLE_NAME: records.table.tableName, ZONE: setting.zone },
      permissions: [...records.toReadItems('EVAL#'), ...records.toWriteItems('EVAL#')],
      timeout: Duration.seconds(15),
    });
    new Rule(this, 'StatusChanges', {
      description: 'Kinerja: an execution of one of our workflows changed its status',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { stateMachineArn: machines.all.map((machine) => machine.stateMachineArn) },
      },
      targets: [new LambdaFunction(this.recordExecution)],
    });
  }
}
