import { hkdfSync } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** What keys are for. A key of one purpose says nothing about a key of another. */
type KeyPurpose = 'links' | 'seals' | 'person-ids' | 'codes';

/** Keys of 32 bytes, all made from the deployment's one secret. */
export type Keyring = { keyFor(purpose: KeyPurpose): Buffer };

const shortestSecret = 32;
const opened = new Map<string, Promise<Keyring>>();

/**
 * Reads the deployment's secret, once for each id in the life of a process.
 * @param secretId SIGNING_SECRET_ID
 * @throws when the secret cannot be read or is shorter than 32 characters; the next call tries again.
 */
export function openKeyring(secretId: string, client = new SecretsManagerClient({})): Promise<Keyring> {
  const known = opened.get(secretId);
  if (known) return known;
  const opening = readSecret(secretId, client).then(keyringFrom);
  opened.set(secretId, opening);
  opening.catch(() => opened.delete(secretId));
  return opening;
}

/**
 * A keyring from a secret's text (HKDF-SHA-256, one info string for each purpose).
 * @throws when the secret is shorter than 32 characters.
 */
export function keyringFrom(secret: string): Keyring {
  if (secret.length < shortestSecret)
    throw new Error(`the signing secret has fewer than ${shortestSecret} characters`);
  const keys = new Map<KeyPurpose, Buffer>();
  const keyFor = (purpose: KeyPurpose) => {
    const key =
      keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, 'kinerja', `kinerja/${purpose}/1`, 32));
    keys.set(purpose, key);
    return key;
  };
  return { keyFor };
}

async function readSecret(secretId: string, client: SecretsManagerClient): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  if (SecretString === undefined) throw new Error('the signing secret holds no text');
  return SecretString;
}
