import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { type IssuedCode, issuedCodeSchema, wrongTriesAtMost } from '../../core/codes/one-time-code.ts';
import type { IssuedCodes } from '../../core/ports/codes.ts';
import { wasWritten } from './conditional.ts';
import { codeKey } from './evaluation-keys.ts';
import { forgottenAfter } from './keys.ts';
import { outboxItems } from './outbox-item.ts';
import { getItem } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';

/** Long enough to answer the same form again. */
const keptDays = 1;
/** So much of the salt tells the mails of two codes apart. */
const shownOfSalt = 12;

/** What is kept of codes, beside the link that each belongs to; the table forgets it after a day. */
export function issuedCodesIn(table: Table): IssuedCodes {
  return {
    issue: async (code, effects, now) => {
      const { evaluationId, version, salt } = code;
      const outboxId = `${evaluationId}-t${version}c${salt.slice(0, shownOfSalt)}`;
      await transact(table, `code ${code.linkHash} ${salt}`, [
        { Put: { TableName: table.name, Item: itemOf(code) } },
        ...outboxItems(table, outboxId, effects, now.toISOString()),
      ]);
    },
    of: async (linkHash) => {
      const item = await getItem(table, codeKey(linkHash));
      return item && readRecord('code', issuedCodeSchema, item);
    },
    use: async (code, answerHash) => {
      const written = await change(table, code, {
        UpdateExpression: 'SET usedFor = :answer',
        ConditionExpression:
          'salt = :salt AND wrongTries < :most AND (attribute_not_exists(usedFor) OR usedFor = :answer)',
        ExpressionAttributeValues: { ':salt': code.salt, ':most': wrongTriesAtMost, ':answer': answerHash },
      });
      return written ? 'used' : 'refused';
    },
    miss: async (code) => {
      await change(table, code, {
        UpdateExpression: 'ADD wrongTries :one',
        ConditionExpression: 'salt = :salt AND wrongTries < :most',
        ExpressionAttributeValues: { ':salt': code.salt, ':most': wrongTriesAtMost, ':one': 1 },
      });
    },
  };
}

/** False when the code is not as the condition says any more. */
function change(
  table: Table,
  { linkHash }: IssuedCode,
  update: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
): Promise<boolean> {
  const command = new UpdateCommand({ TableName: table.name, Key: codeKey(linkHash), ...update });
  return wasWritten(table.client.send(command));
}

function itemOf({ usedFor, ...code }: IssuedCode): Item {
  const expiresAt = forgottenAfter(code.validUntil, keptDays);
  return { ...codeKey(code.linkHash), kind: 'code', ...code, ...(usedFor ? { usedFor } : {}), expiresAt };
}
