import * as z from 'zod';
import { canonical } from '../../core/evaluation/audit.ts';
import { type FollowUp, followUpSchema, nextDate } from '../../core/evaluation/follow-up.ts';
import type { FollowUps } from '../../core/ports/follow-ups.ts';
import { followUpKey, followUpList } from './evaluation-keys.ts';
import { outboxItems } from './outbox-item.ts';
import { getItem, itemsOnList } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';
import { type TransactItem, transact } from './transact.ts';

const storedSchema = z.object({ plan: followUpSchema });
const planFrom = (item: Item) => readRecord('followUp', storedSchema, item).plan;

/** Follow-up plans in the table. */
export function followUpsIn(table: Table): FollowUps {
  const load = async (evaluationId: string) => {
    const item = await getItem(table, followUpKey(evaluationId));
    return item && planFrom(item);
  };
  return {
    load,
    save: async (plan, effects, now) => {
      const outboxId = `${plan.evaluationId}-f${plan.version}`;
      const items = [putPlan(table, plan), ...outboxItems(table, outboxId, effects, now.toISOString())];
      const identity = `follow-up ${canonical(plan)} ${now.toISOString()}`;
      if ((await transact(table, identity, items)) === 'written') return 'saved';
      // A refusal of what is already there word for word is our own write, whose answer was lost.
      return canonical(await load(plan.evaluationId)) === canonical(plan) ? 'saved' : 'conflict';
    },
    due: async (until) => {
      const plans = (await itemsOnList(table, followUpList)).map(planFrom);
      return plans.filter((plan) => (nextDate(plan) ?? '9999') <= until);
    },
  };
}

function putPlan(table: Table, plan: FollowUp): TransactItem {
  const date = nextDate(plan);
  const place = date ? { listKey: followUpList, listSort: `${date}#${plan.evaluationId}` } : {};
  return {
    Put: {
      TableName: table.name,
      Item: { ...followUpKey(plan.evaluationId), kind: 'followUp', ...place, version: plan.version, plan },
      ...(plan.version === 1
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :before',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':before': plan.version - 1 },
          }),
    },
  };
}
