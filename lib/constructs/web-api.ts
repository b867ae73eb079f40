import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionSetting } from './kinerja-function.ts';
import type { WebFunctions } from './web-functions.ts';
import { ROUTES, THROTTLE, THROTTLES, type WebFunction } from './web-routes.ts';

interface WebApiProps {
  /** Whether the address AWS gives it answers nobody, since a domain of ours does. */
  readonly onlyByDomain: boolean;
}

/** No path and no address of a person: a path may be a link that opens a task. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  functionLatency: '$context.integrationLatency',
  error: '$context.error.message',
};

/**
 * The HTTP API. It has no authorizer: the functions check the session,
 * since an authorizer of an HTTP API cannot send a browser to the sign-in page.
 */
export class WebApi extends Construct {
  readonly api: HttpApi;
  private opened: HttpStage | undefined;

  constructor(scope: Construct, id: string, { onlyByDomain }: WebApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      description: 'Kinerja: pages',
      ...(onlyByDomain ? { disableExecuteApiEndpoint: true } : {}),
    });
  }

  /** The address AWS gives it. */
  get endpoint(): string {
    return this.api.apiEndpoint;
  }

  /** What a domain leads to, once it is open. */
  get stage(): HttpStage {
    if (!this.opened) throw new Error('the API is not open yet');
    return this.opened;
  }

  /** Leads every route to its function, and opens the API. */
  serve(functions: WebFunctions, setting: FunctionSetting): void {
    const routes = (Object.keys(ROUTES) as WebFunction[]).flatMap((name) => this.lead(name, functions));
    const stage = this.open(setting);
    this.opened = stage;
    // A throttle names its route, which must be there first.
    stage.node.addDependency(...routes);
  }

  private lead(name: WebFunction, functions: WebFunctions): HttpRoute[] {
    const integration = new HttpLambdaIntegration(name, functions[name], { scopePermissionToRoute: false });
    return ROUTES[name].map(
      (key) => new HttpRoute(this, key, { httpApi: this.api, integration, routeKey: routeKey(key) }),
    );
  }

  private open(setting: FunctionSetting): HttpStage {
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: THROTTLE.rate, burstLimit: THROTTLE.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(new LogGroup(this, 'access-log', setting.logs)),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    const throttles = Object.entries(THROTTLES).map(([key, { rate, burst }]) => [
      key,
      { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst },
    ]);
    (stage.node.defaultChild as CfnStage).routeSettings = Object.fromEntries(throttles);
    return stage;
  }
}

function routeKey(key: string): HttpRouteKey {
  if (key === '$default') return HttpRouteKey.DEFAULT;
  const [method, path] = key.split(' ') as [HttpMethod, string];
  return HttpRouteKey.with(path, HttpMethod[method]);
}
