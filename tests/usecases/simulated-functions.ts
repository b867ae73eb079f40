import type { Context, DynamoDBStreamEvent, Handler } from 'aws-lambda';
import type { FanOutPage } from '../../core/cycle/fan-out.ts';
import type { TaskStage } from '../../core/evaluation/stage.ts';
import { handler as deliverOutbox } from '../../functions/deliver-outbox/handler.ts';
import { handler as fanOutPage } from '../../functions/fan-out-page/handler.ts';
import { handler as openTask } from '../../functions/open-task/handler.ts';
import { handler as sweep } from '../../functions/sweep/handler.ts';
import { handler as whereItStands } from '../../functions/where-it-stands/handler.ts';
import { fakeLog } from '../fakes/log.ts';
import type { Office } from './office.ts';

/** The functions that stream, schedule and workflow call, as they are deployed, over the ports of one process. */
export function functionsOf(office: Office) {
  const log = fakeLog();
  const ports = { ...office.ports, perform: office.perform, deliver: office.deliver, log };
  return {
    open: (wait: { evaluationId: string; stage: TaskStage; taskToken: string; executionName: string }) =>
      invoke(openTask(ports), wait),
    whereItStands: (asked: { evaluationId: string; planAttempt?: number | undefined }) =>
      invoke(whereItStands(ports), asked),
    fanOutPage: (page: FanOutPage) => invoke(fanOutPage(ports), page),
    sweep: () => invoke(sweep(ports), {}),
    deliver: (outboxId: string) => invoke(deliverOutbox(ports), recordOf(outboxId)),
  };
}

/** Calls a function as the service does that it is for. */
async function invoke<Output>(
  handler: Handler<unknown, Output> | ((event: never, context: Context) => Promise<Output>),
  event: unknown,
): Promise<Output> {
  const context = { awsRequestId: 'invocation' } as Context;
  return (handler as (event: unknown, context: Context) => Promise<Output>)(event, context);
}

/** A record of the table's stream, as far as it is read. */
function recordOf(outboxId: string): DynamoDBStreamEvent {
  const NewImage = { outboxId: { S: outboxId } };
  return { Records: [{ dynamodb: { SequenceNumber: '1', NewImage } }] };
}
