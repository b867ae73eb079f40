import { createHash } from 'node:crypto';
import { arn, REGION } from '../aws/identity.ts';
import type { Resource } from './template.ts';

/** The addresses at which parts of the local cloud are reached. */
export interface Addresses {
  app: string;
  mailbox: string;
  console: string;
  signIn: string;
}

/** What Ref and Fn::GetAtt say of a resource. */
export interface Identity {
  ref: string;
  attributes: Record<string, string>;
}

/** A resource of which the properties were resolved, as far as its name needs them. */
type Name = (property: string) => string;

type Identify = (name: Name, resource: Resource, addresses: Addresses) => Identity;

const withArn = (ref: string, Arn: string, more: Record<string, string> = {}): Identity => ({
  ref,
  attributes: { Arn, ...more },
});

/** A short id that stays the same as long as the resource keeps its logical id. */
export function stableId(resource: Resource, length = 10): string {
  return createHash('sha256').update(`${resource.stack}/${resource.id}`).digest('hex').slice(0, length);
}

const table: Identify = (name) => {
  const tableName = name('TableName');
  const tableArn = arn('dynamodb', `table/${tableName}`);
  return withArn(tableName, tableArn, { StreamArn: `${tableArn}/stream/local`, TableId: tableName });
};

const identities: Record<string, Identify> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::Lambda::Function': (name) => {
    const functionArn = arn('lambda', `function:${name('FunctionName')}`);
    return withArn(name('FunctionName'), functionArn);
  },
  'AWS::Lambda::Version': (name) => ({
    ref: `${arn('lambda', `function:${name('!FunctionName')}`)}:1`,
    attributes: { Version: '1', FunctionArn: `${arn('lambda', `function:${name('!FunctionName')}`)}:1` },
  }),
  'AWS::Lambda::Alias': (name) => {
    const ref = `${arn('lambda', `function:${name('!FunctionName')}`)}:${name('Name')}`;
    return { ref, attributes: { AliasArn: ref } };
  },
  'AWS::StepFunctions::StateMachine': (name) => {
    const machine = arn('states', `stateMachine:${name('StateMachineName')}`);
    return withArn(machine, machine, { Name: name('StateMachineName'), StateMachineRevisionId: 'local' });
  },
  'AWS::StepFunctions::StateMachineVersion': (name) => {
    const version = `${name('!StateMachineArn')}:1`;
    return withArn(version, version);
  },
  'AWS::StepFunctions::StateMachineAlias': (name, resource) => {
    const alias = `${name('!RoutingConfiguration.0.StateMachineVersionArn').split(':').slice(0, 7).join(':')}:${
      resource.properties.Name === undefined ? 'local' : name('Name')
    }`;
    return withArn(alias, alias);
  },
  'AWS::SQS::Queue': (name) => {
    const QueueName = name('QueueName');
    const QueueUrl = `https://sqs.${REGION}.amazonaws.com/${QueueName}`;
    return withArn(QueueUrl, arn('sqs', QueueName), { QueueName, QueueUrl });
  },
  'AWS::KMS::Key': (_name, resource) => {
    const KeyId = stableId(resource, 32);
    return withArn(KeyId, arn('kms', `key/${KeyId}`), { KeyId });
  },
  'AWS::S3::Bucket': (name) => {
    const bucket = name('BucketName').toLowerCase();
    return withArn(bucket, `arn:aws:s3:::${bucket}`);
  },
  'AWS::SNS::Topic': (name) => {
    const TopicArn = arn('sns', name('TopicName'));
    return { ref: TopicArn, attributes: { TopicArn, TopicName: name('TopicName') } };
  },
  'AWS::SecretsManager::Secret': (name, resource) => {
    const secret = arn('secretsmanager', `secret:${name('Name')}-${stableId(resource, 6)}`);
    return { ref: secret, attributes: { Id: secret } };
  },
  'AWS::Cognito::UserPool': (_name, resource, { signIn }) => {
    const UserPoolId = `${REGION}_${stableId(resource)}`;
    const ProviderURL = `${signIn}/${UserPoolId}`;
    const ProviderName = ProviderURL.replace('http://', '');
    return withArn(UserPoolId, arn('cognito-idp', `userpool/${UserPoolId}`), {
      UserPoolId,
      ProviderURL,
      ProviderName,
    });
  },
  'AWS::Cognito::UserPoolClient': (name, resource) => ({
    ref: stableId(resource, 26),
    attributes: { ClientId: stableId(resource, 26), Name: name('ClientName') },
  }),
  'AWS::Cognito::UserPoolDomain': (name) => ({ ref: name('!Domain'), attributes: {} }),
  'AWS::Cognito::UserPoolGroup': (name) => ({ ref: name('!GroupName'), attributes: {} }),
  'AWS::Cognito::UserPoolUser': (name) => ({ ref: name('!Username'), attributes: {} }),
  'AWS::ApiGatewayV2::Api': (_name, resource, { app }) => ({
    ref: stableId(resource),
    attributes: { ApiId: stableId(resource), ApiEndpoint: app },
  }),
  'AWS::ApiGatewayV2::Authorizer': (_name, resource) => ({
    ref: stableId(resource, 6),
    attributes: { AuthorizerId: stableId(resource, 6) },
  }),
  'AWS::ApiGatewayV2::Stage': (name) => ({ ref: name('StageName'), attributes: {} }),
  'AWS::SES::EmailIdentity': (name) => ({ ref: name('EmailIdentity'), attributes: {} }),
  'AWS::SES::ConfigurationSet': (name) => ({ ref: name('Name'), attributes: {} }),
  'AWS::Scheduler::Schedule': (name) =>
    withArn(name('Name'), arn('scheduler', `schedule/default/${name('Name')}`)),
  'AWS::Events::Rule': (name) => withArn(name('Name'), arn('events', `rule/${name('Name')}`)),
};

/** Answers Ref and Fn::GetAtt for a resource; types without an entry get names nobody depends on. */
export function identify(name: Name, resource: Resource, addresses: Addresses): Identity {
  const known = identities[resource.type];
  if (known !== undefined) return known(name, resource, addresses);
  const service = (resource.type.split('::')[1] ?? 'local').toLowerCase();
  return withArn(resource.id, arn(service, resource.id));
}
