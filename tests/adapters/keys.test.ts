import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesBy } from '../../adapters/links/codes.ts';
import { digest } from '../../adapters/links/digest.ts';
import { keyringFrom, openKeyring } from '../../adapters/links/keyring.ts';
import { linksBy } from '../../adapters/links/links.ts';
import { newId } from '../../adapters/links/new-id.ts';
import { personIdsBy } from '../../adapters/links/person-ids.ts';
import { sealsBy } from '../../adapters/links/seals.ts';

const keyring = keyringFrom('a secret of this test, long enough to be one');
const other = keyringFrom('another secret, of another deployment of ours');

describe('the keyring', () => {
  it('has another key for every purpose and every secret, and the same one again', () => {
    const keys = [keyring, other].flatMap((ring) => [
      ring.keyFor('links'),
      ring.keyFor('seals'),
      ring.keyFor('person-ids'),
      ring.keyFor('codes'),
    ]);
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(8);
    expect(keys.every((key) => key.length === 32)).toBe(true);
    expect(keyring.keyFor('links')).toEqual(
      keyringFrom('a secret of this test, long enough to be one').keyFor('links'),
    );
  });

  it('refuses a secret that is too short', () => {
    expect(() => keyringFrom('short')).toThrow('32');
  });

  it('reads the secret once, and tries again after a failure', async () => {
    let reads = 0;
    const send = async () => {
      reads += 1;
      if (reads === 1) throw new Error('not now');
      return { SecretString: 'a secret of this test, long enough to be one' };
    };
    const client = { send } as unknown as SecretsManagerClient;
    await expect(openKeyring('signing', client)).rejects.toThrow('not now');
    const [first, second] = await Promise.all([
      openKeyring('signing', client),
      openKeyring('signing', client),
    ]);
    expect(first).toBe(second);
    expect(first.keyFor('links')).toEqual(keyring.keyFor('links'));
    expect(reads).toBe(2);
  });
});

describe('one-time codes', () => {
  const codes = codesBy(keyring);
  const bonds = { linkHash: 'l', evaluationId: 'cycle-p1', version: 3, personId: 'p1', salt: 's' };

  it('have eight digits, the same when asked again, and others for anything that they are bound to', () => {
    const code = codes.codeFor(bonds);
    expect(code).toMatch(/^\d{8}$/);
    expect(codes.codeFor({ ...bonds })).toBe(code);
    const others = [
      ...(['linkHash', 'evaluationId', 'personId', 'salt'] as const).map((name) => ({
        ...bonds,
        [name]: 'x',
      })),
      { ...bonds, version: 4 },
    ];
    for (const other of others) expect(codes.codeFor(other)).not.toBe(code);
    expect(codesBy(other).codeFor(bonds)).not.toBe(code);
  });

  it('are spread evenly over the digits', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 5_000; index += 1) {
      const first = codes.codeFor({ ...bonds, salt: String(index) })[0] ?? '';
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect(counts.size).toBe(10);
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(120);
  });

  it.each(['', '1', '00000000 ', 'x'.repeat(10_000), '\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668'])(
    'are not %j',
    (typed) => {
      expect(codes.isCodeFor(bonds, typed)).toBe(false);
    },
  );

  it('are known again', () => expect(codes.isCodeFor(bonds, codes.codeFor(bonds))).toBe(true));
});

describe('links', () => {
  const links = linksBy(keyring);
  const about = { evaluationId: 'cycle-p1', version: 3, personId: 'p1', rotation: 0 };

  it('have the same id when asked again, of 132 bits', () => {
    expect(links.idFor(about)).toBe(links.idFor({ ...about }));
    expect(links.idFor(about)).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it.each([
    ['evaluation', { evaluationId: 'cycle-p2' }],
    ['version', { version: 4 }],
    ['person', { personId: 'p2' }],
    ['rotation', { rotation: 1 }],
  ])('have another id for another %s', (_, change) => {
    expect(links.idFor({ ...about, ...change })).not.toBe(links.idFor(about));
  });

  it('have another id under another key, and are kept as a hash', () => {
    expect(linksBy(other).idFor(about)).not.toBe(links.idFor(about));
    expect(links.hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digest('abc')).toBe(links.hashOf('abc'));
  });
});

describe('seals', () => {
  const seals = sealsBy(keyring);

  it('give back any value for the purpose it was sealed for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (value, purpose) => {
        expect(seals.open(purpose, seals.seal(purpose, value))).toBe(value);
      }),
    );
  });

  it('do not hold for another purpose, another key, or with any character changed', () => {
    const sealed = seals.seal('form:p1', 'version 3');
    expect(seals.open('form:p2', sealed)).toBeUndefined();
    expect(sealsBy(other).open('form:p1', sealed)).toBeUndefined();
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = sealed[index] === 'A' ? 'B' : 'A';
      const tampered = `${sealed.slice(0, index)}${changed}${sealed.slice(index + 1)}`;
      expect(seals.open('form:p1', tampered)).toBeUndefined();
    }
  });

  it('do not hold when cut, extended, empty or made of anything else', () => {
    const sealed = seals.seal('form', 'x');
    const wrong = [
      '',
      '.',
      sealed.slice(0, -1),
      `${sealed}A`,
      `${sealed}.`,
      sealed.split('.')[0] ?? '',
      `.${sealed}`,
    ];
    for (const attempt of wrong) expect(seals.open('form', attempt)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => seals.open('form', text) === undefined));
  });
});

describe('ids', () => {
  const ids = personIdsBy(keyring);

  it('of people are the same for the same NIP, and differ by NIP and by key', () => {
    expect(ids.fromNip('198803132010091901')).toMatch(/^p[a-z2-7]{16}$/);
    expect(ids.fromNip('19880313 201009 1 901')).toBe(ids.fromNip('198803132010091901'));
    expect(ids.fromNip('198803132010091902')).not.toBe(ids.fromNip('198803132010091901'));
    expect(personIdsBy(other).fromNip('198803132010091901')).not.toBe(ids.fromNip('198803132010091901'));
  });

  it('that are new are random, of 130 bits', () => {
    const many = Array.from({ length: 1_000 }, newId);
    expect(new Set(many).size).toBe(1_000);
    for (const id of many) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  });
});
