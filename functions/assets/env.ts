import * as z from 'zod';

/** The assets are inside the bundle; nothing is configured. */
export const environment = z.object({});
export type Environment = z.infer<typeof environment>;
