import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTroubled, reasons } from '../../core/recovery/diagnosis.ts';
import { ASSUMED } from '../cost/bill.ts';
import { resources, synthesized, synthesizedOnce } from './synthesized.ts';

const local = synthesizedOnce();
const city = synthesized('tangsel-example');

/** What a person tells of, and no alarm. */
const WITHOUT_ALARM = ['data-breach', 'restore'];

describe('alarms', () => {
  it('have a runbook each, and there is none besides but for what people tell of', () => {
    const alarms = resources(local.stateless, 'AWS::CloudWatch::Alarm');
    const named = alarms.map(
      ([, { Properties }]) => /docs\/runbooks\/\S+/.exec(Properties.AlarmDescription)?.[0],
    );
    const there = globSync('docs/runbooks/*.md', { cwd: join(import.meta.dirname, '..', '..') });
    const rung = there.filter((file) => !WITHOUT_ALARM.includes(basename(file, '.md')));
    expect(named.sort()).toEqual(rung.sort());
  });

  it.each<[string, string, string | undefined, number]>([
    ['long-overdue', 'LongOverdue', undefined, 0],
    ['task-missing', 'Troubles', 'taskMissing', 0],
    ['token-stale', 'Troubles', 'tokenStale', 0],
    // Older than ten minutes: core/recovery/diagnosis.ts
    ['outbox-behind', 'Troubles', 'outboxBehind', 0],
    ['execution-failed', 'Troubles', 'executionFailed', 0],
    ['execution-stopped', 'Troubles', 'executionStopped', 0],
    ['execution-timed-out', 'Troubles', 'executionTimedOut', 0],
    ['execution-missing', 'Troubles', 'executionMissing', 0],
    ['opening-behind', 'Troubles', 'openingBehind', 0],
    ['delivery-behind', 'IteratorAge', undefined, 15 * 60_000],
    ['set-aside', 'ApproximateNumberOfMessagesVisible', undefined, 0],
    ['mails-bounce', 'Reputation.BounceRate', undefined, 0.05],
    ['pages-fail', '5xx', undefined, 10],
    ...['plan', 'assessment', 'appeal', 'start-cycle'].map((machine): [string, string, undefined, number] => [
      `${machine}-fails`,
      'ExecutionsFailed',
      undefined,
      0,
    ]),
  ])('%s rings once %s %s is above its threshold', (name, MetricName, reason, Threshold) => {
    local.stateless.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: `Kinerja: see docs/runbooks/${name}.md`,
      MetricName,
      Threshold,
      ComparisonOperator: 'GreaterThanThreshold',
      ...(reason ? { Dimensions: [{ Name: 'Reason', Value: reason }] } : {}),
    });
  });

  it('are as many as the bill of a cycle has', () => {
    expect(resources(local.stateless, 'AWS::CloudWatch::Alarm')).toHaveLength(ASSUMED.alarms);
  });

  it('ring when the look at everything is not heard of any more', () => {
    local.stateless.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: 'Kinerja: see docs/runbooks/no-look.md',
      MetricName: 'Looks',
      TreatMissingData: 'breaching',
    });
  });

  it('reach a person where the configuration names one', () => {
    city.stateless.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'operasi@kinerja.example.go.id',
    });
    const alarms = resources(city.stateless, 'AWS::CloudWatch::Alarm');
    expect(alarms.filter(([, alarm]) => !alarm.Properties.AlarmActions)).toEqual([]);
  });
});

it('the dashboard draws every trouble that a look can find, and what each alarm goes by', () => {
  const [dashboard] = resources(local.stateless, 'AWS::CloudWatch::Dashboard');
  const drawn = JSON.stringify(dashboard?.[1].Properties.DashboardBody);
  const troubles = reasons.filter((reason) => isTroubled({ reason, since: '', owner: 'hr' }));
  expect(troubles.filter((reason) => !drawn.includes(`\\"${reason}\\"`))).toEqual([]);
  const alarms = resources(local.stateless, 'AWS::CloudWatch::Alarm');
  const metrics = new Set(alarms.map(([, { Properties }]) => Properties.MetricName as string));
  expect([...metrics].filter((metric) => !drawn.includes(`\\"${metric}\\"`))).toEqual([]);
});
