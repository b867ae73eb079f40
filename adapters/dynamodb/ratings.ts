import type { Change } from '../../core/evaluation/decide.ts';
import type { Ratings } from '../../core/ports/ratings.ts';
import { type Predicate, predicateSchema } from '../../core/rating/rating.ts';
import { ratingsKey } from './keys.ts';
import { getItem } from './read.ts';
import type { Table } from './table.ts';
import type { TransactItem } from './transact.ts';

/** Each rating is an attribute of its own, so that two ratings of one assessor do not write over each other. */
const prefix = 'of#';

/** What assessors have given, in the table. */
export function ratingsIn(table: Table): Ratings {
  return {
    ofAssessor: async (cycleId, assessorId) => {
      const item = (await getItem(table, ratingsKey(cycleId, assessorId))) ?? {};
      const given = Object.entries(item).filter(([name]) => name.startsWith(prefix));
      return Object.fromEntries(
        given.map(([name, predicate]) => [name.slice(prefix.length), predicateSchema.parse(predicate)]),
      ) as Record<string, Predicate>;
    },
  };
}

/** Keeps what was just rated among the ratings of the assessor; nothing where a change rates nobody. */
export function ratingItems(table: Table, { event, next }: Omit<Change, 'expected'>): TransactItem[] {
  const rates = event.command === 'submitReview' || event.command === 'decideAppeal';
  if (!rates || !next.outcome) return [];
  const update = {
    TableName: table.name,
    Key: ratingsKey(next.cycleId, next.assessor.personId),
    UpdateExpression: 'SET #of = :predicate, #kind = :kind',
    ExpressionAttributeNames: { '#of': `${prefix}${next.evaluationId}`, '#kind': 'kind' },
    ExpressionAttributeValues: { ':predicate': next.outcome.predicate, ':kind': 'ratings' },
  };
  return [{ Update: update }];
}
