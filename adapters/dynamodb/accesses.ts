import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Accesses } from '../../core/ports/privacy.ts';
import { type Access, accessSchema } from '../../core/privacy/access.ts';
import { putItems } from './batch-write.ts';
import { wasWritten } from './conditional.ts';
import { forgottenAfter } from './keys.ts';
import { accessList, accessPk } from './person-keys.ts';
import { newestUnder } from './read.ts';
import { type Item, readRecord } from './records.ts';
import { shardedPage } from './sharded-page.ts';
import type { Table } from './table.ts';

const shownAtMost = 200;
const accessFrom = (item: Item) => readRecord('access', accessSchema, item);

/** The access log in the table; a line is forgotten when its time is over. */
export function accessesIn(table: Table): Accesses {
  return {
    note: async (access, keptDays) => {
      const put = new PutCommand({
        TableName: table.name,
        Item: itemOf(access, keptDays),
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      await wasWritten(table.client.send(put));
    },
    noteAll: (accesses, keptDays) =>
      putItems(
        table,
        accesses.map((access) => itemOf(access, keptDays)),
      ),
    of: async (subject) => (await newestUnder(table, accessPk(subject), shownAtMost)).map(accessFrom),
    onDay: async (day, request) => {
      const page = await shardedPage(table, { listKeys: [accessList(day)], order: -1 }, request);
      return { ...page, items: page.items.map(accessFrom) };
    },
  };
}

function itemOf(access: Access, keptDays: number) {
  const { at, accessId, personId, cycleId } = access;
  const sort = `${at}#${accessId}`;
  return {
    pk: accessPk(personId === null ? { cycleId: cycleId ?? '' } : { personId }),
    sk: sort,
    kind: 'access',
    listKey: accessList(at.slice(0, 10)),
    listSort: sort,
    ...access,
    expiresAt: forgottenAfter(at, keptDays),
  };
}
