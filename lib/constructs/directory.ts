import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  CfnUserPoolUser,
  CfnUserPoolUserToGroupAttachment,
  Mfa,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { SignInConfiguration } from '../configuration.ts';

interface DirectoryProps {
  /** Of the deployment. */
  readonly name: string;
  readonly signIn: Extract<SignInConfiguration, { provider: 'cognito' }>;
  readonly removalPolicy: RemovalPolicy;
}

/** What a person may be besides being somebody in the roster. */
const GROUPS = {
  hr: 'Runs cycles: roster, rehearsal, start, progress',
  'organisation-hr': 'Sees the evaluations of the own organisation, and replaces superiors there',
  administrators: 'Sees every workflow execution and mends it',
  auditors: 'Reads everything, changes nothing',
} as const;

/** Who may sign in: a user pool whose first two people come from the configuration. */
export class Directory extends Construct {
  readonly userPool: UserPool;

  constructor(scope: Construct, id: string, { name, signIn, removalPolicy }: DirectoryProps) {
    super(scope, id);
    this.userPool = new UserPool(this, 'UserPool', {
      signInAliases: { email: true },
      signInCaseSensitive: false,
      selfSignUpEnabled: false,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: { minLength: 12, requireDigits: false, requireSymbols: false, requireUppercase: false },
      deletionProtection: removalPolicy === RemovalPolicy.RETAIN,
      removalPolicy,
    });
    this.userPool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `kinerja-${name}-${Aws.ACCOUNT_ID}` },
    });
    for (const [group, description] of Object.entries(GROUPS)) this.addGroup(group, description);
    this.addPerson('FirstAdministrator', signIn.firstAdministrator, 'administrators');
    this.addPerson('FirstHrOfficer', signIn.firstHrOfficer, 'hr');
  }

  private addGroup(groupName: string, description: string): void {
    const { userPoolId } = this.userPool;
    new CfnUserPoolGroup(this, `Group-${groupName}`, { userPoolId, groupName, description });
  }

  /** Cognito sends the person a first password by mail. */
  private addPerson(
    id: string,
    person: { name: string; email: string },
    groupName: keyof typeof GROUPS,
  ): void {
    const { userPoolId } = this.userPool;
    const user = new CfnUserPoolUser(this, id, {
      userPoolId,
      username: person.email,
      desiredDeliveryMediums: ['EMAIL'],
      userAttributes: [
        { name: 'email', value: person.email },
        { name: 'email_verified', value: 'true' },
        { name: 'name', value: person.name },
      ],
    });
    const member = new CfnUserPoolUserToGroupAttachment(this, `${id}Membership`, {
      userPoolId,
      groupName,
      username: person.email,
    });
    member.node.addDependency(user, this.node.findChild(`Group-${groupName}`));
  }
}
