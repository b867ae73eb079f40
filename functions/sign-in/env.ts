import * as z from 'zod';
import { countingEnvironment } from '../middleware/environment.ts';

export const environment = countingEnvironment.extend({
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
});
export type Environment = z.infer<typeof environment>;
