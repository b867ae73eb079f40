import type * as z from 'zod';
import { deliveryEnvironment } from '../middleware/environment.ts';

export const environment = deliveryEnvironment;
export type Environment = z.infer<typeof environment>;
