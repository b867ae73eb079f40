import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { defaultPreferences, preferencesSchema } from '../../core/mails/preferences.ts';
import type { Preferences } from '../../core/ports/preferences.ts';
import { preferencesKey } from './person-keys.ts';
import { getItem } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';

/** What people have chosen, in the table beside them: a new roster does not undo it. */
export function preferencesIn(table: Table): Preferences {
  return {
    load: async (personId) => {
      const item = await getItem(table, preferencesKey(personId));
      return item ? readRecord('preferences', preferencesSchema, item) : defaultPreferences;
    },
    save: async (personId, wishes) => {
      const item = { ...preferencesKey(personId), kind: 'preferences', ...wishes };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
  };
}
