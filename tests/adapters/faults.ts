import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { connectTable } from '../../adapters/dynamodb/table.ts';

type Send = () => Promise<never>;
/** What happens to a call: `send` does it; the fault may throw before, after or instead, or change the answer. */
export type Fault = (call: { command: string; input: Record<string, unknown>; send: Send }) => Promise<never>;

/** A connection whose every call goes through a fault. */
export function faultyTable(fault: Fault) {
  const table = connectTable('kinerja');
  table.client.middlewareStack.add(
    (next, context) => (args) => {
      const send = () => next(args) as Promise<never>;
      const input = args.input as Record<string, unknown>;
      return fault({ command: String(context.commandName), input, send });
    },
    { step: 'initialize', priority: 'low', name: 'fault' },
  );
  return table;
}

/** A cancelled transaction, with the reasons that DynamoDB gives item by item. DynamoDB Local never says this. */
export function cancelledBecause(...codes: string[]): TransactionCanceledException {
  const CancellationReasons = codes.map((Code) => ({ Code }));
  return new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons,
  });
}

/** The answer got lost on its way. */
export function timeout(): Error {
  return Object.assign(new Error('the connection timed out'), { name: 'TimeoutError' });
}
