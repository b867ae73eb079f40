import { createHmac, timingSafeEqual } from 'node:crypto';
import { codeDigits } from '../../core/codes/one-time-code.ts';
import { canonical } from '../../core/evaluation/audit.ts';
import type { CodeMaker } from '../../core/ports/codes.ts';
import type { Keyring } from './keyring.ts';

/** Codes by HMAC-SHA-256 over all that they are bound to; 64 of its bits make 8 digits without a bias to speak of. */
export function codesBy(keyring: Keyring): CodeMaker {
  const codeFor: CodeMaker['codeFor'] = ({ linkHash, evaluationId, version, personId, salt }) => {
    const mac = createHmac('sha256', keyring.keyFor('codes'))
      .update(canonical({ linkHash, evaluationId, version, personId, salt }))
      .digest();
    const code = mac.readBigUInt64BE(0) % 10n ** BigInt(codeDigits);
    return String(code).padStart(codeDigits, '0');
  };
  return {
    codeFor,
    isCodeFor: (bonds, typed) => {
      const expected = Buffer.from(codeFor(bonds), 'utf8');
      const given = Buffer.from(typed, 'utf8');
      const sameLength = given.length === expected.length;
      return timingSafeEqual(sameLength ? given : expected, expected) && sameLength;
    },
  };
}
