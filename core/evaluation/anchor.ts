import * as z from 'zod';
import { canonical } from './audit.ts';
import type { Head } from './audit-root.ts';

/** A part of the list of heads, kept as a text of its own. */
const partSchema = z.object({ name: z.string(), heads: z.int(), digest: z.string() });
export type AnchorPart = z.infer<typeof partSchema>;

/** What one day's records were, signed: parts with the newest line of each record, and one root over the parts. */
export const anchorSchema = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  parts: z.array(partSchema),
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

const headSchema = z.object({ evaluationId: z.string(), seq: z.int(), hash: z.string() });

/** Where the anchor of a day is kept, and where those of all days are. */
export const anchorPrefix = 'anchors/';
export const anchorNameOf = (at: string) => `${anchorPrefix}${at.slice(0, 10)}.json`;
export const partNameOf = (at: string, cycleId: string, index: number) =>
  `heads/${at}/${cycleId}/${index}.jsonl`;

/** Heads as the text of a part: one a line, sorted. */
export function textOfHeads(heads: readonly Head[]): string {
  const sorted = [...heads].sort((a, b) => (a.evaluationId < b.evaluationId ? -1 : 1));
  return sorted.map(({ evaluationId, seq, hash }) => `${canonical({ evaluationId, seq, hash })}\n`).join('');
}

/** @throws when a line is no head */
export function headsOfText(text: string): Head[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => headSchema.parse(JSON.parse(line)));
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
