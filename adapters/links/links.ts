import { createHmac } from 'node:crypto';
import { canonical } from '../../core/evaluation/audit.ts';
import type { Links } from '../../core/ports/keys.ts';
import { digest } from './digest.ts';
import type { Keyring } from './keyring.ts';

/** 22 characters of 6 bits: 132 bits (ASVS 11.5.1 asks for 128). */
const idLength = 22;

/** Ids of links, made with the deployment's key so that they can be made again and never have to be kept. */
export function linksBy(keyring: Keyring): Links {
  return {
    idFor: ({ evaluationId, version, personId, rotation }) =>
      createHmac('sha256', keyring.keyFor('links'))
        .update(canonical({ evaluationId, version, personId, rotation }))
        .digest('base64url')
        .slice(0, idLength),
    hashOf: digest,
  };
}
