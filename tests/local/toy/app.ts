import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as events from 'aws-cdk-lib/aws-events';
import * as eventTargets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sources from 'aws-cdk-lib/aws-lambda-event-sources';
import * as scheduler from 'aws-cdk-lib/aws-scheduler';
import * as schedulerTargets from 'aws-cdk-lib/aws-scheduler-targets';
import * as secrets from 'aws-cdk-lib/aws-secretsmanager';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as states from 'aws-cdk-lib/aws-stepfunctions';
import { buildSync } from 'esbuild';
import { addApi, addPeople } from './front.ts';
import type * as webCode from './web.ts';
import type * as workerCode from './workers.ts';

type Code = { web: keyof typeof webCode; workers: keyof typeof workerCode };

/** A temporary folder that the system clears some day. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'local-test-'));
}

/** Synthesizes the toy app in two stacks; `change` may add to the second. Returns the assembly's folder. */
export function synthesizeToy(change: (stack: Stack) => void = () => undefined): string {
  const outdir = temporaryFolder();
  const code = bundle();
  const app = new App({ outdir, analyticsReporting: false, treeMetadata: false });
  const data = new Stack(app, 'ToyData');
  const table = new dynamodb.Table(data, 'Table', {
    partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
    billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
    stream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: 'expires',
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const secret = new secrets.Secret(data, 'Secret', {
    generateSecretString: { passwordLength: 40, excludePunctuation: true },
  });
  const stack = new Stack(app, 'Toy');
  const make = <File extends keyof Code>(
    id: string,
    file: File,
    handler: Code[File],
    more: Partial<lambda.FunctionProps> = {},
  ) => {
    const made = new lambda.Function(stack, id, {
      runtime: lambda.Runtime.NODEJS_24_X,
      code: lambda.Code.fromAsset(join(code, file)),
      handler: `index.${handler}`,
      timeout: Duration.seconds(10),
      memorySize: 256,
      environment: { TABLE: table.tableName },
      ...more,
    });
    table.grantReadWriteData(made);
    return made;
  };
  const machine = addMachine(stack, make('RememberToken', 'workers', 'rememberToken'));
  const web = make('Web', 'web', 'handler');
  web.addEnvironment('MACHINE', machine.stateMachineArn).addEnvironment('SECRET', secret.secretArn);
  addStream(stack, table, make('OnStream', 'workers', 'onStream'));
  addSchedules(stack, machine, make('Tick', 'workers', 'tick'), make('OnStatus', 'workers', 'onStatus'));
  const api = addApi(
    stack,
    web,
    make('Slow', 'workers', 'slow', { timeout: Duration.seconds(1) }),
    make('Guard', 'workers', 'guard'),
  );
  addPeople(stack, api.apiEndpoint);
  change(stack);
  app.synth();
  return outdir;
}

function bundle(): string {
  const outdir = temporaryFolder();
  buildSync({
    entryPoints: {
      'web/index': join(import.meta.dirname, 'web.ts'),
      'workers/index': join(import.meta.dirname, 'workers.ts'),
    },
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outdir;
}

function addMachine(stack: Stack, remember: lambda.IFunction): states.StateMachine {
  const definition = {
    StartAt: 'Ask',
    States: {
      Ask: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        TimeoutSeconds: 3_000_000,
        Parameters: {
          // biome-ignore lint/suspicious/noTemplateCurlyInString: a substitution of Step Functions
          FunctionName: '${Remember}',
          Payload: { 'token.$': '$$.Task.Token', 'name.$': '$$.Execution.Name' },
        },
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Too late', ResultPath: '$.error' }],
        ResultPath: '$.answer',
        Next: 'Rest',
      },
      Rest: { Type: 'Wait', SecondsPath: '$.rest', Next: 'Which' },
      Which: {
        Type: 'Choice',
        Choices: [{ Variable: '$.answer.ok', BooleanEquals: true, Next: 'Good' }],
        Default: 'Bad',
      },
      Good: { Type: 'Succeed' },
      Bad: { Type: 'Fail', Error: 'Refused', Cause: 'the answer was no' },
      'Too late': { Type: 'Fail', Error: 'TooLate', Cause: 'nobody answered' },
    },
  };
  return new states.StateMachine(stack, 'Machine', {
    definitionBody: states.DefinitionBody.fromString(JSON.stringify(definition)),
    definitionSubstitutions: { Remember: remember.functionArn },
  });
}

function addStream(stack: Stack, table: dynamodb.Table, target: lambda.Function): void {
  const queue = new sqs.Queue(stack, 'GivenUp', { queueName: 'given-up' });
  target.addEventSource(
    // CDK's own types do not agree with each other under exactOptionalPropertyTypes.
    new sources.DynamoEventSource(table as dynamodb.ITable, {
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      retryAttempts: 1,
      parallelizationFactor: 2,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      onFailure: new sources.SqsDlq(queue),
      filters: [
        lambda.FilterCriteria.filter({
          eventName: ['INSERT'],
          dynamodb: { NewImage: { kind: { S: ['item'] } } },
        }),
      ],
    }),
  );
}

function addSchedules(
  stack: Stack,
  machine: states.StateMachine,
  tick: lambda.Function,
  onStatus: lambda.Function,
): void {
  new scheduler.Schedule(stack, 'Hourly', {
    scheduleName: 'hourly',
    schedule: scheduler.ScheduleExpression.rate(Duration.hours(1)),
    target: new schedulerTargets.LambdaInvoke(tick, {
      input: scheduler.ScheduleTargetInput.fromObject({ who: 'hourly' }),
    }),
  });
  new events.Rule(stack, 'Ended', {
    eventPattern: {
      source: ['aws.states'],
      detail: { stateMachineArn: [machine.stateMachineArn], status: ['SUCCEEDED', 'FAILED', 'ABORTED'] },
    },
    targets: [new eventTargets.LambdaFunction(onStatus)],
  });
}
