import { createHmac } from 'node:crypto';
import type { PersonIds } from '../../core/ports/people.ts';
import type { Keyring } from './keyring.ts';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const length = 16;

/**
 * Ids of people: 'p' and 16 base32 characters (80 bits) of the NIP's HMAC. A plain hash would not do:
 * there are few enough NIPs to try them all.
 */
export function personIdsBy(keyring: Keyring): PersonIds {
  return {
    fromNip: (nip) => {
      const mac = createHmac('sha256', keyring.keyFor('person-ids'))
        .update(nip.replaceAll(/\s/g, ''))
        .digest();
      return `p${Array.from(mac.subarray(0, length), (byte) => base32.charAt(byte & 31)).join('')}`;
    },
  };
}
