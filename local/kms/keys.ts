import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { refuseProperties } from '../assembly/registry.ts';
import type { World } from '../assembly/world.ts';
import { ApiError } from '../aws/api-error.ts';
import type { Operation } from '../aws/json-api.ts';

const properties = z.object({
  KeySpec: z.string().default('SYMMETRIC_DEFAULT'),
  KeyUsage: z.string().default('ENCRYPT_DECRYPT'),
});

const request = z.object({
  KeyId: z.string(),
  Message: z.base64(),
  MessageType: z.literal('RAW', 'only messages themselves are signed here').default('RAW'),
  SigningAlgorithm: z.literal('ECDSA_SHA_256'),
});

/** Keys of the app that sign, kept in files that only their owner can read. Keys that encrypt have nothing to do here. */
export class Keys {
  readonly #keys: ReadonlyMap<string, KeyObject>;

  constructor(world: World, dataFolder: string) {
    const folder = join(dataFolder, 'kms');
    const signing = world.ofType('AWS::KMS::Key').filter((resource) => {
      const { KeySpec, KeyUsage } = properties.parse(world.properties(resource));
      if (KeyUsage === 'ENCRYPT_DECRYPT') return false;
      if (KeySpec !== 'ECC_NIST_P256') refuseProperties(resource, { KeySpec }, ['KeySpec']);
      return true;
    });
    if (signing.length > 0) mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#keys = new Map(
      signing.map((resource) => [
        world.attribute(resource, 'Arn'),
        kept(join(folder, `${resource.stack}-${resource.id}.pem`)),
      ]),
    );
  }

  /** ARNs of the keys that sign. */
  ids(): string[] {
    return [...this.#keys.keys()];
  }

  /** The operations of the KMS API, by name. */
  operations(): Record<string, Operation> {
    return {
      Sign: (body) => {
        const { KeyId, Message, SigningAlgorithm } = request.parse(body);
        const Signature = sign('sha256', Buffer.from(Message, 'base64'), this.#find(KeyId)).toString(
          'base64',
        );
        return { KeyId, Signature, SigningAlgorithm };
      },
      Verify: (body) => {
        const { KeyId, Message, Signature, SigningAlgorithm } = request
          .extend({ Signature: z.base64() })
          .parse(body);
        const [message, signature] = [Buffer.from(Message, 'base64'), Buffer.from(Signature, 'base64')];
        if (!verify('sha256', message, createPublicKey(this.#find(KeyId)), signature))
          throw new ApiError('KMSInvalidSignatureException', 'the signature does not hold');
        return { KeyId, SignatureValid: true, SigningAlgorithm };
      },
      GetPublicKey: (body) => {
        const { KeyId } = z.object({ KeyId: z.string() }).parse(body);
        const der = createPublicKey(this.#find(KeyId)).export({ format: 'der', type: 'spki' });
        const about = {
          KeySpec: 'ECC_NIST_P256',
          KeyUsage: 'SIGN_VERIFY',
          SigningAlgorithms: ['ECDSA_SHA_256'],
        };
        return { KeyId, PublicKey: der.toString('base64'), ...about };
      },
    };
  }

  #find(keyId: string): KeyObject {
    const key = this.#keys.get(keyId);
    if (key === undefined) throw new ApiError('NotFoundException', `there is no key ${keyId} that signs`);
    return key;
  }
}

function kept(file: string): KeyObject {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  }
  return createPrivateKey(readFileSync(file, 'utf8'));
}
