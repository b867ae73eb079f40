import * as z from 'zod';
import type { SignedIn } from '../../core/ports/identity.ts';

/** What a provider claims of a person, before it is looked at. */
export type Claims = Record<string, unknown>;

const groups = z.array(z.string()).optional();
const claimsSchema = z.object({
  sub: z.string().min(1),
  email: z.email(),
  // Cognito writes it as text where an attribute is mapped from another provider.
  email_verified: z.union([z.literal(true), z.literal('true')]),
  name: z.string().optional(),
  'cognito:groups': groups,
  groups,
});

/**
 * A person from verified claims. An address that nobody verified could be anybody's.
 * @throws Error naming the claims that are missing or wrong, without what they say.
 */
export function signedInFrom(claims: Claims): SignedIn {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => issue.path.join('.'));
    throw new Error('the provider does not vouch for this person', { cause: { wrong } });
  }
  const { sub, email, name } = parsed.data;
  return {
    subject: sub,
    email: email.toLowerCase(),
    name: name?.trim() || email,
    groups: parsed.data['cognito:groups'] ?? parsed.data.groups ?? [],
  };
}
