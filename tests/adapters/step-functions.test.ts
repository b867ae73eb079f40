import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionNotRedrivable,
  InvalidToken,
  type SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { stepFunctionsHistory } from '../../adapters/workflows/execution-history.ts';
import { stepFunctions } from '../../adapters/workflows/step-functions.ts';

const inForce = (arn: string) => ({ arn, versionArn: `${arn}:7` });
const arns = {
  'start-cycle': inForce('arn:start'),
  plan: inForce('arn:plan'),
  assessment: inForce('arn:assessment'),
  appeal: inForce('arn:appeal'),
};
const about = { message: 'said by the engine', $metadata: {} };
const name = 'c1-p1-plan-1';

/** An engine that gives these answers one after the other. */
function service(...answers: unknown[]) {
  const inputs: unknown[] = [];
  const send = async (command: { input: unknown }) => {
    inputs.push(command.input);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { inputs, client: { send } as unknown as SFNClient };
}

describe('Step Functions as the engine', () => {
  it('starts the machine of a phase by name, with ids only and the version that is in force', async () => {
    const { client, inputs } = service({});
    expect(await stepFunctions(arns, client).start('plan', name, { evaluationId: 'c1-p1', attempt: 1 })).toBe(
      'started',
    );
    expect(inputs).toEqual([
      {
        stateMachineArn: 'arn:plan',
        name,
        input: '{"evaluationId":"c1-p1","attempt":1,"workflowVersion":"7"}',
      },
    ]);
  });

  it('tells no version where the engine knows none', async () => {
    const { client, inputs } = service({});
    const machine = 'arn:aws:states:ap-southeast-3:111122223333:stateMachine:plan';
    const engine = stepFunctions({ ...arns, plan: { arn: machine, versionArn: machine } }, client);
    await engine.start('plan', name, { evaluationId: 'c1-p1', attempt: 1 });
    expect(inputs).toEqual([
      { stateMachineArn: machine, name, input: '{"evaluationId":"c1-p1","attempt":1}' },
    ]);
  });

  it('stops and redrives an execution of the machine, whatever alias it was started by', async () => {
    const plan = inForce('arn:aws:states:ap-southeast-3:111122223333:stateMachine:plan:live');
    const { client, inputs } = service({}, {});
    const engine = stepFunctions({ ...arns, plan }, client);
    expect(await engine.stop('plan', name)).toBe('stopped');
    expect(await engine.redrive('plan', name)).toBe('redriven');
    const executionArn = `arn:aws:states:ap-southeast-3:111122223333:execution:plan:${name}`;
    expect(inputs).toMatchObject([{ executionArn }, { executionArn }]);
  });

  it('says so when there is nothing to stop or to redrive', async () => {
    const { client } = service(
      new ExecutionDoesNotExist(about),
      new ExecutionNotRedrivable(about),
      new ExecutionDoesNotExist(about),
    );
    const engine = stepFunctions(arns, client);
    expect(await engine.stop('plan', name)).toBe('gone');
    expect(await engine.redrive('plan', name)).toBe('notPossible');
    expect(await engine.redrive('plan', name)).toBe('notPossible');
  });

  it('takes a second start of the same name for done', async () => {
    const input = { evaluationId: 'c1-p1', attempt: 1 };
    for (const there of [
      { input: JSON.stringify(input) },
      // A version of before was in force when it was started.
      { input: JSON.stringify({ ...input, workflowVersion: '6' }) },
      { input: '{}' },
      new ExecutionDoesNotExist(about),
    ]) {
      const { client } = service(new ExecutionAlreadyExists(about), there);
      expect(await stepFunctions(arns, client).start('plan', name, input)).toBe('exists');
    }
  });

  it('says so loudly when the name was started with another input, so that its entry stays and an alarm rings', async () => {
    const { client } = service(new ExecutionAlreadyExists(about), {
      input: '{"evaluationId":"c1-p2","attempt":1}',
    });
    const started = stepFunctions(arns, client).start('plan', name, { evaluationId: 'c1-p1', attempt: 1 });
    await expect(started).rejects.toThrow('another input');
  });

  it.each([new InvalidToken(about), new TaskDoesNotExist(about), new TaskTimedOut(about)])(
    'takes a wait that is over for gone: $name',
    async (answer) => {
      expect(await stepFunctions(arns, service(answer).client).resume('token', {})).toBe('gone');
    },
  );

  it('ends a wait with its output, and throws what it does not know', async () => {
    const { client, inputs } = service({}, new Error('throttled'));
    const engine = stepFunctions(arns, client);
    expect(await engine.resume('token', { stage: 'active' })).toBe('resumed');
    expect(inputs[0]).toEqual({ taskToken: 'token', output: '{"stage":"active"}' });
    await expect(engine.resume('token', {})).rejects.toThrow('throttled');
  });
});

describe('the history of an execution', () => {
  const timestamp = new Date('2027-01-05T03:00:00Z');
  const at = timestamp.toISOString();

  it('tells states and failures in order, over all pages', async () => {
    const { client, inputs } = service(
      {
        events: [
          { id: 1, timestamp, type: 'ExecutionStarted', executionStartedEventDetails: { roleArn: 'r' } },
        ],
        nextToken: '2',
      },
      {
        events: [
          {
            id: 2,
            previousEventId: 1,
            timestamp,
            type: 'TaskStateEntered',
            stateEnteredEventDetails: { name: 'Wait' },
          },
          {
            id: 3,
            timestamp,
            type: 'TaskFailed',
            taskFailedEventDetails: { error: 'States.Timeout', cause: 'late' },
          },
        ],
      },
    );
    expect(await stepFunctionsHistory(client).read('arn')).toEqual([
      { id: 1, at, type: 'ExecutionStarted', state: null, error: null },
      { id: 2, at, type: 'TaskStateEntered', state: 'Wait', error: null },
      { id: 3, at, type: 'TaskFailed', state: null, error: 'States.Timeout: late' },
    ]);
    expect(inputs[1]).toMatchObject({ executionArn: 'arn', includeExecutionData: false, nextToken: '2' });
  });

  it('stops at 1,000 events, and is unknown once the engine has forgotten it', async () => {
    const events = Array.from({ length: 1_000 }, (_, id) => ({ id, timestamp, type: 'WaitStateEntered' }));
    const { client, inputs } = service({ events, nextToken: 'more' });
    expect(await stepFunctionsHistory(client).read('arn')).toHaveLength(1_000);
    expect(inputs).toHaveLength(1);
    expect(
      await stepFunctionsHistory(service(new ExecutionDoesNotExist(about)).client).read('arn'),
    ).toBeUndefined();
  });
});
