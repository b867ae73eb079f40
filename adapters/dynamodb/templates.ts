import * as z from 'zod';
import { canonical } from '../../core/evaluation/audit.ts';
import type { Templates } from '../../core/ports/templates.ts';
import { type Template, templateSchema } from '../../core/templates/template.ts';
import { templateKey, templatePk, templatePrefix, templatesList } from './cycle-keys.ts';
import { getItem, itemsOnList, itemsUnder } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem, transact } from './transact.ts';

const storedSchema = z.object({ template: templateSchema });
const templateFrom = (item: Item) => readRecord('template', storedSchema, item).template;

/** Templates in the table: a version each, and only the newest stands on the list. */
export function templatesIn(table: Table): Templates {
  const version = async (templateId: string, number: number) => {
    const item = await getItem(table, templateKey(templateId, number));
    return item && templateFrom(item);
  };
  return {
    version,
    newest: async () => (await itemsOnList(table, templatesList)).map(templateFrom),
    history: async (templateId) => {
      const items = await itemsUnder(table, templatePk(templateId), templatePrefix);
      return items.map(templateFrom).reverse();
    },
    write: async (template) => {
      const identity = `template ${canonical(template)}`;
      if ((await transact(table, identity, itemsOf(table, template))) === 'written') return 'written';
      // Our own write, whose answer was lost, left this very version behind.
      const there = await version(template.templateId, template.version);
      return canonical(there) === canonical(template) ? 'written' : 'conflict';
    },
  };
}

function itemsOf(table: Table, template: Template): TransactItem[] {
  const { templateId, version, name } = template;
  const place = { listKey: templatesList, listSort: `${name}#${templateId}` };
  const item = { ...templateKey(templateId, version), kind: 'template', ...place, template };
  return [putNew(table, item), ...(version === 1 ? [] : [leaveList(table, templateId, version - 1)])];
}

function leaveList(table: Table, templateId: string, version: number): TransactItem {
  return {
    Update: {
      TableName: table.name,
      Key: templateKey(templateId, version),
      UpdateExpression: 'REMOVE listKey, listSort',
      ConditionExpression: 'attribute_exists(listKey)',
    },
  };
}
