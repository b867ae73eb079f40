import { describe, type Resource } from './template.ts';

/** Resource types that are run. */
const RUN_TYPES: ReadonlySet<string> = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::UserPoolUser',
  'AWS::Cognito::UserPoolUserToGroupAttachment',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::Rule',
  'AWS::KMS::Key',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Version',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::S3::Bucket',
  'AWS::SES::EmailIdentity',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
  'AWS::StepFunctions::StateMachineAlias',
  'AWS::StepFunctions::StateMachineVersion',
]);

const ALLOWED = 'everything on this machine may call everything else';
const WATCHED = 'nobody is on call for one machine; the console shows what happens';

/** Resource types with nothing to run on one machine, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::Account': 'it only names the role that writes access logs',
  'AWS::Budgets::Budget': 'nothing is paid for on one machine',
  'AWS::CDK::Metadata': 'it only tells which constructs were used',
  'AWS::CloudWatch::Alarm': WATCHED,
  'AWS::CloudWatch::CompositeAlarm': WATCHED,
  'AWS::CloudWatch::Dashboard': WATCHED,
  'AWS::IAM::ManagedPolicy': ALLOWED,
  'AWS::IAM::Policy': ALLOWED,
  'AWS::IAM::Role': ALLOWED,
  'AWS::KMS::Alias': 'data at rest is as safe as the disk of the machine',
  'AWS::Lambda::EventInvokeConfig': 'asynchronous invocations are retried as Lambda does by default',
  'AWS::Lambda::Permission': ALLOWED,
  'AWS::Logs::LogGroup': 'logs go to one file',
  'AWS::Logs::MetricFilter': WATCHED,
  'AWS::Logs::QueryDefinition': WATCHED,
  'AWS::Logs::ResourcePolicy': ALLOWED,
  'AWS::S3::BucketPolicy': ALLOWED,
  'AWS::SNS::Subscription': WATCHED,
  'AWS::SNS::Topic': WATCHED,
  'AWS::SNS::TopicPolicy': ALLOWED,
  'AWS::SQS::QueuePolicy': ALLOWED,
  'AWS::Scheduler::ScheduleGroup': 'it only groups names',
  'AWS::SecretsManager::ResourcePolicy': ALLOWED,
  'AWS::XRay::Group': WATCHED,
};

/** Throws an error that names every resource of a type that is neither run nor left out on purpose. */
export function refuseUnknownTypes(resources: readonly Resource[]): void {
  const unknown = resources.filter(({ type }) => !RUN_TYPES.has(type) && LEFT_OUT[type] === undefined);
  if (unknown.length === 0) return;
  const names = unknown.map((resource) => `  ${describe(resource)}`).join('\n');
  throw new Error(`This app has resources that cannot be run on one machine:\n${names}`);
}

/** Throws an error that names the properties of a resource that would change behaviour and are not kept. */
export function refuseProperties(
  resource: Resource,
  properties: Record<string, unknown>,
  refused: readonly string[],
): void {
  const found = refused.filter((name) => properties[name] !== undefined);
  if (found.length > 0) {
    throw new Error(`${describe(resource)} uses ${found.join(', ')}, which cannot be run on one machine`);
  }
}
