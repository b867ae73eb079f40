import * as z from 'zod';

/** Digits of a code. A choice of ours: 10^8 codes, which people still copy from a phone in one look. */
export const codeDigits = 8;
/** How long a code is good, from when it was asked for. A choice of ours: long enough for slow mail. */
export const codeMinutes = 10;
/** After so many wrong tries a code is spent, and another one has to be asked for. */
export const wrongTriesAtMost = 5;

/**
 * What is kept of a code: never itself. The code is the keyed hash of all that it is bound to and of a random salt, so
 * that whoever reads the table, or a copy of it, has nothing to try codes against. It replaces the one before it on the
 * same link.
 */
export const issuedCodeSchema = z.object({
  linkHash: z.string(),
  evaluationId: z.string(),
  /** The version of the evaluation whose task it confirms. */
  version: z.int(),
  personId: z.string(),
  /** At least 128 random bits. */
  salt: z.string(),
  validUntil: z.iso.datetime(),
  wrongTries: z.int().default(0),
  /** Hash of the one answer that it was used for; null while it is unused. */
  usedFor: z.string().nullable().default(null),
});
export type IssuedCode = z.infer<typeof issuedCodeSchema>;

/** What a code is the keyed hash of. */
export type CodeBonds = Pick<IssuedCode, 'linkHash' | 'evaluationId' | 'version' | 'personId' | 'salt'>;

/** True while a code may still be given for the first time. */
export function isWaitedFor(code: IssuedCode, now: Date): boolean {
  return code.usedFor === null && mayBeGiven(code, now);
}

/** True while a code may be given, also once more for the answer that it was used for. */
export function mayBeGiven({ validUntil, wrongTries }: IssuedCode, now: Date): boolean {
  return Date.parse(validUntil) > now.getTime() && wrongTries < wrongTriesAtMost;
}

/** What somebody typed, without the spaces and hyphens that people put between digits. */
export function typedCode(text: string): string {
  return text.replaceAll(/[\s-]/g, '').slice(0, 2 * codeDigits);
}

/** Digits in two groups, as people read them. */
export function readableCode(code: string): string {
  return `${code.slice(0, codeDigits / 2)} ${code.slice(codeDigits / 2)}`;
}
