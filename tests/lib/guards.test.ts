import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { resources, synthesized, synthesizedOnce } from './synthesized.ts';

const local = synthesizedOnce();
const city = synthesized('tangsel-example');
const webAclArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/kinerja/0';
const atEdge = synthesized('tangsel-example', {
  certificateArn: undefined,
  edge: { certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0', webAclArn },
});

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

  it('has two indexes: for lists, and for whose turn it is', () => {
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
      {
        IndexName: 'turns',
        KeySchema: [
          { AttributeName: 'turnKey', KeyType: 'HASH' },
          { AttributeName: 'turnSort', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      {
        IndexName: 'teams',
        KeySchema: [{ AttributeName: 'teamKey', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
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
    // But for the key that signs the roots of the record, which outlives it.
    local.stateful.resourceCountIs('AWS::KMS::Key', 1);
  });
});

describe('the anchors of the record', () => {
  it.each([
    ['a trial', local, 366],
    ['a city', city, 3_653],
  ])(
    'of %s are kept where nobody can change them, signed by a key that never leaves its vault',
    (_, { stateful }, Days) => {
      stateful.hasResource('AWS::S3::Bucket', {
        DeletionPolicy: 'Retain',
        Properties: {
          ObjectLockEnabled: true,
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days } } },
          VersioningConfiguration: { Status: 'Enabled' },
          PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
        },
      });
      stateful.hasResource('AWS::KMS::Key', {
        DeletionPolicy: 'Retain',
        Properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
      });
    },
  );

  it('ring when none was kept for 36 hours', () => {
    local.stateless.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: 'Kinerja: see docs/runbooks/no-anchor.md',
      Period: 21_600,
      EvaluationPeriods: 6,
      TreatMissingData: 'breaching',
    });
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
      'organisation-hr',
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

describe('workflows', () => {
  it('are started at the version that is in force', () => {
    const aliases = resources(local.stateless, 'AWS::StepFunctions::StateMachineAlias');
    expect(aliases.map(([, { Properties }]) => Properties.Name)).toEqual(Array(4).fill('in-force'));
    const functions = resources(local.stateless, 'AWS::Lambda::Function');
    const told = functions.flatMap(([, { Properties }]) =>
      Object.entries(Properties.Environment?.Variables ?? {}).filter(([name]) =>
        name.endsWith('MACHINE_ARN'),
      ),
    );
    const ids = aliases.map(([id]) => id);
    expect(told).toHaveLength(8);
    for (const [, arn] of told) expect(ids).toContain((arn as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0]);
  });

  it('say with which version they are started: that to which the alias of the same machine leads', () => {
    const aliases = new Map(resources(local.stateless, 'AWS::StepFunctions::StateMachineAlias'));
    const idOf = (arn: unknown) => (arn as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0];
    const functions = resources(local.stateless, 'AWS::Lambda::Function');
    const starting = functions
      .map(([, { Properties }]) => Properties.Environment?.Variables ?? {})
      .filter(({ PLAN_MACHINE_ARN }) => PLAN_MACHINE_ARN);
    expect(starting).toHaveLength(2);
    for (const told of starting) {
      for (const phase of ['START_CYCLE', 'PLAN', 'ASSESSMENT', 'APPEAL']) {
        const [route] =
          aliases.get(idOf(told[`${phase}_MACHINE_ARN`]))?.Properties.RoutingConfiguration ?? [];
        expect(idOf(told[`${phase}_VERSION_ARN`])).toBe(idOf(route.StateMachineVersionArn));
      }
    }
  });

  it('call the version of each function that they came with, which stays after the next deployment', () => {
    const kept = new Map(resources(local.stateless, 'AWS::Lambda::Version'));
    const machines = resources(local.stateless, 'AWS::StepFunctions::StateMachine');
    const called = machines.flatMap(([, { Properties }]) =>
      Object.values(Properties.DefinitionSubstitutions),
    );
    expect(called).toHaveLength(7);
    for (const arn of called)
      expect(kept.get((arn as { Ref: string }).Ref)).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
      });
  });

  it('may go on calling the versions of before', () => {
    const [, policy] =
      resources(local.stateless, 'AWS::IAM::Policy').find(([id]) => id.startsWith('Machinesplan')) ?? [];
    const statements: { Action: string; Resource: unknown[] }[] =
      policy?.Properties.PolicyDocument.Statement ?? [];
    const invoke = statements.find(({ Action }) => Action === 'lambda:InvokeFunction');
    const anyVersion = (invoke?.Resource ?? []).filter((arn) => JSON.stringify(arn).includes('":*"'));
    expect(anyVersion).toHaveLength(2);
  });

  it('get a new version when their definition changes', () => {
    const versions = resources(local.stateless, 'AWS::StepFunctions::StateMachineVersion');
    expect(versions).toHaveLength(4);
    for (const [, { Properties }] of versions) {
      expect(Properties.StateMachineRevisionId['Fn::GetAtt'][1]).toBe('StateMachineRevisionId');
    }
  });

  it('are traced', () => {
    const machines = resources(local.stateless, 'AWS::StepFunctions::StateMachine');
    expect(machines.map(([, { Properties }]) => Properties.TracingConfiguration)).toEqual(
      Array(4).fill({ Enabled: true }),
    );
  });
});

describe('a flood', () => {
  it('from outside leaves room for the delivery of the outbox', () => {
    const reserved = (template: typeof city) =>
      resources(template.stateless, 'AWS::Lambda::Function').flatMap(
        ([, { Properties }]) => Properties.ReservedConcurrentExecutions ?? [],
      );
    expect(reserved(city)).toHaveLength(5);
    expect(reserved(city).reduce((sum, each) => sum + each)).toBeLessThanOrEqual(900);
    expect(reserved(local)).toEqual([]);
  });
});

describe('the address that people use', () => {
  it('is a domain of the API, which then answers nowhere else', () => {
    city.stateless.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainName: 'kinerja.example.go.id',
      DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }],
    });
    city.stateless.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
  });

  it('can be led through CloudFront with a web ACL, which caches and logs no address of a task', () => {
    const [distribution] = resources(atEdge.stateless, 'AWS::CloudFront::Distribution');
    const settings = distribution?.[1].Properties.DistributionConfig;
    expect(settings).toMatchObject({ Aliases: ['kinerja.example.go.id'], WebACLId: webAclArn });
    expect(settings.Logging).toBeUndefined();
    // AWS's own policy that caches nothing.
    expect(settings.DefaultCacheBehavior.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    atEdge.stateless.resourceCountIs('AWS::ApiGatewayV2::DomainName', 0);
  });
});

describe('what it costs', () => {
  it('is told apart by tags on everything that takes some', () => {
    const tagged = JSON.stringify(resources(city.stateful, 'AWS::DynamoDB::Table')[0]?.[1].Properties.Tags);
    for (const tag of ['application', 'environment', 'cost-centre']) expect(tagged).toContain(tag);
  });
});
