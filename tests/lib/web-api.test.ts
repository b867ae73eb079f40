import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../lib/constructs/web-routes.ts';
import { functionName, resources, synthesizedOnce } from './synthesized.ts';

const { stateless } = synthesizedOnce();
const byId = new Map(resources(stateless));

/** Function behind a route. */
function behind(target: { 'Fn::Join': [string, [string, { Ref: string }]] }): string {
  const integration = byId.get(target['Fn::Join'][1][1].Ref);
  const called = byId.get(integration?.Properties.IntegrationUri['Fn::GetAtt'][0]);
  return called ? functionName(called) : '';
}

const routes = resources(stateless, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);
const stage = resources(stateless, 'AWS::ApiGatewayV2::Stage')[0]?.[1].Properties;

describe('the HTTP API', () => {
  it('leads every address to its function', () => {
    const led = routes.map((route) => `${route.RouteKey} -> ${behind(route.Target)}`);
    const expected = Object.entries(ROUTES).flatMap(([name, answered]) =>
      answered.map(
        (route) => `${route} -> ${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      ),
    );
    expect(led.sort()).toEqual(expected.sort());
  });

  it('gives functions the payload of version 2.0', () => {
    const versions = resources(stateless, 'AWS::ApiGatewayV2::Integration').map(
      ([, { Properties }]) => Properties.PayloadFormatVersion,
    );
    expect(new Set(versions)).toEqual(new Set(['2.0']));
  });

  it('throttles, and only routes that there are', () => {
    expect(stage?.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
    const keys = routes.map((route) => route.RouteKey);
    expect(keys).toEqual(expect.arrayContaining(Object.keys(stage?.RouteSettings)));
  });

  it('writes no path into its log, since a path may be a link', () => {
    const format: string = stage?.AccessLogSettings.Format;
    expect(format).toContain('$context.routeKey');
    expect(format).not.toMatch(/\$context\.(path|resourcePath|identity|domainName)/);
  });
});
