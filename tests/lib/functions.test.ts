import { describe, expect, it } from 'vitest';
import { FUNCTIONS, functionName, resources, synthesized, synthesizedOnce } from './synthesized.ts';

const { stateless } = synthesizedOnce();
const functions = new Map(
  resources(stateless, 'AWS::Lambda::Function').map(([, resource]) => [functionName(resource), resource]),
);

/** Variables that a function says it needs. */
async function needed(name: string): Promise<string[]> {
  const { environment } = await import(`../../functions/${name}/env.ts`);
  return Object.keys(environment.shape);
}

it('there is a Lambda function for every folder', () => {
  expect([...functions.keys()].sort()).toEqual(FUNCTIONS);
});

describe.each(FUNCTIONS)('%s', (name) => {
  const properties = functions.get(name)?.Properties;

  it('gets exactly the variables it asks for', async () => {
    const given = Object.keys(properties?.Environment.Variables);
    expect(given.sort()).toEqual([...(await needed(name)), 'NODE_OPTIONS'].sort());
  });

  it('runs as all of ours do', () => {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      LoggingConfig: { LogFormat: 'JSON' },
      TracingConfig: { Mode: 'Active' },
    });
  });

  it('keeps its log for as long as the configuration says', () => {
    const { Ref } = properties?.LoggingConfig.LogGroup ?? {};
    const log = resources(stateless, 'AWS::Logs::LogGroup').find(([id]) => id === Ref);
    expect(log?.[1].Properties.RetentionInDays).toBe(7);
  });
});

it('functions that answer a browser end before the HTTP API gives up', () => {
  const web = [
    'sign-in',
    'task-link',
    'evaluations',
    'team',
    'substitutions',
    'papers',
    'sheets',
    'roster',
    'cycles',
    'executions',
    'ideas',
    'help',
    'mailing',
    'privacy',
    'templates',
    'calendar',
    'audit',
    'assets',
  ];
  for (const name of web) expect(functions.get(name)?.Properties.Timeout).toBeLessThan(30);
});

it('workflow functions end before the workflow gives up on them', () => {
  expect(functions.get('where-it-stands')?.Properties.Timeout).toBeLessThan(30);
  expect(functions.get('fan-out-page')?.Properties.Timeout).toBeLessThan(90);
});

it.each([
  ['WIB', 'Asia/Jakarta'],
  ['WIT', 'Asia/Jayapura'],
] as const)(
  'in %s every function is told so, and what runs by the clock runs by that of %s',
  (zone, name) => {
    const template = synthesized('local', { zone }).stateless;
    const told = resources(template, 'AWS::Lambda::Function')
      .filter(([, resource]) => functionName(resource) !== 'assets')
      .map(([, resource]) => resource.Properties.Environment?.Variables?.ZONE);
    expect(new Set(told)).toEqual(new Set([zone]));
    const clocks = resources(template, 'AWS::Scheduler::Schedule')
      .map(([, { Properties }]) => Properties)
      .filter(({ ScheduleExpression }) => ScheduleExpression.startsWith('cron'));
    expect(clocks.length).toBeGreaterThan(0);
    for (const schedule of clocks) expect(schedule.ScheduleExpressionTimezone).toBe(name);
  },
);
