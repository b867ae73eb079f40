import {
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SFNClient,
} from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { type ExecutionEvent, executionEventSchema } from '../../core/executions/execution.ts';
import type { ExecutionHistory } from '../../core/ports/engine.ts';

const most = 1_000;
const detailsSchema = z.object({
  name: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
});

/** Histories as Step Functions keeps them, without inputs and outputs: nobody needs people's data to find a fault. */
export function stepFunctionsHistory(client = new SFNClient({ maxAttempts: 4 })): ExecutionHistory {
  return {
    read: async (executionArn) => {
      try {
        return (await readPages(client, executionArn)).map(eventFrom);
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return undefined;
        throw error;
      }
    },
  };
}

async function readPages(client: SFNClient, executionArn: string): Promise<HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const request = {
      executionArn,
      includeExecutionData: false,
      maxResults: most - events.length,
      nextToken,
    };
    const page = await client.send(new GetExecutionHistoryCommand(request));
    events.push(...(page.events ?? []));
    nextToken = page.nextToken;
  } while (nextToken && events.length < most);
  return events.slice(0, most);
}

/** Every type of event keeps its details under a name of its own; what we show has the same name in all of them. */
function eventFrom(event: HistoryEvent): ExecutionEvent {
  const { id, timestamp, type, previousEventId: _, ...details } = event;
  const parsed = detailsSchema.safeParse(Object.values(details).find((value) => value !== undefined) ?? {});
  const { name, error, cause } = parsed.success ? parsed.data : {};
  return executionEventSchema.parse({
    id,
    at: timestamp?.toISOString(),
    type,
    // A map's iteration has a name too, and is no state.
    state: (/State(Entered|Exited)$/.test(type ?? '') && name) || null,
    error: [error, cause].filter(Boolean).join(': ') || null,
  });
}
