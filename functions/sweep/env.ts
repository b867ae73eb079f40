import * as z from 'zod';
import { webEnvironment } from '../middleware/environment.ts';

export const environment = webEnvironment.extend({
  PLAN_MACHINE_ARN: z.string().min(1),
  ASSESSMENT_MACHINE_ARN: z.string().min(1),
  APPEAL_MACHINE_ARN: z.string().min(1),
  START_CYCLE_MACHINE_ARN: z.string().min(1),
  MAIL_FROM: z.string().min(3).describe('sender of every mail, on the verified domain'),
});
export type Environment = z.infer<typeof environment>;
