import * as z from 'zod';

/** How a person wants the mails about their tasks: each by itself, or one a day about all of them. */
export const bundlings = ['auto', 'single', 'digest'] as const;
export type Bundling = (typeof bundlings)[number];

const hour = z.int().min(0).max(23).nullable().default(null);

/** How a person wants to be written to. Hours are those of the body's zone. */
export const preferencesSchema = z.object({
  /** Of mails, and of pages where the browser has chosen none. */
  language: z.enum(['id', 'en']).default('id'),
  bundling: z.enum(bundlings).default('auto'),
  /** From this hour on no mail comes; null where any hour will do. */
  quietFrom: hour,
  /** Until the beginning of this hour. */
  quietUntil: hour,
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Of those who have chosen nothing. */
export const defaultPreferences: Preferences = preferencesSchema.parse({});

const hourField = z
  .string()
  .regex(/^(\d|1\d|2[0-3])?$/, 'invalid')
  .default('')
  .transform((text) => (text === '' ? null : Number(text)));

/** What a person fills in: both ends of the quiet hours, or none. */
export const preferencesFormSchema = z
  .object({
    language: z.enum(['id', 'en'], 'required'),
    bundling: z.enum(bundlings, 'required'),
    quietFrom: hourField,
    quietUntil: hourField,
  })
  .refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
    path: ['quietUntil'],
    error: 'bothHours',
  })
  .refine(({ quietFrom, quietUntil }) => quietFrom === null || quietFrom !== quietUntil, {
    path: ['quietUntil'],
    error: 'sameHours',
  });

const hourInMs = 3_600_000;

/** When the quiet hours of a person end that an instant lies in; undefined when it lies in none. */
export function quietUntil(
  { quietFrom, quietUntil: end }: Preferences,
  now: Date,
  utcOffsetHours: number,
): Date | undefined {
  if (quietFrom === null || end === null || quietFrom === end) return undefined;
  const local = new Date(now.getTime() + utcOffsetHours * hourInMs);
  const at = local.getUTCHours();
  const isQuiet = quietFrom < end ? at >= quietFrom && at < end : at >= quietFrom || at < end;
  if (!isQuiet) return undefined;
  local.setUTCMinutes(0, 0, 0);
  const hoursLeft = (end - at + 24) % 24;
  return new Date(local.getTime() + (hoursLeft - utcOffsetHours) * hourInMs);
}
