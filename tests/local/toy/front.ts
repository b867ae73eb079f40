import { Duration, type Stack } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import type * as lambda from 'aws-cdk-lib/aws-lambda';

const ROUTES = [
  'POST /items/{id}',
  'GET /read/{id}',
  'POST /start/{id}',
  'POST /answer/{id}',
  'GET /now',
  'GET /echo',
  'POST /echo',
  'GET /environment',
  'GET /secret',
  'GET /crash',
  'GET /page',
  'POST /mail',
];

/** The HTTP API: the routes of the web function, a slow one, and a guarded one. */
export function addApi(
  stack: Stack,
  web: lambda.Function,
  slow: lambda.Function,
  guard: lambda.Function,
): apigateway.HttpApi {
  const api = new apigateway.HttpApi(stack, 'Api');
  const integration = new HttpLambdaIntegration('WebIntegration', web);
  const add = (route: string, to: HttpLambdaIntegration, authorizer?: apigateway.IHttpRouteAuthorizer) => {
    const [method, path = '/'] = route.split(' ');
    api.addRoutes({
      path,
      methods: [method as apigateway.HttpMethod],
      integration: to,
      ...(authorizer && { authorizer }),
    });
  };
  for (const route of ROUTES) add(route, integration);
  add('GET /slow', new HttpLambdaIntegration('SlowIntegration', slow));
  const authorizer = new HttpLambdaAuthorizer('Guard', guard, {
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    identitySource: ['$request.header.x-door'],
    resultsCacheTtl: Duration.seconds(0),
  });
  add('GET /guarded', integration, authorizer);
  return api;
}

/** A user pool with one user in one group. */
export function addPeople(stack: Stack, app: string): void {
  const pool = new cognito.UserPool(stack, 'Pool');
  pool.addClient('Client', {
    oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: [`${app}/callback`], logoutUrls: [app] },
  });
  const group = new cognito.CfnUserPoolGroup(stack, 'Admins', {
    userPoolId: pool.userPoolId,
    groupName: 'admins',
  });
  const user = new cognito.CfnUserPoolUser(stack, 'Ani', {
    userPoolId: pool.userPoolId,
    username: 'ani@example.test',
    userAttributes: [
      { name: 'email', value: 'ani@example.test' },
      { name: 'name', value: 'Ani' },
    ],
  });
  new cognito.CfnUserPoolUserToGroupAttachment(stack, 'AniIsAdmin', {
    userPoolId: pool.userPoolId,
    groupName: group.ref,
    username: user.ref,
  });
}
