import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { AnchorStore, Heads, Signer } from '../../core/ports/anchors.ts';
import type { Store } from './store.ts';

/** Texts in memory; tests may look inside and break things. */
export function fakeAnchorStore() {
  const texts = new Map<string, string>();
  const store: AnchorStore = {
    keep: async (name, text) => {
      if (texts.has(name)) return 'exists';
      texts.set(name, text);
      return 'kept';
    },
    read: async (name) => texts.get(name),
    names: async (prefix) => [...texts.keys()].filter((name) => name.startsWith(prefix)).sort(),
  };
  return { ...store, texts };
}

/** Signs with a key that is made up for it. */
export function fakeSigner(): Signer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKey = createPublicKey(privateKey);
  return {
    sign: async (text) => ({
      keyId: 'key-1',
      signature: sign('sha256', Buffer.from(text), privateKey).toString('base64'),
    }),
    holds: async (text, signature) =>
      verify('sha256', Buffer.from(text), publicKey, Buffer.from(signature, 'base64')),
    publicKey: async () => publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  };
}

/** Heads of the records in memory, in pages of so many. */
export function fakeHeads(store: Store, pageSize = 2): Heads {
  return {
    ofCycle: async function* (cycleId) {
      const states = [...store.states.values()].filter((state) => state.cycleId === cycleId);
      for (let from = 0; from < states.length; from += pageSize)
        yield states
          .slice(from, from + pageSize)
          .map(({ evaluationId: id, version: seq, lastHash: hash }) => ({ chain: 'record', id, seq, hash }));
    },
    beside: async (chain, evaluationIds) =>
      evaluationIds.flatMap((id) => {
        const last = store[chain].get(id)?.at(-1);
        return last ? [{ chain, id, seq: last.seq, hash: last.hash }] : [];
      }),
  };
}
