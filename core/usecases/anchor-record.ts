import {
  type AnchorPart,
  anchorNameOf,
  anchorPrefix,
  anchorSchema,
  digestOfAnchor,
  partNameOf,
  rootOfParts,
  textOfHeads,
} from '../evaluation/anchor.ts';
import type { AnchorStore, Heads, Signer } from '../ports/anchors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Digest } from '../ports/keys.ts';

type Ports = {
  cycles: Pick<Cycles, 'list'>;
  heads: Heads;
  store: AnchorStore;
  signer: Signer;
  clock: Clock;
  digest: Digest;
};

export type Anchored = { kept: 'kept' | 'exists'; evaluations: number; parts: number };

/**
 * Keeps the newest line of every record outside the table, under one signed root a day. Heads are read and kept part
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
    if (status !== 'draft') parts.push(...(await keepHeads(at, cycleId, ports)));
  }
  const evaluations = parts.reduce((sum, part) => sum + part.heads, 0);
  const root = rootOfParts(parts, ports.digest);
  const previousRoot = await rootOf(before.at(-1), ports);
  const unsigned = { format: 1 as const, at, parts, evaluations, root, previousRoot };
  const signed = await ports.signer.sign(digestOfAnchor(unsigned, ports.digest));
  const text = `${JSON.stringify({ ...unsigned, ...signed }, null, 2)}\n`;
  return { kept: await ports.store.keep(anchorNameOf(at), text), evaluations, parts: parts.length };
}

async function keepHeads(
  at: string,
  cycleId: string,
  { heads, store, digest }: Ports,
): Promise<AnchorPart[]> {
  const parts: AnchorPart[] = [];
  for await (const page of heads.ofCycle(cycleId)) {
    if (page.length === 0) continue;
    const name = partNameOf(at, cycleId, parts.length);
    const text = textOfHeads(page);
    await store.keep(name, text);
    parts.push({ name, heads: page.length, digest: digest(text) });
  }
  return parts;
}

async function rootOf(name: string | undefined, { store }: Ports): Promise<string> {
  const text = name ? await store.read(name) : undefined;
  return text ? anchorSchema.parse(JSON.parse(text)).root : '';
}
