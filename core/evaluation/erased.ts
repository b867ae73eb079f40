import * as z from 'zod';

/** What is erased of an evaluation, in the order of its time: first what people wrote, at last their names. */
export const erasures = ['contents', 'names'] as const;
export type Erasure = (typeof erasures)[number];

/** Since when something of an evaluation is erased; null while it is there. */
export const erasedSchema = z.object({
  contentsAt: z.iso.datetime().nullable(),
  namesAt: z.iso.datetime().nullable(),
});
