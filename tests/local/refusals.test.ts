import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CfnResource } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDefinition } from '../../local/step-functions/definition.ts';
import { synthesizeToy, temporaryFolder } from './toy/app.ts';
import { failingStart } from './toy/process.ts';

describe('an app that cannot be run on one machine', () => {
  it('is refused with the name, type and stack of every resource of an unknown type', async () => {
    const assembly = synthesizeToy((stack) => {
      new CfnResource(stack, 'Cluster', { type: 'AWS::EKS::Cluster' });
    });
    const data = join(temporaryFolder(), 'data');
    const said = await failingStart(assembly, data);
    expect(said).toContain('Cluster (AWS::EKS::Cluster) in stack Toy');
    expect(existsSync(data)).toBe(false);
  });

  it('is refused when an event source is not a stream of a table', async () => {
    const assembly = synthesizeToy((stack) => {
      const target = lambda.Function.fromFunctionName(stack, 'Known', 'Toy-OnStream');
      new lambda.CfnEventSourceMapping(stack, 'FromQueue', {
        functionName: target.functionName,
        eventSourceArn: 'arn:aws:sqs:ap-southeast-3:000000000000:somewhere',
      });
    });
    const said = await failingStart(assembly, temporaryFolder());
    expect(said).toContain(
      'FromQueue (AWS::Lambda::EventSourceMapping) in stack Toy has an unknown event source',
    );
  });
});

describe('a start that cannot succeed', () => {
  let assembly: string;
  beforeAll(() => {
    assembly = synthesizeToy();
  });

  it('names the busy port and the flag that chooses another', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    const said = await failingStart(assembly, temporaryFolder(), '--mailbox-port', String(port));
    expect(said).toContain(`port ${port} is already in use; choose another with --mailbox-port`);
    server.close();
  });

  it('says that the assembly is missing', async () => {
    expect(await failingStart(temporaryFolder(), temporaryFolder())).toContain("run 'cdk synth' first");
  });
});

describe('a definition with features that cannot be run', () => {
  const machine = (state: object) => ({ StartAt: 'Only', States: { Only: { End: true, ...state } } });
  const invoke = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: 'f' },
  };

  it.each([
    ['heartbeats', { ...invoke, HeartbeatSeconds: 5 }, 'HeartbeatSeconds'],
    [
      'other services',
      { ...invoke, Resource: 'arn:aws:states:::sns:publish' },
      'arn:aws:states:::sns:publish',
    ],
    ['a transition to nowhere', { Type: 'Pass', End: undefined, Next: 'Nowhere' }, 'Nowhere'],
  ])('is refused by name: %s', (_what, state, named) => {
    expect(() => checkDefinition('Toy', machine(state))).toThrow(named);
  });
});
