import * as z from 'zod';
import { substitutionKindSchema } from '../substitution/substitution.ts';
import { actorSchema } from './actor.ts';
import { stageSchema } from './stage.ts';

/**
 * One line of the append-only record of an evaluation. `hash` covers everything else in the line,
 * `previousHash` included, so that no line can be altered or taken out unseen.
 */
export const auditEventSchema = z.object({
  evaluationId: z.string(),
  /** The version of the evaluation that this event made. */
  seq: z.int().min(1),
  at: z.iso.datetime(),
  by: actorSchema,
  command: z.string(),
  from: stageSchema.nullable(),
  to: stageSchema,
  /** Hash of the command's whole content, by which a repeated answer is known. */
  contentHash: z.string(),
  /** The document that this event made, with its version. */
  document: z.object({ kind: z.string(), version: z.int() }).nullable(),
  /** Null where none was given, and where it was erased since. */
  reason: z.string().nullable(),
  /** For whom it was done, by whom and as what, where somebody stood in; left out where nobody did. */
  onBehalfOf: z
    .object({ personId: z.string(), name: z.string(), actingName: z.string(), kind: substitutionKindSchema })
    .optional(),
  /** Reference of the request that this was done by; older lines have none. */
  reference: z.string().max(100).optional(),
  /**
   * Hash of the reason. Where there is one, it is sealed in place of the reason, so that the words can be erased when
   * their time is over and the record still holds. Lines of before sealed the words themselves.
   */
  reasonHash: z.string().nullable().optional(),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof auditEventSchema>;

/** Text with one form for one meaning (keys sorted), so that equal content has an equal hash. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, content]) => `${JSON.stringify(key)}:${canonical(content)}`).join(',')}}`;
}

/** Finishes a line: joins it to the one before it. */
export function seal(event: Omit<AuditEvent, 'hash'>, digest: (text: string) => string): AuditEvent {
  return { ...event, hash: digest(canonical(sealedPart(event))) };
}

function sealedPart(event: Omit<AuditEvent, 'hash'>): object {
  const { onBehalfOf } = event;
  // Names are for reading and can be erased; the ids beside them are sealed.
  const behalf = onBehalfOf ? { onBehalfOf: { personId: onBehalfOf.personId, kind: onBehalfOf.kind } } : {};
  if (event.reasonHash === undefined) return { ...event, ...behalf };
  const { reason: _, ...sealed } = event;
  return { ...sealed, ...behalf };
}

/** True when the words of a reason are those that were sealed, or were erased by a later line of the record. */
function reasonHolds(
  { seq, reason, reasonHash }: Omit<AuditEvent, 'hash'>,
  erasedAt: number,
  digest: (text: string) => string,
): boolean {
  if (reasonHash === undefined) return true;
  if (reason === null) return reasonHash === null || seq < erasedAt;
  return digest(reason) === reasonHash;
}

/** The first line that does not hold, by its seq; undefined when the whole record holds. */
export function firstBroken(
  events: readonly AuditEvent[],
  digest: (text: string) => string,
): number | undefined {
  let previousHash = '';
  const erasedAt = events.findLast(({ command }) => command === 'erase')?.seq ?? 0;
  for (const [index, { hash, ...event }] of events.entries()) {
    const holds =
      event.seq === index + 1 &&
      event.previousHash === previousHash &&
      digest(canonical(sealedPart(event))) === hash &&
      reasonHolds(event, erasedAt, digest);
    if (!holds) return index + 1;
    previousHash = hash;
  }
  return undefined;
}
