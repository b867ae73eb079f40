import {
  type AnchorPart,
  anchorNameOf,
  anchorPrefix,
  anchorSchema,
  chainOfPart,
  digestOfAnchor,
  partNameOf,
  rootOfParts,
  textOfHeads,
} from '../evaluation/anchor.ts';
import type { ChainHead } from '../evaluation/chain-head.ts';
import type { AnchorStore, Heads, Signer } from '../ports/anchors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Digest } from '../ports/keys.ts';
import type { Corrections } from '../ports/privacy.ts';

type Ports = {
  cycles: Pick<Cycles, 'list'>;
  heads: Heads;
  corrections: Pick<Corrections, 'list'>;
  store: AnchorStore;
  signer: Signer;
  clock: Clock;
  digest: Digest;
};

export type Anchored = { kept: 'kept' | 'exists'; evaluations: number; parts: number };

/**
 * Keeps the newest line of every chain outside the table, under one signed root a day. Heads are read and kept part
 * by part, so that no more than one part of one cycle is held at a time. A run that broke off is simply repeated;
 * a second run on one day changes nothing.
 * @throws when store, key or table do not answer
 */
export async function anchorRecord(ports: Ports): Promise<Anchored> {
  const at = ports.clock().toISOString();
  const before = await ports.store.names(anchorPrefix);
  if (before.includes(anchorNameOf(at))) return { kept: 'exists', evaluations: 0, parts: 0 };
  const parts: AnchorPart[] = [];
  for (const { cycleId, status } of await ports.cycles.list()) {
    if (status !== 'draft') parts.push(...(await keepCycle(at, cycleId, ports)));
  }
  const ofRecords = parts.filter(({ name }) => chainOfPart(name) === 'record');
  const evaluations = ofRecords.reduce((sum, part) => sum + part.heads, 0);
  parts.push(...(await keepCorrections(at, ports)));
  const root = rootOfParts(parts, ports.digest);
  const previousRoot = await rootOf(before.at(-1), ports);
  const unsigned = { format: 1 as const, at, parts, evaluations, root, previousRoot };
  const signed = await ports.signer.sign(digestOfAnchor(unsigned, ports.digest));
  const text = `${JSON.stringify({ ...unsigned, ...signed }, null, 2)}\n`;
  return { kept: await ports.store.keep(anchorNameOf(at), text), evaluations, parts: parts.length };
}

/** Records of one cycle, and what is beside them. */
async function keepCycle(at: string, cycleId: string, ports: Ports): Promise<AnchorPart[]> {
  const parts: AnchorPart[] = [];
  let index = 0;
  for await (const records of ports.heads.ofCycle(cycleId)) {
    parts.push(...(await keep(partNameOf(at, 'record', cycleId, index), records, ports)));
    for (const chain of ['notes', 'periods'] as const) {
      const heads = await ports.heads.beside(
        chain,
        records.map(({ id }) => id),
      );
      parts.push(...(await keep(partNameOf(at, chain, cycleId, index), heads, ports)));
    }
    index += 1;
  }
  return parts;
}

/** The newest correction of everybody: there are few. */
async function keepCorrections(at: string, ports: Ports): Promise<AnchorPart[]> {
  const newest = new Map<string, ChainHead>();
  for (const { personId: id, seq, hash } of await ports.corrections.list()) {
    if (seq > (newest.get(id)?.seq ?? 0)) newest.set(id, { chain: 'corrections', id, seq, hash });
  }
  return keep(partNameOf(at, 'corrections', 'all', 0), [...newest.values()], ports);
}

/** A part of nothing is not kept. */
async function keep(
  name: string,
  heads: readonly ChainHead[],
  { store, digest }: Ports,
): Promise<AnchorPart[]> {
  if (heads.length === 0) return [];
  const text = textOfHeads(heads);
  await store.keep(name, text);
  return [{ name, heads: heads.length, digest: digest(text) }];
}

async function rootOf(name: string | undefined, { store }: Ports): Promise<string> {
  const text = name ? await store.read(name) : undefined;
  return text ? anchorSchema.parse(JSON.parse(text)).root : '';
}
