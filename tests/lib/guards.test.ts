import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { resources, synthesized, synthesizedOnce } from './synthesized.ts';

const local = synthesizedOnce();
const city = synthesized('tangsel-example');

describe('the table', () => {
  it('is recoverable, forgets what expires, and tells of what is new', () => {
    local.stateful.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    });
  });

  it('has one index, for lists', () => {
    const table = resources(local.stateful, 'AWS::DynamoDB::Table')[0]?.[1].Properties;
    expect(table?.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'lists',
        KeySchema: [
          { AttributeName: 'listKey', KeyType: 'HASH' },
          { AttributeName: 'listSort', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
  });

  it('of a city outlives its stack, and is encrypted with a key of its own', () => {
    city.stateful.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtectionEnabled: true, SSESpecification: { SSEType: 'KMS' } },
    });
    city.stateful.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  it('of a trial goes with its stack', () => {
    local.stateful.hasResource('AWS::DynamoDB::Table', { DeletionPolicy: 'Delete' });
    local.stateful.resourceCountIs('AWS::KMS::Key', 0);
  });
});

describe('delivery of the outbox', () => {
  it('follows only new outbox items, cuts out what is poisoned, and sets it aside', () => {
    local.stateless.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: {
        Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"kind":{"S":["outbox"]}}}}' }],
      },
      BatchSize: 10,
      ParallelizationFactor: 4,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 86_400,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });

  it('is swept as often as the configuration says', () => {
    const rate = (template: typeof city) =>
      resources(template.stateless, 'AWS::Scheduler::Schedule')[0]?.[1].Properties.ScheduleExpression;
    expect(rate(local)).toBe('rate(1 minute)');
    expect(rate(city)).toBe('rate(5 minutes)');
  });
});

describe('sign-in', () => {
  it('is for people whom somebody added', () => {
    local.stateful.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'OPTIONAL',
      UsernameAttributes: ['email'],
    });
    const groups = resources(local.stateful, 'AWS::Cognito::UserPoolGroup');
    expect(groups.map(([, group]) => group.Properties.GroupName)).toEqual([
      'hr',
      'administrators',
      'auditors',
    ]);
  });

  it('makes the first administrator and the first HR officer', () => {
    const members = resources(local.stateful, 'AWS::Cognito::UserPoolUserToGroupAttachment');
    expect(members.map(([, { Properties }]) => [Properties.Username, Properties.GroupName])).toEqual([
      ['administrator@kinerja.example', 'administrators'],
      ['hr@kinerja.example', 'hr'],
    ]);
  });

  it('goes by the hosted page alone, so that nobody changes the address they are known by', () => {
    city.stateless.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: ['https://kinerja.example.go.id/sign-in/callback'],
      LogoutURLs: ['https://kinerja.example.go.id/'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      GenerateSecret: false,
      WriteAttributes: ['locale'],
    });
  });
});

describe('alarms', () => {
  it('reach a person where the configuration names one', () => {
    city.stateless.hasResourceProperties('AWS::SNS::Topic', {
      Subscription: [{ Protocol: 'email', Endpoint: 'operasi@kinerja.example.go.id' }],
    });
    const alarms = resources(city.stateless, 'AWS::CloudWatch::Alarm');
    expect(alarms.filter(([, alarm]) => !alarm.Properties.AlarmActions)).toEqual([]);
  });
});
