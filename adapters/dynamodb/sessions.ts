import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { roles } from '../../core/people/person.ts';
import type { Session, Sessions } from '../../core/ports/sessions.ts';
import { forgottenAfter } from './keys.ts';
import { sessionKey } from './person-keys.ts';
import { getItem } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';

const storedSchema = z.object({
  session: z.object({
    personId: z.string().nullable(),
    email: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    organisation: z.string().nullable().default(null),
    expiresAt: z.iso.datetime(),
  }),
});

/** Sessions in the table, under a hash of their id. */
export function sessionsIn(table: Table): Sessions {
  return {
    begin: async ({ sessionId, ...session }: Session) => {
      const expiresAt = forgottenAfter(session.expiresAt, 0);
      const item = { ...sessionKey(sessionId), kind: 'session', session, expiresAt };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    load: async (sessionId) => {
      const item = await getItem(table, sessionKey(sessionId));
      return item && { sessionId, ...readRecord('session', storedSchema, item).session };
    },
    end: async (sessionId) => {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: sessionKey(sessionId) }));
    },
  };
}
