import * as z from 'zod';
import { tableEnvironment } from '../middleware/environment.ts';

export const environment = tableEnvironment.extend({
  ANCHOR_BUCKET: z.string().min(3).describe('bucket with object lock, where signed roots are kept'),
  ANCHOR_KEY_ID: z.string().min(1).describe('KMS key that signs them'),
});
export type Environment = z.infer<typeof environment>;
