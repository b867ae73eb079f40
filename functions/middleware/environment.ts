import * as z from 'zod';
import { zoneNames } from '../../core/calendar/zones.ts';
import type { Retention } from '../../core/privacy/retention.ts';

/** What every function that touches the table is given. */
export const tableEnvironment = z.object({
  TABLE_NAME: z.string().min(3).describe('the one DynamoDB table'),
  ZONE: z.enum(zoneNames).describe('by which clock the body lives'),
});

/** What every function that answers a browser is given. */
export const webEnvironment = tableEnvironment.extend({
  PUBLIC_URL: z.url().describe('address that people and mails use, without a slash at the end'),
  SIGNING_SECRET_ID: z
    .string()
    .min(1)
    .describe('Secrets Manager id of the key behind links, sessions and forms'),
});

/** How long things are kept (docs/privacy.md); the configuration of the environment says so. */
export const retentionEnvironment = z.object({
  CONTENTS_YEARS: z.coerce.number<string>().int().min(1).describe('what people wrote, after it became final'),
  NAMES_YEARS: z.coerce.number<string>().int().min(1).describe('names in final evaluations'),
  CORRECTIONS_YEARS: z.coerce.number<string>().int().min(1).describe('old values of corrections'),
});

/** The times to keep, as the rules of core take them. */
export function retentionOf(given: z.infer<typeof retentionEnvironment>): Retention {
  const { CONTENTS_YEARS, NAMES_YEARS, CORRECTIONS_YEARS } = given;
  return { contentsYears: CONTENTS_YEARS, namesYears: NAMES_YEARS, correctionsYears: CORRECTIONS_YEARS };
}

/** What every function is given that shows what people wrote to others than themselves. */
export const readingEnvironment = webEnvironment.extend({
  ACCESS_KEPT_DAYS: z.coerce
    .number<string>()
    .int()
    .min(1)
    .describe('how long the log of who saw what is kept'),
});

/** What every function is given besides that counts what comes from one network address. */
export const countingEnvironment = webEnvironment.extend({
  PROXIES: z
    .string()
    .regex(/^[0-3]$/)
    .describe('how many proxies of ours stand before the API'),
});

/** What every function is given that delivers outbox entries: the engine's machines, their versions in force, the sender of mails. */
export const deliveryEnvironment = webEnvironment.extend({
  PLAN_MACHINE_ARN: z.string().min(1),
  PLAN_VERSION_ARN: z.string().min(1),
  ASSESSMENT_MACHINE_ARN: z.string().min(1),
  ASSESSMENT_VERSION_ARN: z.string().min(1),
  APPEAL_MACHINE_ARN: z.string().min(1),
  APPEAL_VERSION_ARN: z.string().min(1),
  START_CYCLE_MACHINE_ARN: z.string().min(1),
  START_CYCLE_VERSION_ARN: z.string().min(1),
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
