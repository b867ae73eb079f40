import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { NAMES, placeholders, read } from '../workflows/definitions.ts';
import { functionName, resources, substitutions, synthesized, synthesizedOnce } from './synthesized.ts';

/** Types that `local/` can run or may pass over, and a domain, which one machine has none of. No custom resource is among them, and none may be. */
const SUPPORTED = new Set(
  [
    'DynamoDB::Table',
    ...['Function', 'EventSourceMapping', 'Permission', 'Version', 'Alias'].map((it) => `Lambda::${it}`),
    ...['StateMachine', 'StateMachineVersion', 'StateMachineAlias'].map((it) => `StepFunctions::${it}`),
    ...['Api', 'Route', 'Integration', 'Stage', 'Authorizer', 'DomainName', 'ApiMapping'].map(
      (it) => `ApiGatewayV2::${it}`,
    ),
    ...['Scheduler::Schedule', 'Events::Rule', 'SecretsManager::Secret', 'SQS::Queue', 'SQS::QueuePolicy'],
    ...['Topic', 'TopicPolicy', 'Subscription'].map((it) => `SNS::${it}`),
    ...['EmailIdentity', 'ConfigurationSet', 'ConfigurationSetEventDestination'].map((it) => `SES::${it}`),
    ...['', 'Client', 'Domain', 'Group', 'User', 'UserToGroupAttachment'].map(
      (it) => `Cognito::UserPool${it}`,
    ),
    ...['Role', 'Policy', 'ManagedPolicy'].map((it) => `IAM::${it}`),
    ...[
      'S3::Bucket',
      'S3::BucketPolicy',
      'Logs::LogGroup',
      'KMS::Key',
      'KMS::Alias',
      'CloudWatch::Alarm',
      'CloudWatch::Dashboard',
    ],
  ].map((type) => `AWS::${type}`),
);

/** Functions of CloudFormation that `local/` resolves. */
const INTRINSICS = ['Ref', 'Fn::GetAtt', 'Fn::Join', 'Fn::Sub', 'Fn::Select', 'Fn::Split', 'Fn::ImportValue'];

/** Names of the intrinsic functions in the resources of a template. */
function intrinsics(template: Template): string[] {
  const found = JSON.stringify(template.toJSON().Resources).match(/"(Fn::\w+|Ref)":/g) ?? [];
  return [...new Set(found)].map((name) => name.slice(1, -2));
}

describe.each(['local', 'tangsel-example'])('the templates of %s', (environment) => {
  const { stateful, stateless } = environment === 'local' ? synthesizedOnce() : synthesized(environment);

  it.each([
    ['stateful', stateful],
    ['stateless', stateless],
  ])('keep %s to what runs on one machine', (_, template) => {
    const types = resources(template).map(([, resource]) => resource.Type);
    expect(types.filter((type) => !SUPPORTED.has(type))).toEqual([]);
    expect(intrinsics(template).filter((name) => !INTRINSICS.includes(name))).toEqual([]);
  });

  it('keep everything that must not be lost out of the stateless stack', () => {
    const kept = /DynamoDB|S3::Bucket|SecretsManager|KMS|UserPool$|EmailIdentity/;
    expect(resources(stateless).filter(([, resource]) => kept.test(resource.Type))).toEqual([]);
  });
});

describe.each(NAMES)('the machine of %s', (name) => {
  const { stateless } = synthesizedOnce();
  const machine = resources(stateless, 'AWS::StepFunctions::StateMachine').find(
    ([, resource]) => functionName(resource) === name,
  )?.[1].Properties;

  it('runs the definition in its folder', () => {
    expect(JSON.parse(machine?.DefinitionString)).toEqual(JSON.parse(JSON.stringify(read(name))));
  });

  it('has a function for every placeholder, and none besides', () => {
    expect(substitutions(name)).toEqual(placeholders(name));
  });

  it('logs what fails, without the data that holds task tokens', () => {
    expect(machine?.LoggingConfiguration).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
  });
});
