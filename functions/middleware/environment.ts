import * as z from 'zod';

/** What every function that touches the table is given. */
export const tableEnvironment = z.object({
  TABLE_NAME: z.string().min(3).describe('the one DynamoDB table'),
});

/** What every function that answers a browser is given. */
export const webEnvironment = tableEnvironment.extend({
  PUBLIC_URL: z.url().describe('address that people and mails use, without a slash at the end'),
  SIGNING_SECRET_ID: z
    .string()
    .min(1)
    .describe('Secrets Manager id of the key behind links, sessions and forms'),
});

/**
 * Parses the environment of a function.
 * @throws Error naming every wrong variable; it fails the cold start, so a wrong deployment shows at once.
 */
export function parseEnvironment<T>(schema: z.ZodType<T>, from: NodeJS.ProcessEnv = process.env): T {
  const parsed = schema.safeParse(from);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Error(`environment: ${wrong}`);
}
