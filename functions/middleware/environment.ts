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

/** What every function is given that delivers outbox entries: the engine's machines and the sender of mails. */
export const deliveryEnvironment = webEnvironment.extend({
  PLAN_MACHINE_ARN: z.string().min(1),
  ASSESSMENT_MACHINE_ARN: z.string().min(1),
  APPEAL_MACHINE_ARN: z.string().min(1),
  START_CYCLE_MACHINE_ARN: z.string().min(1),
  MAIL_FROM: z.string().min(3).describe('sender of every mail, on the verified domain'),
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
