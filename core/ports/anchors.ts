import type { ChainHead } from '../evaluation/chain-head.ts';

/** Keeps texts where nobody who can write the table can change or remove them. */
export interface AnchorStore {
  /** `exists` when something is kept under this name already; it is left as it is. */
  keep(name: string, text: string): Promise<'kept' | 'exists'>;
  read(name: string): Promise<string | undefined>;
  /** Names that begin so, in order. */
  names(prefix: string): Promise<string[]>;
}

/** Signs with a key that never leaves its vault. Digests are SHA-256 in hex. */
export interface Signer {
  sign(digestHex: string): Promise<{ keyId: string; signature: string }>;
  /** True when the signature is that of our key on this digest. */
  holds(digestHex: string, signature: string): Promise<boolean>;
  /** In PEM, for whoever verifies without us. */
  publicKey(): Promise<string>;
}

/** The newest line of every chain, read in pages. */
export interface Heads {
  /** Records of one cycle; a page for each part of its list. May lag behind the table for a moment. */
  ofCycle(cycleId: string): AsyncIterable<ChainHead[]>;
  /** Notes, or evaluations of periods, beside these records; those that have none are left out. */
  beside(chain: 'notes' | 'periods', evaluationIds: readonly string[]): Promise<ChainHead[]>;
}
