import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  DefinitionBody,
  LogLevel,
  StateMachine,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { FunctionSetting } from './kinerja-function.ts';
import { toEndWaits } from './task-tokens.ts';
import type { WorkflowFunctions } from './workflow-functions.ts';

interface MachinesProps {
  readonly setting: FunctionSetting;
  readonly functions: WorkflowFunctions;
}

/** A version of a machine, and the alias that leads to it. */
type Published = { version: CfnStateMachineVersion; alias: CfnStateMachineAlias };

/** Name of the alias that leads to the version executions are started with. */
const IN_FORCE = 'in-force';

const WORKFLOWS = join(import.meta.dirname, '..', '..', 'workflows');

/** The four workflows, each from its own definition file: one per phase, never one per year. */
export class Machines extends Construct {
  readonly startCycle: StateMachine;
  readonly plan: StateMachine;
  readonly assessment: StateMachine;
  readonly appeal: StateMachine;
  private readonly published = new Map<StateMachine, Published>();

  constructor(scope: Construct, id: string, { setting, functions }: MachinesProps) {
    super(scope, id);
    const { whereItStands, openTask, fanOutPage } = functions;
    const phase = { WhereItStandsArn: whereItStands, OpenTaskArn: openTask };
    this.startCycle = this.machine('start-cycle', setting, { FanOutPageArn: fanOutPage });
    this.plan = this.machine('plan', setting, phase);
    this.assessment = this.machine('assessment', setting, phase);
    this.appeal = this.machine('appeal', setting, phase);
  }

  /** All four. */
  get all(): StateMachine[] {
    return [this.startCycle, this.plan, this.assessment, this.appeal];
  }

  /**
   * ARNs as the functions that start machines are told them: an execution keeps the version it began with, and says
   * in its input which that is.
   */
  get environment() {
    const startCycle = this.inForce(this.startCycle);
    const plan = this.inForce(this.plan);
    const assessment = this.inForce(this.assessment);
    const appeal = this.inForce(this.appeal);
    return {
      START_CYCLE_MACHINE_ARN: startCycle.alias.attrArn,
      START_CYCLE_VERSION_ARN: startCycle.version.attrArn,
      PLAN_MACHINE_ARN: plan.alias.attrArn,
      PLAN_VERSION_ARN: plan.version.attrArn,
      ASSESSMENT_MACHINE_ARN: assessment.alias.attrArn,
      ASSESSMENT_VERSION_ARN: assessment.version.attrArn,
      APPEAL_MACHINE_ARN: appeal.alias.attrArn,
      APPEAL_VERSION_ARN: appeal.version.attrArn,
    };
  }

  /** Starting executions and ending their waits. */
  toDrive(): PolicyStatement[] {
    const machines = this.all.map((machine) => machine.stateMachineArn);
    return [
      new PolicyStatement({
        actions: ['states:StartExecution'],
        resources: machines,
        conditions: { 'ForAnyValue:StringEquals': { 'states:StateMachineQualifier': [IN_FORCE] } },
      }),
      new PolicyStatement({
        actions: ['states:StopExecution', 'states:RedriveExecution', 'states:DescribeExecution'],
        resources: this.executions(),
      }),
      ...toEndWaits(),
    ];
  }

  /** Reading what executions did. */
  toInspect(): PolicyStatement[] {
    return [new PolicyStatement({ actions: ['states:GetExecutionHistory'], resources: this.executions() })];
  }

  /** Executions of the four; their names are made at run time, hence the star at the end. */
  private executions(): string[] {
    return this.all.map((machine) =>
      Stack.of(this).formatArn({
        service: 'states',
        resource: 'execution',
        resourceName: `${machine.stateMachineName}:*`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    );
  }

  private machine(
    name: string,
    setting: FunctionSetting,
    calls: Record<string, LambdaFunction>,
  ): StateMachine {
    // A definition calls the code that it came with: what waits for months meets no function that was changed since.
    const functions = Object.entries(calls).map(
      ([placeholder, called]) => [placeholder, called.currentVersion.functionArn] as const,
    );
    const substitutions: Record<string, string> = Object.fromEntries(functions);
    const machine = new StateMachine(this, name, {
      comment: `Kinerja: ${name}`,
      definitionBody: DefinitionBody.fromString(definition(name)),
      definitionSubstitutions: substitutions,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, `${name}-log`, setting.logs),
        level: LogLevel.ERROR,
        // Execution data holds task tokens, which must not leave the table.
        includeExecutionData: false,
      },
    });
    // One role serves all versions of the definition, and so calls all versions of its functions.
    const resources = Object.values(calls).flatMap((called) => called.resourceArnsForGrantInvoke);
    machine.addToRolePolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources }));
    this.published.set(machine, this.publish(machine));
    return machine;
  }

  /** A new version whenever the definition changes, and the alias moved to it. */
  private publish({ node, stateMachineArn, stateMachineRevisionId }: StateMachine): Published {
    const version = new CfnStateMachineVersion(this, `${node.id}-version`, {
      stateMachineArn,
      stateMachineRevisionId,
    });
    const alias = new CfnStateMachineAlias(this, `${node.id}-in-force`, {
      name: IN_FORCE,
      routingConfiguration: [{ stateMachineVersionArn: version.attrArn, weight: 100 }],
    });
    return { version, alias };
  }

  private inForce(machine: StateMachine): Published {
    const published = this.published.get(machine);
    if (!published) throw new Error(`no version of ${machine.node.id} is published`);
    return published;
  }
}

/** The definition as the template carries it: without the white space of the file. */
function definition(name: string): string {
  return JSON.stringify(JSON.parse(readFileSync(join(WORKFLOWS, name, 'definition.asl.json'), 'utf8')));
}
