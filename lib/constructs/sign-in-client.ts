import { Duration } from 'aws-cdk-lib';
import { type CfnUserPoolClient, OAuthScope, type UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

interface SignInClientProps {
  readonly userPool: UserPool;
  readonly publicUrl: string;
}

/** Our pages as Cognito knows them: a public client that signs in by authorization code with PKCE. */
export class SignInClient extends Construct {
  readonly clientId: string;
  readonly issuer: string;

  constructor(scope: Construct, id: string, { userPool, publicUrl }: SignInClientProps) {
    super(scope, id);
    const client = new UserPoolClient(this, 'Client', {
      userPool,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.minutes(60),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${publicUrl}/sign-in/callback`],
        logoutUrls: [`${publicUrl}/`],
      },
    });
    const resource = client.node.defaultChild as CfnUserPoolClient;
    // Signing in past the hosted page would give a token that may change the person's own mail address,
    // and the mail address is who they are to us.
    resource.explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
    resource.writeAttributes = ['locale'];
    this.clientId = client.userPoolClientId;
    this.issuer = userPool.userPoolProviderUrl;
  }
}
