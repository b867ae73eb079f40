import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Counted, windowAt } from '../../core/limits/limits.ts';
import type { Limiter } from '../../core/ports/limiter.ts';
import { wasWritten } from './conditional.ts';
import { rateKey } from './person-keys.ts';
import type { Table } from './table.ts';

/** The table forgets a count when its window is over; it may take a day or two about it. */
export function limiterIn(table: Table): Limiter {
  const count = async ({ name, limit }: Counted, now: Date): Promise<Date | undefined> => {
    const { from, until } = windowAt(now, limit);
    const update = new UpdateCommand({
      TableName: table.name,
      Key: rateKey(name, from),
      UpdateExpression: 'SET #kind = :kind, expiresAt = :until ADD #times :one',
      ConditionExpression: 'attribute_not_exists(pk) OR #times < :limit',
      ExpressionAttributeNames: { '#kind': 'kind', '#times': 'times' },
      ExpressionAttributeValues: { ':kind': 'rate', ':until': until, ':one': 1, ':limit': limit.times },
    });
    return (await wasWritten(table.client.send(update))) ? undefined : new Date(until * 1000);
  };
  return {
    take: async (counted, now) => {
      const waits = await Promise.all(counted.map((each) => count(each, now)));
      const times = waits.filter((wait) => wait !== undefined).map((wait) => wait.getTime());
      return times.length > 0 ? new Date(Math.max(...times)) : undefined;
    },
  };
}
