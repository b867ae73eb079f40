import * as z from 'zod';
import { readingEnvironment } from '../middleware/environment.ts';

export const environment = readingEnvironment.extend({
  ANCHOR_BUCKET: z.string().min(3).describe('bucket where signed roots are kept'),
  ANCHOR_KEY_ID: z.string().min(1).describe('KMS key that signed them'),
});
export type Environment = z.input<typeof environment>;
