import * as z from 'zod';
import { canonical } from '../evaluation/audit.ts';
import { type Person, personSchema } from '../people/person.ts';

/** What HR may correct about a person when they ask for it (UU 27/2022 article 6). */
export const correctable = ['name', 'position', 'email', 'nip'] as const;
export type Correctable = (typeof correctable)[number];

/**
 * One correction, with what stood there before. Lines of one person are joined by hashes; the values themselves are
 * sealed by their hash alone, so that they can be erased when their time is over and the trail still holds.
 */
export const correctionSchema = z.object({
  personId: z.string(),
  seq: z.int().min(1),
  at: z.iso.datetime(),
  by: z.string(),
  field: z.enum(correctable),
  /** Null once erased, all three together. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
  valuesHash: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export type Correction = z.infer<typeof correctionSchema>;

type Digest = (text: string) => string;

const hashOf = ({ before: _, after: __, reason: ___, ...line }: Omit<Correction, 'hash'>, digest: Digest) =>
  digest(canonical(line));

const hashOfValues = (
  { before, after, reason }: Pick<Correction, 'before' | 'after' | 'reason'>,
  digest: Digest,
) => digest(canonical({ before, after, reason }));

/** The lines that a correction adds to a person's trail: one for each field that changes. */
export function correctionsOf(
  {
    before,
    after,
    reason,
    by,
    at,
  }: { before: Person; after: Person; reason: string; by: string; at: string },
  trail: readonly Correction[],
  digest: Digest,
): Correction[] {
  let last = trail.at(-1);
  return correctable
    .filter((field) => before[field] !== after[field])
    .map((field) => {
      const values = { before: before[field], after: after[field], reason };
      const { personId } = before;
      const line = { personId, seq: (last?.seq ?? 0) + 1, at, by, field, ...values };
      const joined = { ...line, valuesHash: hashOfValues(values, digest), previousHash: last?.hash ?? '' };
      last = { ...joined, hash: hashOf(joined, digest) };
      return last;
    });
}

/** The first line of a person's trail that does not hold, by its seq; undefined when all do. */
export function firstBrokenCorrection(trail: readonly Correction[], digest: Digest): number | undefined {
  let previousHash = '';
  for (const [index, { hash, ...line }] of trail.entries()) {
    const erased = line.before === null && line.after === null && line.reason === null;
    const holds =
      line.seq === index + 1 &&
      line.previousHash === previousHash &&
      hashOf(line, digest) === hash &&
      (erased || hashOfValues(line, digest) === line.valuesHash);
    if (!holds) return index + 1;
    previousHash = hash;
  }
  return undefined;
}

/** What HR writes in the form of a correction. */
export const correctionFormSchema = z.object({
  name: z.string().trim().min(1, 'required').max(120, 'tooLong'),
  position: z.string().trim().min(1, 'required').max(160, 'tooLong'),
  email: z.union([z.literal(''), z.email('email').max(254, 'tooLong')]),
  nip: personSchema.shape.nip.trim().min(1, 'required'),
  reason: z.string().trim().min(1, 'required').max(2_000, 'tooLong'),
});
export type CorrectionForm = z.infer<typeof correctionFormSchema>;
