import { codeMinutes } from '../codes/one-time-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { IssuedCodes } from '../ports/codes.ts';
import type { NewId } from '../ports/keys.ts';
import type { Link } from '../tasks/task.ts';

/**
 * Issues a one-time code for the task that an open link leads to, in the place of the one before, and has it mailed to
 * the address that the link was mailed to.
 */
export async function issueCode(
  { linkHash, evaluationId, version, personId }: Link,
  ports: { codes: IssuedCodes; newId: NewId; clock: Clock },
): Promise<void> {
  const now = ports.clock();
  const code = {
    linkHash,
    evaluationId,
    version,
    personId,
    salt: ports.newId(),
    validUntil: new Date(now.getTime() + codeMinutes * 60_000).toISOString(),
    wrongTries: 0,
    usedFor: null,
  };
  await ports.codes.issue(code, [{ kind: 'codeMail', evaluationId, linkHash, to: personId }], now);
}
