import { createPublicKey } from 'node:crypto';
import {
  GetPublicKeyCommand,
  KMSClient,
  KMSInvalidSignatureException,
  SignCommand,
  VerifyCommand,
} from '@aws-sdk/client-kms';
import type { Signer } from '../../core/ports/anchors.ts';

/** The hex itself is the message, so that `openssl dgst -sha256 -verify` can tell what we can. */
const about = { MessageType: 'RAW', SigningAlgorithm: 'ECDSA_SHA_256' } as const;

/** Signs by a key of KMS, which never gives it out. */
export function kmsSigner(keyId: string, client = new KMSClient({})): Signer {
  return {
    sign: async (digestHex) => {
      const Message = Buffer.from(digestHex, 'utf8');
      const { Signature, KeyId } = await client.send(new SignCommand({ ...about, KeyId: keyId, Message }));
      if (!Signature) throw new Error('the key gave no signature');
      return { keyId: KeyId ?? keyId, signature: Buffer.from(Signature).toString('base64') };
    },
    holds: async (digestHex, signature) => {
      const verify = new VerifyCommand({
        ...about,
        KeyId: keyId,
        Message: Buffer.from(digestHex, 'utf8'),
        Signature: Buffer.from(signature, 'base64'),
      });
      try {
        return (await client.send(verify)).SignatureValid === true;
      } catch (error) {
        if (error instanceof KMSInvalidSignatureException) return false;
        throw error;
      }
    },
    publicKey: async () => {
      const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
      if (!PublicKey) throw new Error('the key has no public part');
      const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
      return key.export({ format: 'pem', type: 'spki' }).toString();
    },
  };
}
