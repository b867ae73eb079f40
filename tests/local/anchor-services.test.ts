import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kmsSigner } from '../../adapters/anchors/kms-signer.ts';
import { s3Store } from '../../adapters/anchors/s3-store.ts';
import type { World } from '../../local/assembly/world.ts';
import { jsonApi } from '../../local/aws/json-api.ts';
import { type Entrance, openEntrance } from '../../local/entrance.ts';
import { Keys } from '../../local/kms/keys.ts';
import { s3Api } from '../../local/s3/api.ts';
import { Buckets } from '../../local/s3/buckets.ts';

const lock = { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 30 } } };
const resources = {
  'AWS::KMS::Key': [
    { stack: 's', id: 'Signing', properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' } },
    { stack: 's', id: 'Data', properties: {} },
  ],
  'AWS::S3::Bucket': [
    { stack: 's', id: 'bucket', properties: { ObjectLockEnabled: true, ObjectLockConfiguration: lock } },
  ],
};
const world = {
  ofType: (type: keyof typeof resources) => resources[type],
  properties: ({ properties }: { properties: object }) => properties,
  attribute: ({ id }: { id: string }) => `arn:${id}`,
  ref: ({ id }: { id: string }) => id,
} as unknown as World;

let entrance: Entrance;
let folder: string;
let now = Date.now();
const client = () => ({
  endpoint: entrance.url,
  region: 'ap-southeast-3',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const s3 = () => new S3Client(client());
const store = () => s3Store('bucket', s3());
const signer = () => kmsSigner('arn:Signing', new KMSClient(client()));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kinerja-anchors-'));
  entrance = await openEntrance(0);
  const keys = new Keys(world, folder);
  const operations = Object.entries(keys.operations()).map(
    ([name, run]) => [`TrentService.${name}`, run] as const,
  );
  const json = jsonApi(new Map(operations));
  const files = s3Api(new Buckets(world, folder, { now: () => now }));
  entrance.handle((request, response) =>
    (request.headers['x-amz-target'] === undefined ? files : json)(request, response),
  );
});
afterAll(async () => {
  await entrance.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the bucket of anchors on one machine', () => {
  it('keeps a text under its name, and leaves it as it is when asked again', async () => {
    expect(await store().keep('anchors/2027-01-05.json', 'satu & <dua>')).toBe('kept');
    expect(await store().keep('anchors/2027-01-05.json', 'lain')).toBe('exists');
    expect(await store().read('anchors/2027-01-05.json')).toBe('satu & <dua>');
    expect(await store().read('anchors/none.json')).toBeUndefined();
  });

  it('lists names by what they begin with, also thousands of them', async () => {
    const names = Array.from({ length: 1_205 }, (_, index) => `heads/${String(index).padStart(5, '0')}`);
    const buckets = new Buckets(world, folder, { now: () => now });
    const bucket = buckets.find('bucket');
    for (const name of names) if (bucket) buckets.put(bucket, name, Buffer.from('x'), true);
    expect(await store().names('heads/')).toEqual(names);
    expect(await store().names('anchors/')).toEqual(['anchors/2027-01-05.json']);
  });

  it('refuses to overwrite or remove what is locked, until its time is over', async () => {
    const about = { Bucket: 'bucket', Key: 'anchors/2027-01-05.json' };
    const put = () => s3().send(new PutObjectCommand({ ...about, Body: 'lain' }));
    await expect(put()).rejects.toThrow('locked');
    await expect(s3().send(new DeleteObjectCommand(about))).rejects.toThrow('locked');
    expect(await store().read(about.Key)).toBe('satu & <dua>');
    now += 31 * 86_400_000;
    await put();
    expect(await store().read(about.Key)).toBe('lain');
  });

  it('keeps a name that would lead elsewhere among its own', () => {
    const buckets = new Buckets(world, folder, { now: () => now });
    const bucket = buckets.find('bucket');
    if (bucket) buckets.put(bucket, '../../outside', Buffer.from('x'), true);
    expect(readdirSync(folder).sort()).toEqual(['kms', 's3']);
    expect(readdirSync(join(folder, 's3'))).toEqual(['bucket']);
  });
});

describe('the signing key on one machine', () => {
  it('signs, verifies, and gives its public part for others to verify by', async () => {
    const { signature } = await signer().sign('ab'.repeat(32));
    expect(await signer().holds('ab'.repeat(32), signature)).toBe(true);
    expect(await signer().holds('ac'.repeat(32), signature)).toBe(false);
    const key = createPublicKey(await signer().publicKey());
    expect(verify('sha256', Buffer.from('ab'.repeat(32)), key, Buffer.from(signature, 'base64'))).toBe(true);
  });

  it('is the same after a restart, in a file of its own', async () => {
    const { signature } = await signer().sign('cd'.repeat(32));
    expect(readdirSync(join(folder, 'kms'))).toEqual(['s-Signing.pem']);
    expect(readFileSync(join(folder, 'kms', 's-Signing.pem'), 'utf8')).toContain('PRIVATE KEY');
    const again = new Keys(world, folder).operations();
    const asked = { KeyId: 'arn:Signing', Message: Buffer.from('cd'.repeat(32)).toString('base64') };
    const about = { ...asked, SigningAlgorithm: 'ECDSA_SHA_256', MessageType: 'RAW', Signature: signature };
    expect(again.Verify?.(about)).toMatchObject({ SignatureValid: true });
    expect(() => again.Sign?.({ ...about, KeyId: 'arn:Data' })).toThrow('no key');
  });
});
