import * as z from 'zod';
import { canonical } from './audit.ts';
import { type Chain, type ChainHead, chains } from './chain-head.ts';

/** A part of the list of heads, kept as a text of its own. */
const partSchema = z.object({ name: z.string(), heads: z.int(), digest: z.string() });
export type AnchorPart = z.infer<typeof partSchema>;

/** What one day's chains were, signed: parts with the newest line of each, and one root over the parts. */
export const anchorSchema = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  parts: z.array(partSchema),
  /** How many records there are. */
  evaluations: z.int(),
  root: z.string(),
  /** Root of the anchor before, so that a day cannot be taken out unseen; empty on the first day. */
  previousRoot: z.string(),
  keyId: z.string(),
  /** ECDSA_SHA_256 over the hex of the SHA-256 of everything above keyId, keys sorted; base64 of DER. */
  signature: z.string(),
});
export type SignedAnchor = z.infer<typeof anchorSchema>;
export type UnsignedAnchor = Omit<SignedAnchor, 'keyId' | 'signature'>;

type Digest = (text: string) => string;

const seqSchema = z.object({ seq: z.int(), hash: z.string() });
const ofEvaluation = seqSchema.extend({ evaluationId: z.string() });
const ofPerson = seqSchema.extend({ personId: z.string() });

/** Where the anchor of a day is kept, and where those of all days are. */
export const anchorPrefix = 'anchors/';
export const anchorNameOf = (at: string) => `${anchorPrefix}${at.slice(0, 10)}.json`;

/** Where heads are kept: those of records by their cycle, so that the parts of before keep their meaning. */
export function partNameOf(at: string, chain: Chain, cycleId: string, index: number): string {
  return `heads/${at}/${chain === 'record' ? '' : `${chain}/`}${cycleId}/${index}.jsonl`;
}

/** Of which chains the heads are that a part holds. */
export function chainOfPart(name: string): Chain {
  const [, , folder] = name.split('/');
  return chains.find((chain) => chain === folder) ?? 'record';
}

/** Heads as the text of a part: one a line, sorted. */
export function textOfHeads(heads: readonly ChainHead[]): string {
  const sorted = [...heads].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.map((head) => `${canonical(lineOf(head))}\n`).join('');
}

function lineOf({ chain, id, seq, hash }: ChainHead) {
  return chain === 'corrections' ? { personId: id, seq, hash } : { evaluationId: id, seq, hash };
}

/** @throws when a line is no head */
export function headsOfText(name: string, text: string): ChainHead[] {
  const chain = chainOfPart(name);
  const lines = text.split('\n').filter(Boolean);
  return lines.map((line) => {
    if (chain === 'corrections') {
      const { personId, seq, hash } = ofPerson.parse(JSON.parse(line));
      return { chain, id: personId, seq, hash };
    }
    const { evaluationId, seq, hash } = ofEvaluation.parse(JSON.parse(line));
    return { chain, id: evaluationId, seq, hash };
  });
}

/** One hash over all parts. */
export function rootOfParts(parts: readonly AnchorPart[], digest: Digest): string {
  return digest(canonical(parts));
}

/** What is signed. */
export function digestOfAnchor(anchor: UnsignedAnchor, digest: Digest): string {
  const { format, at, parts, evaluations, root, previousRoot } = anchor;
  return digest(canonical({ format, at, parts, evaluations, root, previousRoot }));
}
