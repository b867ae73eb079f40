import { join } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Configuration } from '../configuration.ts';

/** What all functions of a deployment have alike. */
export interface FunctionSetting {
  /** Folder of the built functions, one folder each. */
  readonly bundles: string;
  /** Of the functions that have a share of the account's concurrency of their own. */
  readonly reservedConcurrency: Readonly<Record<string, number | undefined>>;
  /** By which clock the body lives. */
  readonly zone: Configuration['zone'];
  readonly logs: { readonly retention: RetentionDays; readonly removalPolicy: RemovalPolicy };
}

interface KinerjaFunctionProps<Environment extends Record<string, string>> {
  readonly setting: FunctionSetting;
  /** Folder under `functions`. */
  readonly name: string;
  readonly description: string;
  /** Typed by the function's own `env.ts`, so that a variable forgotten here does not compile. */
  readonly environment: Environment;
  /** All that it may do, besides writing its log and its trace. */
  readonly permissions: readonly PolicyStatement[];
  readonly timeout: Duration;
  /** In MB; processor time comes with it. */
  readonly memory?: number;
}

/** A Lambda function as all of ours are: Node 24 on arm64, a log and a role of its own. */
export class KinerjaFunction<Environment extends Record<string, string>> extends LambdaFunction {
  constructor(scope: Construct, props: KinerjaFunctionProps<Environment>) {
    const { setting, name, description, environment, permissions, timeout } = props;
    const logGroup = new LogGroup(scope, `${name}-log`, setting.logs);
    const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const reserved = setting.reservedConcurrency[name];
    super(scope, name, {
      description: `Kinerja: ${description}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(setting.bundles, name)),
      handler: 'index.handler',
      memorySize: props.memory ?? 512,
      timeout,
      environment: { ...environment, NODE_OPTIONS: '--enable-source-maps' },
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      role,
      // Where a version is asked for, it stays for whoever still calls it.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
      ...(reserved ? { reservedConcurrentExecutions: reserved } : {}),
    });
    for (const permission of permissions) this.addToRolePolicy(permission);
  }
}
