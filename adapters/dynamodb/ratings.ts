import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Ratings } from '../../core/ports/ratings.ts';
import type { Predicate } from '../../core/rating/rating.ts';
import { predicateSchema } from '../../core/rating/rating.ts';
import { wasWritten } from './conditional.ts';
import { raterPk, ratingKey, ratingPrefix } from './keys.ts';
import { itemsUnder } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';

const storedSchema = z.object({
  sk: z.string().transform((sk) => sk.slice(ratingPrefix.length)),
  predicate: predicateSchema,
});

/** What assessors have given, in the table: an item for each rating, under its assessor. */
export function ratingsIn(table: Table): Ratings {
  return {
    ofAssessor: async (cycleId, assessorId) => {
      const items = await itemsUnder(table, raterPk(cycleId, assessorId), ratingPrefix);
      const given = items.map((item) => readRecord('rating', storedSchema, item));
      return Object.fromEntries(given.map(({ sk, predicate }): [string, Predicate] => [sk, predicate]));
    },
    note: async ({ cycleId, assessorId, evaluationId, predicate, version }) => {
      const put = new PutCommand({
        TableName: table.name,
        Item: { ...ratingKey(cycleId, assessorId, evaluationId), kind: 'rating', predicate, version },
        ConditionExpression: 'attribute_not_exists(pk) OR version < :version',
        ExpressionAttributeValues: { ':version': version },
      });
      await wasWritten(table.client.send(put));
    },
  };
}
