import { describe, expect, it } from 'vitest';
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
    const expected = [
      '$default -> evaluations',
      'GET / -> evaluations',
      'GET /admin/evaluations -> executions',
      'GET /admin/evaluations/{evaluationId} -> executions',
      'GET /admin/executions -> executions',
      'GET /admin/executions/{evaluationId}/{phase}/{attempt} -> executions',
      'GET /admin/monitor -> executions',
      'GET /assets/{file} -> assets',
      'GET /evaluations/{evaluationId} -> evaluations',
      'GET /evaluations/{evaluationId}/delivery -> evaluations',
      'POST /evaluations/{evaluationId}/delivery -> evaluations',
      'GET /hr/cycles/{cycleId}/deliveries -> cycles',
      'GET /hr/cycles/{cycleId}/sheets -> sheets',
      'POST /hr/cycles/{cycleId}/sheets -> sheets',
      'GET /evaluations/{evaluationId}/follow-up -> evaluations',
      'GET /evaluations/{evaluationId}/notes -> evaluations',
      'GET /evaluations/{evaluationId}/papers/{paper} -> papers',
      'GET /evaluations/{evaluationId}/plan-change -> evaluations',
      'GET /evaluations/{evaluationId}/task -> evaluations',
      'GET /hr/addresses -> mailing',
      'GET /hr/addresses/{personId} -> mailing',
      'GET /hr/cycles -> cycles',
      'GET /hr/cycles/new -> cycles',
      'GET /hr/cycles/{cycleId} -> cycles',
      'GET /hr/cycles/{cycleId}/evaluations -> cycles',
      'GET /hr/cycles/{cycleId}/orders/new -> cycles',
      'POST /hr/cycles/{cycleId}/orders -> cycles',
      'GET /hr/cycles/{cycleId}/orders/{orderId} -> cycles',
      'GET /hr/cycles/{cycleId}/exclusions -> cycles',
      'POST /hr/cycles/{cycleId}/exclusions -> cycles',
      'POST /hr/cycles/{cycleId}/exclusions/take-back -> cycles',
      'GET /hr/cycles/{cycleId}/summary -> cycles',
      'GET /hr/cycles/{cycleId}/summary/file -> cycles',
      'GET /hr/cycles/{cycleId}/rehearsal -> cycles',
      'GET /evaluations/{evaluationId}/seen -> privacy',
      'GET /audit -> audit',
      'GET /audit/accesses -> audit',
      'GET /audit/export/{cycleId} -> audit',
      'GET /audit/export/{cycleId}/{evaluationId} -> audit',
      'GET /hr/holds -> privacy',
      'GET /hr/people -> privacy',
      'GET /hr/people/{personId} -> privacy',
      'GET /hr/people/{personId}/data.json -> privacy',
      'GET /me/data -> privacy',
      'GET /me/data.json -> privacy',
      'POST /hr/holds -> privacy',
      'POST /hr/holds/release -> privacy',
      'POST /hr/people -> privacy',
      'POST /hr/people/{personId}/correct -> privacy',
      'GET /hr/cycles/{cycleId}/results -> cycles',
      'GET /hr/cycles/{cycleId}/units -> cycles',
      'GET /hr/roster -> roster',
      'GET /hr/roster/{importId} -> roster',
      'GET /help -> help',
      'GET /help/{topic} -> help',
      'GET /hr/training -> help',
      'GET /training -> help',
      'POST /training -> help',
      'GET /hr/calendar -> calendar',
      'GET /hr/calendar/{year} -> calendar',
      'POST /hr/calendar/{year} -> calendar',
      'GET /hr/templates -> templates',
      'GET /hr/templates/new -> templates',
      'GET /hr/templates/{templateId} -> templates',
      'GET /hr/templates/{templateId}/edit -> templates',
      'GET /hr/substitutions -> substitutions',
      'GET /team -> team',
      'GET /team/matrix -> team',
      'GET /hr/cycles/{cycleId}/teams/{leaderId} -> team',
      'GET /team/plans -> team',
      'POST /team/plans -> team',
      'GET /ideas -> ideas',
      'GET /ideas/new -> ideas',
      'GET /ideas/{ideaId} -> ideas',
      'GET /preferences -> mailing',
      'GET /rules -> evaluations',
      'GET /sign-in -> sign-in',
      'GET /sign-in/callback -> sign-in',
      'GET /substitutions -> substitutions',
      'GET /t/{linkId} -> task-link',
      'GET /verify -> evaluations',
      'HEAD /t/{linkId} -> task-link',
      'POST /admin/evaluations/help -> executions',
      'POST /admin/evaluations/{evaluationId}/help -> executions',
      'POST /admin/evaluations/{evaluationId}/reassign -> executions',
      'POST /evaluations/{evaluationId}/follow-up -> evaluations',
      'POST /evaluations/{evaluationId}/notes -> evaluations',
      'POST /evaluations/{evaluationId}/plan-change -> evaluations',
      'POST /evaluations/{evaluationId}/task -> evaluations',
      'POST /hr/addresses/{personId} -> mailing',
      'POST /hr/cycles -> cycles',
      'POST /hr/cycles/{cycleId}/open-assessment -> cycles',
      'POST /hr/cycles/{cycleId}/results -> cycles',
      'POST /hr/cycles/{cycleId}/start -> cycles',
      'POST /hr/cycles/{cycleId}/units -> cycles',
      'POST /hr/roster -> roster',
      'POST /hr/roster/{importId}/confirm -> roster',
      'POST /hr/templates -> templates',
      'POST /hr/templates/{templateId} -> templates',
      'POST /hr/substitutions -> substitutions',
      'POST /hr/substitutions/{substitutedId}/{substitutionId}/end -> substitutions',
      'POST /ideas -> ideas',
      'POST /ideas/{ideaId} -> ideas',
      'POST /language -> evaluations',
      'POST /preferences -> mailing',
      'POST /sign-out -> sign-in',
      'POST /substitutions -> substitutions',
      'POST /substitutions/{substitutionId}/end -> substitutions',
      'POST /t/{linkId} -> task-link',
      'POST /t/{linkId}/renew -> task-link',
      'POST /t/{linkId}/code -> task-link',
    ];
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
