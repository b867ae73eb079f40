import { describe, expect, it } from 'vitest';
import { templateSchema } from '../../local/assembly/template.ts';
import { World } from '../../local/assembly/world.ts';
import { parseSchedule } from '../../local/events/expression.ts';
import { checkPattern, matchesPattern } from '../../local/events/pattern.ts';
import { buildRouter } from '../../local/http-api/routes.ts';
import { type StreamRecord, spreadOverLanes } from '../../local/streams/record.ts';
import { readyShards } from '../../local/streams/shards.ts';

describe('routes of an HTTP API', () => {
  const match = buildRouter(
    [
      '$default',
      'GET /tasks',
      'GET /tasks/{id}',
      'ANY /tasks/{id}',
      'GET /tasks/new',
      'GET /files/{path+}',
      'GET /',
    ].map((key) => ({ key, target: key })),
  );

  it.each([
    ['GET', '/tasks', 'GET /tasks'],
    ['GET', '/tasks/new', 'GET /tasks/new'],
    ['GET', '/tasks/7', 'GET /tasks/{id}'],
    ['POST', '/tasks/7', 'ANY /tasks/{id}'],
    ['GET', '/files/a/b', 'GET /files/{path+}'],
    ['GET', '/', 'GET /'],
    ['GET', '/tasks/7/more', '$default'],
  ])('lead %s %s to %s', (method, path, key) => {
    expect(match(method, path)?.route.target).toBe(key);
  });

  it('tell what their parameters stand for', () => {
    expect(match('GET', '/files/a/b')?.pathParameters).toEqual({ path: 'a/b' });
  });
});

describe('a schedule', () => {
  const next = (expression: string, after: string, zone?: string) => {
    const instant = parseSchedule(expression, zone)(Date.parse(after));
    return instant === undefined ? undefined : new Date(instant).toISOString();
  };

  it.each([
    ['rate(5 minutes)', '2026-01-01T00:00:00Z', undefined, '2026-01-01T00:05:00.000Z'],
    ['cron(0 1 * * ? *)', '2026-01-01T01:00:00Z', undefined, '2026-01-02T01:00:00.000Z'],
    ['cron(0/15 8-9 ? * MON-FRI *)', '2026-01-02T09:45:00Z', undefined, '2026-01-05T08:00:00.000Z'],
    ['cron(0 7 * * ? *)', '2026-01-01T00:30:00Z', 'Asia/Jakarta', '2026-01-02T00:00:00.000Z'],
    ['cron(30 12 L * ? *)', '2026-02-01T00:00:00Z', undefined, '2026-02-28T12:30:00.000Z'],
    ['at(2026-03-01T10:00:00)', '2026-01-01T00:00:00Z', 'Asia/Jakarta', '2026-03-01T03:00:00.000Z'],
    ['at(2026-03-01T10:00:00)', '2026-04-01T00:00:00Z', undefined, undefined],
  ])('%s after %s in zone %s is due at %s', (expression, after, zone, due) => {
    expect(next(expression, after, zone)).toBe(due);
  });

  it('that is not understood is refused by name', () => {
    expect(() => parseSchedule('every monday')).toThrow("'every monday'");
    expect(() => parseSchedule('cron(61 * * * ? *)')).toThrow("'61'");
  });
});

describe('an event pattern', () => {
  const event = {
    source: 'aws.states',
    detail: { status: 'FAILED', name: 'a-b-c', count: 5, tags: ['x', 'y'] },
  };

  it.each([
    [{ source: ['aws.states'] }, true],
    [{ source: ['aws.s3'] }, false],
    [{ detail: { status: ['FAILED', 'ABORTED'] } }, true],
    [{ detail: { name: [{ prefix: 'a-' }] } }, true],
    [{ detail: { name: [{ suffix: '-x' }] } }, false],
    [{ detail: { status: [{ 'anything-but': ['FAILED'] }] } }, false],
    [{ detail: { error: [{ exists: false }] } }, true],
    [{ detail: { count: [{ numeric: ['>', 1, '<=', 5] }] } }, true],
    [{ detail: { tags: ['y'] } }, true],
    [{ detail: { name: [{ wildcard: 'a-*-c' }] } }, true],
    [{ $or: [{ source: ['nowhere'] }, { detail: { count: [5] } }] }, true],
  ])('%j fits: %s', (pattern, fits) => {
    checkPattern(pattern);
    expect(matchesPattern(pattern, event)).toBe(fits);
  });

  it('with an unknown condition is refused by name', () => {
    expect(() => checkPattern({ source: [{ cidr: '10.0.0.0/8' }] })).toThrow("'cidr'");
  });
});

describe('references of a template', () => {
  const template = templateSchema.parse({
    Parameters: { Stage: { Default: 'dev' } },
    Conditions: { IsDev: { 'Fn::Equals': [{ Ref: 'Stage' }, 'dev'] } },
    Resources: {
      Queue: {
        Type: 'AWS::SQS::Queue',
        Properties: { QueueName: { 'Fn::Join': ['-', ['jobs', { Ref: 'Stage' }]] } },
      },
      Left: { Type: 'AWS::SQS::Queue', Condition: 'IsProd' },
      Rule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
          Sub: { 'Fn::Sub': 'q=${Queue.QueueName} r=${AWS::Region} ${!Literal}' },
          Select: { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b'] }] },
          If: { 'Fn::If': ['IsDev', 'yes', 'no'] },
          Gone: { 'Fn::If': ['IsDev', { Ref: 'AWS::NoValue' }, 'here'] },
          Unknown: { Ref: 'Nothing' },
        },
      },
    },
  });
  const nowhere = { app: '', mailbox: '', console: '', signIn: '' };
  const world = new World({ folder: '', stacks: [{ name: 'S', template }], assets: new Map() }, nowhere);
  const [rule] = world.ofType('AWS::Events::Rule');

  it('are answered, conditions included', () => {
    const { Unknown: _unknown, ...properties } = rule?.properties ?? {};
    expect(world.properties({ id: 'Rule', stack: 'S', type: '', properties })).toEqual({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
      Sub: 'q=jobs-dev r=ap-southeast-3 ${Literal}',
      Select: 'b',
      If: 'yes',
    });
    expect(world.ofType('AWS::SQS::Queue').map(({ id }) => id)).toEqual(['Queue']);
  });

  it('to what is not there are errors that name it', () => {
    expect(() => rule && world.properties(rule)).toThrow('stack S refers to Nothing');
  });
});

describe('records of a stream', () => {
  const record = (pk: string, SequenceNumber: string) =>
    ({ dynamodb: { Keys: { pk: { S: pk } }, SequenceNumber } }) as unknown as StreamRecord;

  it('of one item stay in one lane and in order', () => {
    const records = ['a', 'b', 'a', 'c', 'b', 'a'].map((pk, index) => record(pk, String(index)));
    const lanes = spreadOverLanes(records, 3);
    const order = lanes.map((lane) =>
      lane.filter(({ dynamodb }) => JSON.stringify(dynamodb.Keys).includes('"a"')),
    );
    expect(
      order
        .filter((lane) => lane.length > 0)
        .map((lane) => lane.map(({ dynamodb }) => dynamodb.SequenceNumber)),
    ).toEqual([['0', '2', '5']]);
  });

  it('are read from a child shard only when its parent was read to its end', () => {
    const shards = [
      { id: 'p', parent: 'forgotten' },
      { id: 'c', parent: 'p' },
    ];
    expect(readyShards(shards, new Map())).toEqual(['p']);
    expect(readyShards(shards, new Map([['p', { sequenceNumber: '1', done: true }]]))).toEqual(['c']);
  });
});
