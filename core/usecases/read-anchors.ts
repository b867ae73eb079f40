import {
  anchorPrefix,
  anchorSchema,
  digestOfAnchor,
  headsOfText,
  rootOfParts,
  type SignedAnchor,
} from '../evaluation/anchor.ts';
import { nameOfChain } from '../evaluation/chain-head.ts';
import type { AnchorStore, Signer } from '../ports/anchors.ts';
import type { Digest } from '../ports/keys.ts';

type Ports = { store: AnchorStore; signer: Pick<Signer, 'holds'>; digest: Digest };

/** What anchors say of one chain: this line had this hash on that day. */
export type Claim = { seq: number; hash: string; anchoredAt: string };

export type ReadAnchors = {
  anchors: number;
  /** Name of the first anchor that does not hold in itself, and why. */
  bad: { name: string; why: 'unreadable' | 'signature' | 'root' | 'previous' | 'part' } | null;
  /** By the names of the chains. */
  claims: Map<string, Claim[]>;
};

/** Reads every anchor and what it claims; those that do not hold in themselves end the reading. */
export async function readAnchors(ports: Ports): Promise<ReadAnchors> {
  const read: ReadAnchors = { anchors: 0, bad: null, claims: new Map() };
  let previousRoot = '';
  for (const name of await ports.store.names(anchorPrefix)) {
    const anchor = await anchorAt(name, ports);
    const why = anchor ? await wrongWith(anchor, previousRoot, read, ports) : 'unreadable';
    if (!anchor || why) return { ...read, bad: { name, why: why ?? 'unreadable' } };
    read.anchors += 1;
    previousRoot = anchor.root;
  }
  return read;
}

async function anchorAt(name: string, { store }: Ports): Promise<SignedAnchor | undefined> {
  try {
    const parsed = anchorSchema.safeParse(JSON.parse((await store.read(name)) ?? ''));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

async function wrongWith(
  anchor: SignedAnchor,
  previousRoot: string,
  read: ReadAnchors,
  { store, signer, digest }: Ports,
): Promise<NonNullable<ReadAnchors['bad']>['why'] | undefined> {
  if (!(await signer.holds(digestOfAnchor(anchor, digest), anchor.signature))) return 'signature';
  if (rootOfParts(anchor.parts, digest) !== anchor.root) return 'root';
  if (anchor.previousRoot !== previousRoot) return 'previous';
  for (const part of anchor.parts) {
    const text = await store.read(part.name);
    if (text === undefined || digest(text) !== part.digest) return 'part';
    for (const head of headsOfText(part.name, text)) {
      const { seq, hash } = head;
      claim(read, nameOfChain(head), { seq, hash, anchoredAt: anchor.at });
    }
  }
  return undefined;
}

/** Most chains do not change from day to day: what was claimed before is not claimed again. */
function claim({ claims }: ReadAnchors, chain: string, said: Claim): void {
  const known = claims.get(chain) ?? [];
  if (known.some(({ seq, hash }) => seq === said.seq && hash === said.hash)) return;
  claims.set(chain, [...known, said]);
}
