import type { Table } from '../../adapters/dynamodb/table.ts';

/**
 * Counts how often a page waits for the table: what is asked at the same time is one round trip. Answers are held
 * until everything that was asked is answered, so that of two chains the slower one does not count as a third.
 */
export function countingTrips({ client }: Table) {
  let trips = 0;
  let asking = 0;
  let held: (() => void)[] = [];
  const answered = () =>
    new Promise<void>((release) => {
      held.push(release);
      if (held.length < asking) return;
      trips += 1;
      asking = 0;
      for (const each of held.splice(0)) each();
    });
  client.middlewareStack.add(
    (next) => async (asked) => {
      asking += 1;
      try {
        return await next(asked);
      } finally {
        await answered();
      }
    },
    { step: 'initialize', name: 'counting' },
  );
  return {
    reset: () => {
      trips = 0;
      held = [];
    },
    count: () => trips,
  };
}
