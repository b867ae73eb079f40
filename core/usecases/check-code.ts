import { mayBeGiven, typedCode } from '../codes/one-time-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { CodeMaker, IssuedCodes } from '../ports/codes.ts';
import type { Link } from '../tasks/task.ts';

/**
 * Takes a one-time code for one answer to the task of a link. A right code is used by a condition, so that of two
 * answers at once it confirms one; the same answer sent again may bring it again. A wrong one is counted. Nobody is
 * told why a code does not hold: wrong, expired, used, replaced and spent are alike.
 * @param answerHash what the answer says, as a hash
 */
export async function checkCode(
  { link, typed, answerHash }: { link: Link; typed: string; answerHash: string },
  ports: { codes: IssuedCodes; codeMaker: CodeMaker; clock: Clock },
): Promise<'right' | 'wrong'> {
  const code = await ports.codes.of(link.linkHash);
  if (!code || !mayBeGiven(code, ports.clock())) return 'wrong';
  if (code.version !== link.version || code.personId !== link.personId) return 'wrong';
  if (!ports.codeMaker.isCodeFor(code, typedCode(typed))) {
    await ports.codes.miss(code);
    return 'wrong';
  }
  return (await ports.codes.use(code, answerHash)) === 'used' ? 'right' : 'wrong';
}
