import type * as z from 'zod';

/** An item as the table gives it. */
export type Item = Record<string, unknown>;

/**
 * Parses a stored record at the door.
 * @throws Error whose `cause` names kind, key and the places that are wrong; never what stands there.
 */
export function readRecord<T>(kind: string, schema: z.ZodType<T>, item: Item): T {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`);
  throw new Error(`a stored record does not read: ${kind}`, {
    cause: { kind, pk: item.pk, sk: item.sk, wrong },
  });
}
