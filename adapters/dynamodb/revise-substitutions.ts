import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Substitution } from '../../core/substitution/substitution.ts';
import { wasWritten } from './conditional.ts';
import { getItem } from './read.ts';
import type { Item } from './records.ts';
import { pauseBefore } from './retry.ts';
import type { Table } from './table.ts';

const revisions = 6;

/**
 * Keeps of each entry of an item what `keep` gives back, each time on what stands there then: the list may lag behind.
 * @returns how many entries are another, or gone, now
 * @throws when others are quicker time and again
 */
export async function reviseEntries(
  table: Table,
  listed: Item,
  entriesOf: (item: Item) => Substitution[],
  keep: (substitution: Substitution) => Substitution | null,
): Promise<number> {
  let item: Item | undefined = listed;
  for (let attempt = 1; item && attempt <= revisions; attempt += 1) {
    const before = entriesOf(item);
    const kept = before.map(keep);
    const changed = kept.filter((one, place) => one !== before[place]).length;
    if (
      changed === 0 ||
      (await write(
        table,
        item,
        kept.filter((one) => one !== null),
      ))
    )
      return changed;
    await pauseBefore(attempt);
    item = await getItem(table, { pk: String(listed.pk), sk: String(listed.sk) });
  }
  if (!item) return 0;
  throw new Error('substitutions change too often to be changed');
}

/** False when somebody else has changed them since they were read. */
function write(table: Table, { pk, sk, entries }: Item, kept: readonly Substitution[]): Promise<boolean> {
  const about = { TableName: table.name, Key: { pk, sk }, ConditionExpression: 'entries = :before' };
  if (kept.length === 0) {
    const values = { ':before': entries };
    return wasWritten(table.client.send(new DeleteCommand({ ...about, ExpressionAttributeValues: values })));
  }
  const ids = kept.map(({ substitutionId }) => substitutionId);
  const values = { ':before': entries, ':kept': kept, ':ids': ids };
  const UpdateExpression = 'SET entries = :kept, ids = :ids';
  const update = new UpdateCommand({ ...about, UpdateExpression, ExpressionAttributeValues: values });
  return wasWritten(table.client.send(update));
}
