import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Seals } from '../../core/ports/keys.ts';
import type { Keyring } from './keyring.ts';

/** Seals by HMAC-SHA-256, written `<value in base64url>.<mac in base64url>`. The value can be read by anybody. */
export function sealsBy(keyring: Keyring): Seals {
  const macOf = (purpose: string, value: string) =>
    // JSON keeps the two apart: no purpose can be stretched into the value.
    createHmac('sha256', keyring.keyFor('seals'))
      .update(JSON.stringify([purpose, value]))
      .digest();
  return {
    seal: (purpose, value) =>
      `${Buffer.from(value, 'utf8').toString('base64url')}.${macOf(purpose, value).toString('base64url')}`,
    open: (purpose, sealed) => {
      const [encoded = '', mac = ''] = sealed.split('.', 2);
      const value = Buffer.from(encoded, 'base64url').toString('utf8');
      const expected = macOf(purpose, value);
      const given = Buffer.from(mac, 'base64url');
      const sameLength = given.length === expected.length;
      const holds = timingSafeEqual(sameLength ? given : expected, expected) && sameLength;
      // One meaning, one writing: what decodes alike but is written otherwise did not come from us.
      return holds &&
        sealed === `${Buffer.from(value, 'utf8').toString('base64url')}.${expected.toString('base64url')}`
        ? value
        : undefined;
    },
  };
}
