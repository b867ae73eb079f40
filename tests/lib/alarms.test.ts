import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

  it('reach a person where the configuration names one', () => {
    city.stateless.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'operasi@kinerja.example.go.id',
    });
    const alarms = resources(city.stateless, 'AWS::CloudWatch::Alarm');
    expect(alarms.filter(([, alarm]) => !alarm.Properties.AlarmActions)).toEqual([]);
  });
});
